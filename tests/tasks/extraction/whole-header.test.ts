import { expect, it } from 'vitest';
import type { TableBlock } from '../../../src/documents/document.ts';
import { withWholeHeader } from '../../../src/tasks/extraction/whole-header.ts';
import { paper } from '../../documents/paper.ts';

function headerOf(...lines: string[]) {
  const [header, ...rows] = lines;
  const separator = header!.replace(/[^|]+/gu, ' --- ');
  const table = paper([header, separator, ...rows].join('\n')).blocks.find(
    ({ kind }) => kind === 'table',
  ) as TableBlock;
  const whole = withWholeHeader(table);
  return [whole.header, whole.rows.length];
}

it('a header of two lines is read as one', () => {
  expect(
    headerOf(
      '| TT | Nhiệm vụ | Phân công thực hiện | | Thời gian |',
      '| | | Chủ trì | Phối hợp | |',
      '| 1 | Một | Sở Nội vụ | Công an tỉnh | 2026 |',
    ),
  ).toEqual([['TT', 'Nhiệm vụ', 'Phân công thực hiện: Chủ trì', 'Phân công thực hiện: Phối hợp', 'Thời gian'], 1]);
});

it.each([
  '| 1 | Một | Sở Nội vụ | Công an tỉnh | 2026 |',
  '| | Nhiệm vụ chung | Chủ trì | Phối hợp | |',
  '| | | Sở Nội vụ | Công an tỉnh | |',
])('a row is no second line of it: %s', (row) => {
  const [header, count] = headerOf('| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |', row);
  expect([header, count]).toEqual([['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian'], 1]);
});
