import { withoutNotes } from '../../documents/notes.ts';
import { isOrdinalHeader } from '../../documents/table-row.ts';
import { fold } from '../../shared/text/fold.ts';
import { readMoney } from './money-unit.ts';

/** What a column of a plan's table holds. */
export type ColumnMeaning =
  | 'ordinal'
  | 'group'
  | 'task'
  | 'target'
  | 'measure'
  | 'value'
  | 'lead'
  | 'coordinators'
  | 'actors'
  | 'deliverable'
  | 'outcome'
  | 'status'
  | 'timeframe'
  | 'budget'
  | 'funding';

/** By the words of the header cell, the more telling first: "Cơ quan chủ trì theo dõi, đánh giá" leads, it does not act. */
const HEADER_WORDS: readonly (readonly [ColumnMeaning, RegExp])[] = [
  ['measure', /^(?:don vi tinh|dvt)$/u],
  [
    'value',
    /^(?:(?:chi tieu|muc tieu|ke hoach|kh)(?: (?:duoc )?giao| phan dau| dat)? )?(?:(?:den|het|cuoi|trong|nam|giai doan) )*20\d{2}(?: ?[-–] ?20\d{2})?(?: ?\([^)]*\))?$/u,
  ],
  ['group', /^(?:nhom|linh vuc|muc(?! (?:do|tieu)\b)|phan(?! cong\b)|tru cot)\b(?!.*(?:chi tieu|ket qua))/u],
  ['lead', /chu tri|dau moi|theo doi|tham muu|chiu trach nhiem/u],
  ['coordinators', /phoi hop/u],
  ['status', /trang thai|tinh trang|muc do hoan thanh/u],
  ['timeframe', /thoi gian|thoi han|giai doan|han hoan thanh|tien do|^(?:bat dau|ket thuc|hoan thanh)$/u],
  ['funding', /cap ngan sach|nguon (?:von|kinh phi|ngan sach)|^nguon$/u],
  ['budget', /kinh phi|du toan|so tien/u],
  ['outcome', /ket qua (?:da )?(?:thuc hien|dat duoc)|tinh hinh thuc hien/u],
  ['deliverable', /san pham|ket qua/u],
  ['target', /chi tieu/u],
  ['task', /nhiem vu|noi dung|cong viec|danh muc|giai phap|^(?:ten )?hoat dong/u],
  ['actors', /^(?:co quan|don vi|to chuc|phong|bo phan|ca nhan|nguoi|trach nhiem|phan cong)\b.*thuc hien|^thuc hien$/u],
];

/** The meaning of each column by its header, checked against what stands below: a budget column holds numbers. */
export function columnMeanings(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): (ColumnMeaning | undefined)[] {
  const read = header.map((cell, column) => {
    const below = rows.map((cells) => cells[column] ?? '');
    if (isOrdinalHeader(cell) || (column === 0 && cell === '' && mostlyNumbers(below))) return 'ordinal';
    const meaning = meaningOf(cell);
    if (meaning !== 'budget' && meaning !== 'funding') return meaning;
    return mostlyNumbers(below) ? 'budget' : 'funding';
  });
  return nameTitles(leaveOneBudget(nameOffices(read, header), header));
}

type Meanings = readonly (ColumnMeaning | undefined)[];

const OFFICES = /^(?:co quan|don vi|phong,? ban|so,? nganh)(?:[,/ ]+(?:co quan|don vi|dia phuong|ca nhan))*$/u;
const VALUES: readonly ColumnMeaning[] = ['value', 'deliverable', 'measure'];

/** "Cơ quan, đơn vị" beside tasks is who acts where nobody else does; "Đơn vị" beside targets is what they are counted in. */
function nameOffices(read: Meanings, header: readonly string[]): Meanings {
  const has = (meaning: ColumnMeaning) => read.includes(meaning);
  const column = header.findIndex((cell, i) => read[i] === undefined && OFFICES.test(fold(withoutNotes(cell)).trim()));
  if (column < 0) return read;
  if (has('target') && !has('task')) return has('measure') ? read : read.with(column, 'measure');
  return has('lead') || has('actors') ? read : read.with(column, 'actors');
}

/** A column for the whole sum makes those for its parts superfluous. */
function leaveOneBudget(read: Meanings, header: readonly string[]): Meanings {
  const whole = header.findIndex((cell, i) => read[i] === 'budget' && /tong/u.test(fold(cell)));
  return read.map((meaning, i) => (meaning === 'budget' && whole >= 0 && i !== whole ? undefined : meaning));
}

/** "Chỉ tiêu, nhiệm vụ" without a column of values holds tasks; so does "Nhóm nhiệm vụ" where nothing else does. */
function nameTitles(read: Meanings): (ColumnMeaning | undefined)[] {
  const has = (...meanings: ColumnMeaning[]) => meanings.some((meaning) => read.includes(meaning));
  const isTask = (meaning: ColumnMeaning | undefined) =>
    (meaning === 'target' && !has(...VALUES, 'task')) || (meaning === 'group' && !has('task', 'target'));
  return read.map((meaning) => (isTask(meaning) ? 'task' : meaning));
}

/** What a header cell says, apart from what stands below it. One of two lines is printed as "Phân công: Chủ trì": its last part is the more telling. */
export function meaningOf(cell: string): ColumnMeaning | undefined {
  const words = fold(withoutNotes(cell)).replace(/\s+/gu, ' ').trim();
  const parts = [words.split(': ').at(-1)!, words];
  for (const part of parts) {
    const meaning = HEADER_WORDS.find(([, pattern]) => pattern.test(part))?.[0];
    // "Kinh phí: Năm 2026" is money and no value to reach.
    if (meaning === 'value' && /kinh phi|du toan|so tien/u.test(words)) return 'budget';
    if (meaning) return meaning;
  }
  return undefined;
}

function mostlyNumbers(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => withoutNotes(cell)).filter(Boolean);
  return filled.filter((cell) => readMoney(cell, 1) !== undefined).length * 2 > filled.length;
}
