import { withoutNotes } from '../documents/notes.ts';
import { fold } from '../shared/text/fold.ts';
import { parseNumber } from '../shared/text/numbers.ts';

/** What a column of a plan's table holds. */
export type ColumnMeaning =
  | 'ordinal'
  | 'task'
  | 'target'
  | 'lead'
  | 'coordinators'
  | 'actors'
  | 'deliverable'
  | 'outcome'
  | 'timeframe'
  | 'budget'
  | 'funding';

/** By the words of the header cell, the more telling first: "Cơ quan chủ trì theo dõi, đánh giá" leads, it does not act. */
const HEADER_WORDS: readonly (readonly [ColumnMeaning, RegExp])[] = [
  ['ordinal', /^(s?tt|so (tt|thu tu)|no|#)\.?$/u],
  ['lead', /chu tri|dau moi|theo doi/u],
  ['coordinators', /phoi hop/u],
  ['timeframe', /thoi gian|thoi han|giai doan|han hoan thanh|tien do/u],
  ['funding', /cap ngan sach|nguon (von|kinh phi|ngan sach)/u],
  ['budget', /kinh phi|du toan|so tien/u],
  ['outcome', /ket qua (da )?(thuc hien|dat duoc)|tinh hinh thuc hien/u],
  ['deliverable', /san pham|ket qua/u],
  ['target', /chi tieu/u],
  ['task', /nhiem vu|noi dung|cong viec|danh muc|giai phap/u],
  ['actors', /^(co quan|don vi|to chuc|phong|bo phan|ca nhan|nguoi|trach nhiem|phan cong)\b.*thuc hien|^thuc hien$/u],
];

/** The meaning of each column by its header, checked against what stands below: a budget column holds numbers. */
export function columnMeanings(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): (ColumnMeaning | undefined)[] {
  return header.map((cell, column) => {
    const words = fold(withoutNotes(cell)).trim();
    const meaning = HEADER_WORDS.find(([, pattern]) => pattern.test(words))?.[0];
    if (meaning !== 'budget' && meaning !== 'funding') return meaning;
    return mostlyNumbers(rows.map((cells) => cells[column] ?? '')) ? 'budget' : 'funding';
  });
}

function mostlyNumbers(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => withoutNotes(cell)).filter(Boolean);
  return filled.filter((cell) => parseNumber(cell) !== undefined).length * 2 > filled.length;
}
