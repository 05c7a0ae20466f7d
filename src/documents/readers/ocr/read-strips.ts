import type { PrintedWord } from '../../printed/printed-page.ts';
import { type Area, columnsOf } from './areas.ts';
import type { Engine } from './engine.ts';
import type { PreparedPage } from './prepare-page.ts';
import { splitTall } from './split-tall.ts';
import { cutStrip } from './strips.ts';

/** Reads the columns of a page, as many at once as there are engines. */
export async function readStrips(
  { picture, ink, rules }: PreparedPage,
  engines: readonly Engine[],
  signal: AbortSignal,
): Promise<PrintedWord[]> {
  const columns = columnsOf(ink, rules).flatMap((areas) => splitTall(ink, areas, engines.length));
  // The longest first, so that none is left over when the others are done.
  const waiting = columns.toSorted((one, other) => sizeOf(one) - sizeOf(other));
  const words: PrintedWord[] = [];
  const work = async (engine: Engine) => {
    for (let areas = waiting.pop(); areas; areas = waiting.pop()) {
      const { strip, placeOf } = cutStrip(picture, areas);
      words.push(...(await engine.read(strip, signal)).map(placeOf));
    }
  };
  await Promise.all(engines.map(work));
  return words;
}

function sizeOf(areas: readonly Area[]): number {
  return areas.reduce((sum, { left, right, top, bottom }) => sum + (right - left) * (bottom - top), 0);
}
