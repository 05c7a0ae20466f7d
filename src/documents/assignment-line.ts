import { fold } from '../shared/text/fold.ts';
import { withoutNotes } from './notes.ts';

/** What a line such as "Đơn vị chủ trì: Công an tỉnh." assigns. */
export interface Assignment {
  readonly field: 'lead' | 'coordinators' | 'timeframe' | 'deliverable' | 'budget';
  readonly value: string;
}

const LABELS: readonly (readonly [Assignment['field'], string])[] = [
  ['lead', '(?:(?:don vi|co quan|phong|bo phan) )?(?:chu tri|dau moi)(?: (?:thuc hien|tham muu|va dau moi))?'],
  ['coordinators', '(?:(?:don vi|co quan) )?phoi hop(?: thuc hien)?'],
  ['timeframe', '(?:thoi (?:gian|han)(?: (?:thuc hien|hoan thanh))?|han hoan thanh)'],
  ['deliverable', '(?:san pham|ket qua)(?: (?:dau ra|can dat|du kien))?'],
  ['budget', '(?:(?:du toan|khai toan|du kien) )?kinh phi(?: thuc hien| du kien)?'],
];
/** A label stands where a line or a part of it begins; "Sở Nội vụ chủ trì: …" has none. */
const LABEL = new RegExp(
  String.raw`(?<=^|[;.(\n,]\s*)(?:${LABELS.map(([field, words]) => `(?<${field}>${words})`).join('|')}) ?:\s*`,
  'gu',
);

/** Reads a line that assigns duties: who leads, who helps, until when, to what result. Empty for any other line. */
export function readAssignments(line: string): Assignment[] {
  const text = withoutNotes(line)
    .trim()
    .replace(/^[-+•]\s+/u, '')
    .replace(/^\((.*)\)\.?$/su, '$1');
  const labels = [...fold(text).matchAll(LABEL)];
  if (labels[0]?.index !== 0) return [];
  return labels.flatMap((label, i) => {
    const value = text.slice(label.index + label[0].length, labels[i + 1]?.index).replace(/[\s;.]+$/u, '');
    const field = LABELS.find(([name]) => label.groups![name] !== undefined)![0];
    return value === '' ? [] : [{ field, value }];
  });
}

/**
 * Reads a duty with its assignments behind it in one line: "Xây dựng Quy chế. Chủ trì: Sở Nội vụ; thời gian: Quý I/2027".
 * Undefined where a line does not end so, or where nobody leads.
 */
export function readAssignedDuty(line: string): { duty: string; assignments: Assignment[] } | undefined {
  const text = withoutNotes(line).trim();
  const first = [...fold(text).matchAll(LABEL)].find(({ index, groups }) => index > 0 && groups!.lead !== undefined);
  if (!first) return undefined;
  const duty = text.slice(0, first.index).replace(/[\s.;:(]+$/u, '');
  return { duty, assignments: readAssignments(text.slice(first.index).replace(/\)\.?$/u, '')) };
}

/** True for a line that assigns duties. */
export function isAssignment(line: string): boolean {
  return readAssignments(line).length > 0;
}
