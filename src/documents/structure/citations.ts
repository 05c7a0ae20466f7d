import type { FrontMatter } from '../front-matter.ts';
import { NUMBER } from './document-number.ts';
import { shortOffice } from './issuer.ts';
import { kindNamed } from './kinds.ts';
import { readPrintedDate } from './printed-date.ts';

/** Another paper that is named in a text. */
export interface Citation {
  readonly kind: string;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  /** What the text says of it behind its number, date and issuer. */
  readonly title: string;
  readonly index: number;
}

const KIND_WORDS =
  'Kế hoạch hành động|Kế hoạch|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Chương trình hành động|Chương trình|Kết luận|Công văn|Văn bản|Tờ trình|Thông báo|Hướng dẫn|Báo cáo|Đề án|Quy định|Luật|Công điện';
const CITED = new RegExp(`(${KIND_WORDS})([^;.,]{0,80}?)\\s*số:?\\s+(${NUMBER.source})`, 'giu');
const LAW = /\b(Bộ luật|Luật|Pháp lệnh)\s+(\p{Lu}[^;,]*?)\s+(?:ngày|số)\s/u;
const ISSUER =
  /^\s*(?:của\s+)((?:(?:Ủy ban|Uỷ ban|Hội đồng)\s+[Nn]hân dân|UBND|HĐND|Ban (?:Thường vụ|Chấp hành|Chỉ đạo)|Thủ tướng|Chính phủ|Chủ tịch|Bộ|Sở|Tỉnh ủy|Công an|Quốc hội|Phòng|Văn phòng|Trung ương|Đảng)(?:(?!\s(?:về|ban hành|phê duyệt|thực hiện|triển khai|phát động|sửa đổi|đề nghị|hướng dẫn|quy định|công bố|thông qua)(?:\s|$)|[,;.:(]).)*)/iu;

/** Every paper that a text names with its number, in their order; `running` shows how names of offices are written. */
export function readCitations(text: string, running: string): Citation[] {
  return [...text.matchAll(CITED)].map((match) => {
    const [whole, kind = '', name = '', number = ''] = match;
    const end = match.index + whole.length;
    const dated = datedBehind(text, end);
    const issuer = ISSUER.exec(text.slice(dated.end));
    const rest = text.slice(dated.end + (issuer?.[0].length ?? 0)).trim();
    return {
      kind: kindNamed(kind.replace(/ hành động$/iu, '')) ?? kind,
      number,
      issuedOn: dated.date,
      issuer: issuer ? shortOffice(issuer[1]!.trim(), running) : issuerOfNumber(number),
      title: name.trim() !== '' && /^Luật$/iu.test(kind) ? `Luật ${name.trim()}` : rest,
      index: match.index,
    };
  });
}

/** A law that is named without a number: "Luật Tổ chức chính quyền địa phương ngày 16/6/2025". */
export function readLaw(text: string): Citation | undefined {
  const match = LAW.exec(`${text} ngày `);
  if (!match) return undefined;
  const date = readPrintedDate(text.slice(match.index));
  return {
    kind: 'Luật',
    number: null,
    issuedOn: date?.date ?? null,
    issuer: null,
    title: `${match[1]} ${match[2]}`.trim(),
    index: match.index,
  };
}

function datedBehind(text: string, from: number): { date: string | null; end: number } {
  const behind = /^\s*,?\s*(?=ngày\s)/u.exec(text.slice(from));
  if (!behind) return { date: null, end: from };
  const date = readPrintedDate(
    text.slice(from, from + 60).replace(/^\s*,?\s*ngày\s+(?=\d{1,2}\s*[/.-])/u, (said) => ' '.repeat(said.length)),
  );
  return date ? { date: date.date, end: from + date.end } : { date: null, end: from };
}

/** The few signs that only one office uses. */
function issuerOfNumber(number: string): string | null {
  if (/-TTg$/u.test(number)) return 'Thủ tướng Chính phủ';
  if (/[/-](?:NQ|NĐ)-CP$/u.test(number)) return 'Chính phủ';
  if (/\/QH\d{1,2}$/u.test(number)) return 'Quốc hội';
  return null;
}

/** A citation as the front matter keeps it. */
export function asReference({ number, issuedOn, issuer, title }: Citation): FrontMatter['legalBasis'][number] {
  return { number, issuedOn, issuer, title: title === '' ? null : title };
}
