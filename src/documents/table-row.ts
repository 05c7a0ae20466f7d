import { withoutNotes } from './notes.ts';

/** A table row as sentences that can be read without the table: "Nhiệm vụ: …\nChủ trì: …". Empty cells are left out. */
export function describeRow(header: readonly string[], cells: readonly string[]): string {
  const parts = cells.flatMap((cell, i) => {
    const name = withoutNotes(header[i] ?? '').trim();
    return cell === '' || /^(tt|stt)$/iu.test(name) ? [] : [name === '' ? cell : `${name}: ${cell}`];
  });
  return parts.join('\n');
}
