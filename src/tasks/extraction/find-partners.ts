import { groupBy } from '../../shared/group-by.ts';
import { fold } from '../../shared/text/fold.ts';
import type { LedgerEntry } from './record-ledger.ts';

type Partners = Map<LedgerEntry, LedgerEntry>;

/** Titles with at least this share of their words in common are one record that was reworded. */
const REWORDED = 0.6;

/**
 * The entry that each entry found was before, each once: one that says the same, then one of like words, then one of the
 * same title that was withdrawn and is back. Ids of entries found tell only their places.
 */
export function findPartners(found: readonly LedgerEntry[], before: readonly LedgerEntry[]): Partners {
  const partners: Partners = new Map();
  const present = before.filter(({ withdrawnAt }) => withdrawnAt === undefined);
  const withdrawn = before.filter(({ withdrawnAt }) => withdrawnAt !== undefined);
  pairEqual(found, present, ({ kind, digest }) => `${kind} ${digest}`, partners);
  pairAlike(found, present, partners);
  pairEqual(found, withdrawn, ({ kind, title }) => `${kind} ${plain(title)}`, partners);
  return partners;
}

function pairEqual(
  found: readonly LedgerEntry[],
  before: readonly LedgerEntry[],
  keyOf: (entry: LedgerEntry) => string,
  partners: Partners,
): void {
  const waiting = groupBy(unpaired(before, partners.values()), keyOf);
  for (const [key, twins] of groupBy(unpaired(found, partners.keys()), keyOf))
    pairTwins(twins, waiting.get(key) ?? [], partners);
}

/** As many as there were are the same in their order; of more or fewer, first those that are found in their own places. */
function pairTwins(twins: readonly LedgerEntry[], before: readonly LedgerEntry[], partners: Partners): void {
  const areAsMany = twins.length === before.length;
  const now = areAsMany ? twins : inPlaceFirst(twins, before);
  const then = areAsMany ? before : inPlaceFirst(before, twins);
  for (const [i, entry] of now.slice(0, then.length).entries()) partners.set(entry, then[i]!);
}

function inPlaceFirst(entries: readonly LedgerEntry[], others: readonly LedgerEntry[]): LedgerEntry[] {
  const ids = new Set(others.map(({ id }) => id));
  const inPlace = entries.filter(({ id }) => ids.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...inPlace, ...entries.filter(({ id }) => !ids.has(id))];
}

/** The likest first; those that are equally like in the order in which they stand. */
function pairAlike(found: readonly LedgerEntry[], before: readonly LedgerEntry[], partners: Partners): void {
  const withWords = (entry: LedgerEntry) => ({ entry, words: new Set(plain(entry.title).split(' ')) });
  const waiting = unpaired(before, partners.values()).map(withWords);
  const pairs = unpaired(found, partners.keys())
    .map(withWords)
    .flatMap(({ entry, words }) =>
      waiting
        .filter((one) => one.entry.kind === entry.kind)
        .map((one) => ({ entry, partner: one.entry, likeness: likeness(words, one.words) })),
    )
    .filter((pair) => pair.likeness >= REWORDED)
    .sort((a, b) => b.likeness - a.likeness);
  const taken = new Set<LedgerEntry>();
  for (const { entry, partner } of pairs) {
    if (partners.has(entry) || taken.has(partner)) continue;
    partners.set(entry, partner);
    taken.add(partner);
  }
}

function unpaired(entries: readonly LedgerEntry[], paired: Iterable<LedgerEntry>): LedgerEntry[] {
  const taken = new Set(paired);
  return entries.filter((entry) => !taken.has(entry));
}

function plain(title: string): string {
  return fold(title)
    .replace(/[^a-z\d]+/gu, ' ')
    .trim();
}

/** Dice's coefficient. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return (2 * common) / (a.size + b.size);
}
