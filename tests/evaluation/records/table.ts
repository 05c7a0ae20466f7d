import { type FieldCheck, isRight } from './compare.ts';
import { compareAll, SETS } from './documents.ts';

const RECORDS = ['task', 'target', 'duty', 'responsibility'] as const;

/** How many records of each document are found, and how many of their fields are right, as a Markdown table. */
export function recordsTable(): string {
  const rows = SETS.flatMap((set) =>
    [...compareAll(set)].map(([document, checks]) => {
      const found = RECORDS.map((sort) => share(checks.filter((one) => one.record === sort && one.field === 'found')));
      const extra = checks.filter(({ field }) => field === 'extra').length;
      const percent = (100 * checks.filter(isRight).length) / checks.length;
      return `| ${[set, document, ...found, extra, `${share(checks)} (${percent.toFixed(1)} %)`].join(' | ')} |`;
    }),
  );
  return [
    '| set | document | tasks | targets | duties | responsibilities | too many | fields |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

function share(checks: readonly FieldCheck[]): string {
  return checks.length === 0 ? '–' : `${checks.filter(isRight).length}/${checks.length}`;
}
