import { groupBy } from '../shared/group-by.ts';
import { fold } from '../shared/text/fold.ts';
import type { Document } from './document.ts';

const known = new WeakMap<readonly Document[], ReadonlyMap<string, Document>>();

/**
 * What each document was replaced by, by its id, as far as the documents themselves say so: the latest of those that name
 * its number. A paper does not replace one that was issued after it, which then bears the number of another year. What
 * was found for a list of documents is remembered as long as the list.
 */
export function successorsOf(documents: readonly Document[]): ReadonlyMap<string, Document> {
  const successors = known.get(documents) ?? findSuccessors(documents);
  known.set(documents, successors);
  return successors;
}

function findSuccessors(documents: readonly Document[]): ReadonlyMap<string, Document> {
  const replacing = documents.filter(({ meta }) => meta.replaces.length > 0);
  const successors = new Map<string, Document>();
  if (replacing.length === 0) return successors;
  const byNumber = groupBy(documents, ({ meta }) => (meta.number === null ? '' : numberKey(meta.number)));
  for (const later of replacing.sort((a, b) => dayOf(a).localeCompare(dayOf(b)))) {
    const named = later.meta.replaces.map(numberKey).filter(Boolean);
    for (const document of named.flatMap((number) => byNumber.get(number) ?? []))
      if (document !== later && !isAfter(document, later)) successors.set(document.id, later);
  }
  return successors;
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
