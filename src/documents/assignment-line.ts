import { fold } from '../shared/text/fold.ts';
import { withoutNotes } from './notes.ts';

/** What a line such as "Đơn vị chủ trì: Công an tỉnh." assigns. */
export interface Assignment {
  readonly field: 'lead' | 'coordinators' | 'timeframe' | 'deliverable';
  readonly value: string;
}

const LABELS: readonly (readonly [Assignment['field'], RegExp])[] = [
  ['lead', /^(don vi|co quan)? ?chu tri( thuc hien)?$/u],
  ['coordinators', /^(don vi|co quan)? ?phoi hop( thuc hien)?$/u],
  ['timeframe', /^thoi (gian|han)( (thuc hien|hoan thanh))?$/u],
  ['deliverable', /^(san pham|ket qua)( dau ra)?$/u],
];
const LONGEST_LABEL = 40;

/** Reads a line that assigns a duty: who leads, who helps, until when, to what result. Undefined for any other line. */
export function readAssignment(line: string): Assignment | undefined {
  const colon = line.indexOf(':');
  if (colon < 0 || colon > LONGEST_LABEL) return undefined;
  const label = fold(line.slice(0, colon)).trim();
  const field = LABELS.find(([, pattern]) => pattern.test(label))?.[0];
  const value = withoutNotes(line.slice(colon + 1))
    .trim()
    .replace(/\.$/u, '');
  return field && value ? { field, value } : undefined;
}
