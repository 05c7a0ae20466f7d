const WORDS = [
  'một|giêng',
  'hai',
  'ba',
  'tư|bốn',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai|chạp',
] as const;
const FOLDED = [
  'mot|gieng',
  'hai',
  'ba',
  'tu|bon',
  'nam',
  'sau',
  'bay',
  'tam',
  'chin',
  'muoi',
  'muoi mot',
  'muoi hai|chap',
] as const;
/** What follows the name of a month; "6 tháng một lần" names none. */
const AFTER = String.raw`(?= năm \d| ?/ ?\d|[,;. ]*$| h[ằà]ng| này| tới[,;. ]*$|(?: đến| tới| và| ?[-–,]) ?(?:hết |cuối )?(?:tháng|ngày|năm \d|\d))`;
/** Without marks only a year tells "tháng sáu" from "tháng sau", and "tháng tư" from "tháng từ". */
const BEFORE_YEAR = String.raw`(?= nam (?:19|20)\d{2}| ?/ ?(?:19|20)\d{2})`;

const NAMES = WORDS.map((words) => new RegExp(`tháng (?:${words})${AFTER}`, 'giu'));
const FOLDED_NAMES = FOLDED.map((words) => new RegExp(String.raw`\bthang (?:${words})${BEFORE_YEAR}`, 'gu'));

/** "tháng sáu năm 2026" as "tháng 6 năm 2026"; for text with its marks, in composed form. */
export function writeMonths(text: string): string {
  return NAMES.reduce((written, name, i) => written.replace(name, `tháng ${i + 1}`), text);
}

/** The same for folded text, where a year follows. */
export function writeFoldedMonths(text: string): string {
  return FOLDED_NAMES.reduce((written, name, i) => written.replace(name, `thang ${i + 1}`), text);
}
