import { seededRandom } from '../../src/shared/random.ts';
import type { Bases, Kind } from './bases.ts';
import { BYTE_MUTATORS } from './bytes.ts';
import { type Chance, chanceOf } from './chance.ts';
import { PDF_MUTATORS } from './pdf.ts';
import { TEXT_MUTATORS } from './text.ts';
import { TINY_HOSTILE } from './tiny-hostile.ts';
import { SHEET_MUTATORS, XML_MUTATORS } from './xml.ts';
import { ZIP_MUTATORS } from './zip.ts';

/** A file that means harm, and how it was made. */
export interface HostileFile {
  readonly number: number;
  readonly kind: Kind;
  readonly name: string;
  /** What was done to it, for the report. */
  readonly made: string;
  readonly bytes: Uint8Array;
}

type Mutator = (bytes: Uint8Array, chance: Chance) => Promise<Uint8Array> | Uint8Array;

const WHOLE = Object.entries(TINY_HOSTILE).map(([name, make]): [string, Mutator] => [
  name,
  (_, chance) => make(chance),
]);

/** What fits the structure of each kind. */
const STRUCTURED: Readonly<Record<Kind, readonly (readonly [string, Mutator])[]>> = {
  pdf: [...WHOLE, ...Object.entries(PDF_MUTATORS)],
  scan: Object.entries(PDF_MUTATORS),
  docx: [...Object.entries(XML_MUTATORS), ...Object.entries(ZIP_MUTATORS)],
  xlsx: [...Object.entries(SHEET_MUTATORS), ...Object.entries(XML_MUTATORS), ...Object.entries(ZIP_MUTATORS)],
  txt: Object.entries(TEXT_MUTATORS),
  md: Object.entries(TEXT_MUTATORS),
};

/** How many of a hundred files are of each kind. A scan takes seconds, and is read as a PDF is. */
const SHARES: readonly (readonly [Kind, number])[] = [
  ['pdf', 32],
  ['scan', 6],
  ['docx', 22],
  ['xlsx', 22],
  ['txt', 9],
  ['md', 9],
];

/** Makes the file of a number; the same number and seed make the same bytes. */
export async function makeHostileFile(bases: Bases, seed: number, number: number): Promise<HostileFile> {
  const chance = chanceOf(seededRandom(Math.imul(seed, 1_000_003) + number));
  const kind = kindOf(chance.below(100));
  const [structure, ofBytes] = [STRUCTURED[kind], Object.entries(BYTE_MUTATORS)];
  const steps = chance.below(10) < 6 ? [chance.pick(structure)] : [chance.pick(ofBytes)];
  // Some are hurt twice.
  if (chance.below(4) === 0) steps.push(chance.pick(ofBytes));
  let bytes: Uint8Array = new Uint8Array(chance.pick(bases[kind]));
  for (const [, mutate] of steps) bytes = bytes.length > 0 ? await mutate(bytes, chance) : bytes;
  const ending = kind === 'scan' ? 'pdf' : kind;
  return { number, kind, name: `hostile-${number}.${ending}`, made: steps.map(([name]) => name).join(', '), bytes };
}

function kindOf(drawn: number): Kind {
  let left = drawn;
  for (const [kind, share] of SHARES) {
    left -= share;
    if (left < 0) return kind;
  }
  return 'md';
}
