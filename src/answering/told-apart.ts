import type { Document } from '../documents/document.ts';
import { nameShortly } from '../documents/naming.ts';
import type { UnitGroups } from '../documents/unit-groups.ts';
import { groupBy } from '../shared/group-by.ts';
import type { AskedOffice } from './asked-offices.ts';
import { PARTS, type Part, type Parties, partOf } from './office-part.ts';

/** How each part is called in a list. */
export type PartWords = Readonly<Record<Part, string>>;

/** A list whose items are told apart by the part of one office in them, and by document. */
export interface ToldApart<Item> {
  /** The office asked about; without it items are told apart by document alone. */
  readonly office: AskedOffice | undefined;
  readonly groups: UnitGroups;
  partiesOf(item: Item): Parties;
  documentOf(item: Item): string;
  /** What stands above items of one part in one document. */
  heading(part: Part | undefined, document: string): string;
  line(item: Item): string;
}

/** Items by the part of the office in them, in the order of `PARTS`; all of them together where no office is asked about. */
export function byPart<Item>(
  items: readonly Item[],
  { office, groups, partiesOf }: Pick<ToldApart<Item>, 'office' | 'groups' | 'partiesOf'>,
): Map<Part | undefined, Item[]> {
  if (office === undefined) return new Map([[undefined, [...items]]]);
  const found = groupBy(items, (item) => partOf(inRole(partiesOf(item), office), office.id, groups));
  return new Map(PARTS.flatMap((part) => (found.has(part) ? [[part, found.get(part)!]] : [])));
}

/** Numbered lines below headings; numbers begin after `skipped`. */
export function linesByPart<Item>(items: readonly Item[], list: ToldApart<Item>, skipped = 0): string {
  let number = skipped;
  return [...byPart(items, list)]
    .flatMap(([part, own]) =>
      [...groupBy(own, list.documentOf)].map(([document, some]) =>
        [list.heading(part, document), ...some.map((item) => `${++number}. ${list.line(item)}`)].join('\n'),
      ),
    )
    .join('\n\n');
}

/** "3 chủ trì một mình", "2 phối hợp"; nothing where no office is asked about. */
export function countParts<Item>(parts: ReadonlyMap<Part | undefined, readonly Item[]>, words: PartWords): string[] {
  return [...parts].flatMap(([part, own]) => (part ? [`${own.length} ${words[part]}`] : []));
}

/** "Đồng chủ trì, Kế hoạch 05/KH-UBND:". */
export function headingOf(part: Part | undefined, words: PartWords, document: Document): string {
  const name = nameShortly(document);
  return part ? `${words[part][0]!.toUpperCase()}${words[part].slice(1)}, ${name}:` : `${name}:`;
}

/** Who counts where only those that lead, or only the others, are asked about. */
function inRole({ lead, others }: Parties, { role }: Pick<AskedOffice, 'role'>): Parties {
  return {
    ...(lead && role !== 'coordinators' ? { lead } : {}),
    ...(others && role !== 'lead' ? { others } : {}),
  };
}
