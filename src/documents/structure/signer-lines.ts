import { fold } from '../../shared/text/fold.ts';
import type { FrontMatter } from '../front-matter.ts';
import { isCapitals } from './casing.ts';

const STANDS_FOR = /^(?:t\.? ?m|k\.? ?t|t\.? ?l|t\.? ?u\.? ?q|q)[.,] ?\w/u;
const POSITION =
  /^(?:quyen )?(?:pho )?(?:tong )?(?:chu tich|giam doc|bo truong|thu truong|thu tuong|truong (?:phong|ban|doan)|truong\b|chanh (?:van phong|thanh tra)|cuc truong|vu truong|vien truong|bi thu|hieu truong|chi huy|tu lenh|chu nhiem|tong bi thu|uy vien|thu ky)/u;
const NAME = /^(?:(?:TS|ThS|PGS|GS|BS|KS)\.?\s*)*(?:\p{Lu}\p{Ll}*\s+){1,5}\p{Lu}\p{Ll}*$/u;
/** What programs print where a paper was signed with a digital signature. */
const SIGNATURE =
  /^(?:da ky|nguoi ky|ky boi|ky so|email|co quan|thoi gian ky|chu ky so|digitally|signature|ngay ky)\b/u;
/** Words that begin like names do and end no paper as one. */
const NO_NAME = /^(?:Noi nhan|Phu luc|Ke hoach|Nhu tren|Dieu|Luu|Van phong|So|Ban|Cong hoa)\b/iu;

/** "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN": capitals that say by what right somebody signs. */
export function isPositionLine(text: string): boolean {
  const folded = fold(text);
  return text.length < 90 && isCapitals(text) && (STANDS_FOR.test(folded) || POSITION.test(folded));
}

/** "Nguyễn Văn A", with no more words in the line. */
export function isNameLine(text: string): boolean {
  const said = text.trim();
  return said.length <= 45 && NAME.test(said) && !NO_NAME.test(fold(said));
}

/** What a digital signature prints, which is no part of the paper. */
export function isSignatureNoise(text: string): boolean {
  return SIGNATURE.test(fold(text)) && text.length < 160;
}

/** Who signed and by what right, out of the lines at the end; null where they say neither. */
export function readSigner(lines: readonly string[]): FrontMatter['signer'] {
  const said = lines.map((line) => line.replace(/\[\^[^\]]+\]/gu, '').trim()).filter(Boolean);
  const name = said.findLast(isNameLine) ?? null;
  const above = name === null ? said : said.slice(0, said.lastIndexOf(name));
  const positions = joinBroken(
    (above.some(isPositionLine) ? above : said).filter((line) => isCapitals(line) && line !== name),
  );
  const own = positions.filter((line) => !/^t\.? ?m\b/u.test(fold(line)) && isPositionLine(line)).map(positionName);
  const position = own.length > 0 ? own.join(', ') : null;
  return name === null && position === null ? null : { name, position };
}

/** A long position runs over lines: "PHÓ GIÁM ĐỐC" / "PHỤ TRÁCH". */
function joinBroken(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines)
    if (joined.length === 0 || isPositionLine(line)) joined.push(line);
    else joined[joined.length - 1] += ` ${line}`;
  return joined;
}

const WORDS = [
  'Chủ tịch',
  'Giám đốc',
  'Bộ trưởng',
  'Thứ trưởng',
  'Thủ tướng',
  'Trưởng phòng',
  'Trưởng ban',
  'Chánh Văn phòng',
  'Chánh Thanh tra',
  'Cục trưởng',
  'Vụ trưởng',
  'Viện trưởng',
  'Bí thư',
  'Hiệu trưởng',
  'Chủ nhiệm',
  'Tổng Giám đốc',
];

/** "KT. CHỦ TỊCH" is "KT. Chủ tịch", "PHÓ CHỦ TỊCH" is "Phó Chủ tịch". */
function positionName(line: string): string {
  const [, sign = '', rest = ''] = /^((?:K\.?T|T\.?L|T\.?U\.?Q|Q)\.\s*)?(.*)$/u.exec(line.trim())!;
  const small = rest.toLowerCase();
  const named = WORDS.reduce((text, word) => text.replace(word.toLowerCase(), word), small);
  const text = named.charAt(0).toUpperCase() + named.slice(1);
  return `${sign.replace(/[.\s]/gu, '')}${sign ? '. ' : ''}${text}`.replace('ủy ban nhân dân', 'UBND');
}

const STANDS_FOR_AT = /\s+(?=(?:TM|KT|TL|TUQ|Q)\.\s?\p{Lu})/u;
const POSITION_AT =
  /(?<!KT\.|TL\.|TUQ\.|TM\.|Q\.|PHÓ|QUYỀN|TỔNG)\s+(?=(?:QUYỀN )?(?:PHÓ )?(?:TỔNG )?(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|TRƯỞNG (?:PHÒNG|BAN)|CHÁNH (?:VĂN PHÒNG|THANH TRA)|CỤC TRƯỞNG|VỤ TRƯỞNG|VIỆN TRƯỞNG|BÍ THƯ|CHỦ NHIỆM)(?!\p{L}))/u;
const NAME_AT = /(?<=\p{Lu}{2})\s+(?=(?:\p{Lu}\p{Ll}+\s?){2,6}$)/u;

/** Lines of a signature that were joined: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn A". */
export function splitSignature(line: string): string[] {
  const capitals = /^[^\p{Ll}]+/u.exec(line)?.[0] ?? '';
  const folded = fold(capitals);
  if (capitals.length < 7 || !(STANDS_FOR.test(folded) || POSITION.test(folded))) return [line];
  return line
    .split(NAME_AT)
    .flatMap((part) => part.split(STANDS_FOR_AT))
    .flatMap((part) => part.split(POSITION_AT));
}
