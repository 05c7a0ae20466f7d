import type { PrintedWord } from '../../printed/printed-page.ts';
import type { Area } from './area.ts';
import { columnsOf } from './areas.ts';
import type { Engine } from './engine.ts';
import type { PreparedPage } from './prepare-page.ts';
import { rowNumberOf } from './row-numbers.ts';
import { splitTall } from './split-tall.ts';
import { cutStrip } from './strips.ts';
import { sureness } from './sureness.ts';

/** Corrects the words of some lines in the order of reading, as many as came in. */
export type WordMender = (words: readonly PrintedWord[]) => PrintedWord[];

/** Low areas that were read less surely are read again by themselves; so many of a page. Heights are in inches. */
const SURE = 0.85;
const LOW = 0.6;
const MOST_SECOND_LOOKS = 30;

/** Reads the columns of a page, as many at once as there are engines. */
export async function readStrips(
  page: PreparedPage,
  engines: readonly Engine[],
  { signal, mend }: { readonly signal: AbortSignal; readonly mend: WordMender },
): Promise<PrintedWord[]> {
  const columns = columnsOf(page.ink, page.rules).flatMap((areas) => splitTall(page.ink, areas, engines.length));
  // The longest first, so that none is left over when the others are done.
  const waiting = columns.toSorted((one, other) => sizeOf(one) - sizeOf(other));
  const words: PrintedWord[] = [];
  let secondLooks = MOST_SECOND_LOOKS;
  const work = async (engine: Engine) => {
    for (let areas = waiting.pop(); areas; areas = waiting.pop()) {
      const read = await readAreas(page, areas, engine, signal);
      for (const [index, area] of areas.entries()) {
        const first = read[index]!;
        const isLow = area.bottom - area.top <= LOW * page.ink.dpi;
        if (areas.length === 1 || !isLow || sureness(first) >= SURE || secondLooks-- <= 0) continue;
        const [second] = await readAreas(page, [area], engine, signal);
        if (sureness(second!) > sureness(first)) read[index] = second!;
      }
      words.push(...mend(read.flatMap((found) => (areas.length > 1 ? withRowNumber(found) : found))));
    }
  };
  await Promise.all(engines.map(work));
  return words;
}

/** The words of each area. */
async function readAreas(
  { picture }: PreparedPage,
  areas: readonly Area[],
  engine: Engine,
  signal: AbortSignal,
): Promise<PrintedWord[][]> {
  const { strip, areaOf, placeOf } = cutStrip(picture, areas);
  const found = areas.map((): PrintedWord[] => []);
  for (const word of await engine.read(strip, signal)) found[areaOf(word)]!.push(placeOf(word));
  return found;
}

function withRowNumber(words: readonly PrintedWord[]): PrintedWord[] {
  return words.map((word) => (words.length > 1 ? word : { ...word, text: rowNumberOf(word.text) }));
}

function sizeOf(areas: readonly Area[]): number {
  return areas.reduce((sum, { left, right, top, bottom }) => sum + (right - left) * (bottom - top), 0);
}
