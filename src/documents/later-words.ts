import type { Day } from '../shared/day.ts';
import { groupBy } from '../shared/group-by.ts';
import { fold } from '../shared/text/fold.ts';
import type { Document } from './document.ts';

/** What a later document says of one before it. */
export interface LaterWord {
  readonly how: 'replaced' | 'abolished' | 'amended';
  readonly by: Document;
  /** What of it, as printed, where it is not the whole: "khoản 2 Điều 5". */
  readonly part?: string;
}

/** What becomes of the number of a document that another names. */
type Named = Omit<LaterWord, 'by'> & { readonly number: string };

const known = new WeakMap<readonly Document[], ReadonlyMap<string, readonly LaterWord[]>>();

/**
 * What later documents say of each, by its id, in the order in which they were issued, as far as they are known. A paper
 * says nothing of one that was issued after it, which then bears the number of another year. What was found for a list
 * of documents is remembered as long as the list.
 */
export function laterWords(documents: readonly Document[]): ReadonlyMap<string, readonly LaterWord[]> {
  const words = known.get(documents) ?? findWords(documents);
  known.set(documents, words);
  return words;
}

/** What took each document out of force as a whole by a day, by its id: of several the latest. */
export function endedBy(documents: readonly Document[], on: Day): ReadonlyMap<string, LaterWord> {
  const ended = new Map<string, LaterWord>();
  for (const [id, words] of laterWords(documents)) {
    const last = words.findLast((word) => endsAll(word) && holdsOn(word, on));
    if (last) ended.set(id, last);
  }
  return ended;
}

/** True where nothing of the earlier document stays in force. */
export function endsAll({ how, part }: LaterWord): boolean {
  return how !== 'amended' && part === undefined;
}

/** The day from which it holds, where the later document names one that is yet to come. */
export function holdsFrom({ by }: LaterWord, on: Day): string | undefined {
  const { from } = by.meta.effective;
  return from !== null && from > on.slice(0, from.length) ? from : undefined;
}

function holdsOn(word: LaterWord, on: Day): boolean {
  return holdsFrom(word, on) === undefined;
}

function findWords(documents: readonly Document[]): ReadonlyMap<string, readonly LaterWord[]> {
  const words = new Map<string, LaterWord[]>();
  const speaking = documents.flatMap((by) => {
    const named = namedBy(by);
    return named.length === 0 ? [] : [{ by, named }];
  });
  if (speaking.length === 0) return words;
  const byNumber = groupBy(documents, ({ meta }) => (meta.number === null ? '' : numberKey(meta.number)));
  for (const { by, named } of speaking.sort((a, b) => dayOf(a.by).localeCompare(dayOf(b.by)))) {
    for (const { number, ...said } of named) {
      const key = numberKey(number);
      const meant = key && meantBy(by, byNumber.get(key) ?? []);
      if (meant) words.set(meant.id, [...(words.get(meant.id) ?? []), { ...said, by }]);
    }
  }
  return words;
}

function namedBy({ meta }: Document): Named[] {
  const { replaces, abolishes = [], amends = [], endsInPart = [] } = meta;
  return [
    ...replaces.map((number) => ({ how: 'replaced' as const, number })),
    ...abolishes.map((number) => ({ how: 'abolished' as const, number })),
    ...endsInPart,
    ...amends.map((number) => ({ how: 'amended' as const, number })),
  ];
}

/** Numbers begin anew each year and in each office: of several the office's own is meant, and the latest before. */
function meantBy(by: Document, bearers: readonly Document[]): Document | undefined {
  const before = bearers.filter((one) => one !== by && !isAfter(one, by));
  const own = before.filter(({ meta }) => fold(meta.issuer) === fold(by.meta.issuer));
  return (own.length > 0 ? own : before).toSorted((a, b) => dayOf(a).localeCompare(dayOf(b))).at(-1);
}

function dayOf({ meta }: Document): string {
  return meta.issuedOn ?? '';
}

/** Days that are cut to what is legible are after each other only as far as that goes. */
function isAfter(one: Document, other: Document): boolean {
  const [a, b] = [dayOf(one), dayOf(other)];
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
}

/** "Số 05/KH-UBND" and "05/kh-ubnd " are one. */
function numberKey(number: string): string {
  return fold(number)
    .replace(/^so\s*:?\s*/u, '')
    .replace(/\s+/gu, '');
}
