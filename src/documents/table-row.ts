import { fold } from '../shared/text/fold.ts';
import { withoutNotes } from './notes.ts';

/** True for the header of the column that numbers the rows: "TT", "STT", "Số thứ tự". */
export function isOrdinalHeader(header: string): boolean {
  return /^(?:s?tt|so (?:tt|thu tu)|no|#)\.?$/u.test(fold(withoutNotes(header)).trim());
}

/** A table row as sentences that can be read without the table: "Nhiệm vụ: …\nChủ trì: …". Empty cells are left out. */
export function describeRow(header: readonly string[], cells: readonly string[]): string {
  const parts = cells.flatMap((cell, i) => {
    const name = withoutNotes(header[i] ?? '').trim();
    return cell === '' || isOrdinalHeader(name) ? [] : [name === '' ? cell : `${name}: ${cell}`];
  });
  return parts.join('\n');
}
