import type { TableBlock } from '../../documents/document.ts';
import { withoutNotes } from '../../documents/notes.ts';
import { meaningOf } from './column-meanings.ts';

/**
 * The table with one header row: where the first row goes on with the header ("Phân công thực hiện" above "Chủ trì" and
 * "Phối hợp"), both are one, "Phân công thực hiện: Chủ trì".
 */
export function withWholeHeader(table: TableBlock): TableBlock {
  const [first, ...rows] = table.rows;
  if (!first || !goesOnWithHeader(first.cells, table.header)) return table;
  let above = '';
  const header = first.cells.map((cell, i) => {
    above = table.header[i] || (cell === '' ? '' : above);
    return cell === '' ? above : [above, cell].filter(Boolean).join(': ');
  });
  return { ...table, header, rows };
}

/** Below columns that are one row high nothing stands; every other cell is the name of a column. */
function goesOnWithHeader(cells: readonly string[], header: readonly string[]): boolean {
  const filled = cells.filter(Boolean);
  const isBelowTitle = cells.some(
    (cell, i) => cell !== '' && ['ordinal', 'task', 'target'].includes(meaningOf(header[i] ?? '') ?? ''),
  );
  return filled.length > 1 && !isBelowTitle && filled.every((cell) => meaningOf(withoutNotes(cell)) !== undefined);
}
