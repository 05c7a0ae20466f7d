import type { Document, Place } from '../../documents/document.ts';
import { shortCode } from '../../documents/short-code.ts';
import { labelOf } from './labels.ts';
import type { UnnumberedRecord } from './unnumbered-record.ts';

/** What the ids of a document's records begin with: its own code, the figures of its number, or what it is about. */
export function documentCode({ meta }: Pick<Document, 'meta'>): string {
  return meta.code ?? /^\d+/u.exec(meta.number ?? '')?.[0] ?? shortCode(meta);
}

/** The place as people find it: labels of headings and groups, then the number of the row or clause: "PL2-III-5". */
export function placeCode({ path, row }: Place): string {
  const labels: string[] = [];
  for (const heading of path) {
    const label = labelOf(heading);
    if (label === undefined) continue;
    // "I.1" says that it stands in "I".
    if (labels.length > 0 && label.startsWith(`${labels.at(-1)}.`)) labels.pop();
    labels.push(label);
  }
  // In a table without a column of numbers the first cell is words.
  const number = /^(?:\d[\d.]*\p{Ll}?|[IVXL]+|\p{L})(?=[.)\s]*$)/u.exec(row?.trim() ?? '')?.[0].replace(/\.$/u, '');
  if (number && labels.length > 0 && number.startsWith(`${labels.at(-1)}.`)) labels.pop();
  return [...labels, ...(number ? [number] : [])].join('-') || '0';
}

/** Gives each record its id: code and place, with a letter where several stand in one place. `kind` goes before the letter. */
export function withIds<T extends { place: Place }>(
  document: Pick<Document, 'id' | 'meta'>,
  records: readonly UnnumberedRecord<T & { id: string }>[],
  taken: Set<string>,
  codeOf: (record: UnnumberedRecord<T & { id: string }>) => string = ({ place }) => placeCode(place as Place),
): (T & { id: string })[] {
  const code = documentCode(document);
  return records.map((record) => {
    const id = firstFree(`${code}-${codeOf(record)}`, taken);
    taken.add(id);
    return { ...record, id } as unknown as T & { id: string };
  });
}

function firstFree(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let count = 2;
  while (taken.has(`${id}.${count}`)) count++;
  return `${id}.${count}`;
}
