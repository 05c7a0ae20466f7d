import { fold } from '../../shared/text/fold.ts';

/** Kinds of papers as Nghị định 30/2020/NĐ-CP lists them, and what is promulgated by them; longer names first. */
const KINDS: readonly string[] = [
  'Kế hoạch hành động',
  'Chương trình hành động',
  'Báo cáo chuyên đề',
  'Nghị quyết',
  'Quyết định',
  'Chỉ thị',
  'Quy chế',
  'Quy định',
  'Thông cáo',
  'Thông báo',
  'Thông tư liên tịch',
  'Thông tư',
  'Nghị định',
  'Hướng dẫn',
  'Chương trình',
  'Kế hoạch',
  'Phương án',
  'Đề án',
  'Dự án',
  'Báo cáo',
  'Biên bản',
  'Tờ trình',
  'Hợp đồng',
  'Công điện',
  'Kết luận',
  'Chiến lược',
  'Quy hoạch',
  'Điều lệ',
];
const FOLDED = KINDS.map((name) => [name, fold(name)] as const);

/** A line that names what a paper is: its kind, the line as printed, and what is printed behind it. */
export interface KindLine {
  /** "Kế hoạch": of a "KẾ HOẠCH HÀNH ĐỘNG", too. */
  readonly kind: string;
  readonly printed: string;
  /** The title, where it stands in the same line. */
  readonly rest: string;
}

/** Reads "KẾ HOẠCH" or "KẾ HOẠCH Chuyển đổi số …"; capitals only, marks may be lost. Undefined for any other line. */
export function readKindLine(text: string): KindLine | undefined {
  const folded = fold(text);
  const found =
    FOLDED.find(([, name]) => folded.startsWith(name) && !/^[\p{L}\d]/u.test(folded.slice(name.length))) ??
    FOLDED.find(([, name]) => name.length === folded.length && differences(name, folded) === 1);
  if (!found) return undefined;
  const [name, { length }] = found;
  const printed = text.slice(0, length);
  // "QUYẾT ĐỊNH:" stands above the articles, and is no title.
  if (/\p{Ll}/u.test(printed) || text.slice(length).trim() === ':') return undefined;
  return { kind: plainKind(name), printed, rest: text.slice(length).trim() };
}

/** Scanners take one letter for another: "QUYET PINH". */
function differences(one: string, other: string): number {
  return [...one].filter((letter, i) => letter !== other[i]).length;
}

function plainKind(name: string): string {
  return name.replace(/ (?:hành động|chuyên đề)$/u, '');
}

/** The kind that a word of running text names ("kế hoạch"), written as it is at the head of a paper. */
export function kindNamed(words: string): string | undefined {
  const folded = fold(words).trim();
  return [...KINDS, 'Công văn', 'Văn bản', 'Luật', 'Bộ luật', 'Pháp lệnh'].find((name) => fold(name) === folded);
}
