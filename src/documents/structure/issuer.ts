import { fold } from '../../shared/text/fold.ts';
import { fromCapitals, isCapitals } from './casing.ts';

const OFFICE =
  /^(?:ubnd|uy ban|hdnd|hoi dong|so|bo|phong|ban|cuc|chi cuc|tong cuc|vu|vien|trung tam|van phong|cong an|thanh tra|tinh uy|thanh uy|huyen uy|dang (?:uy|bo)|chinh phu|thu tuong|quoc hoi|chu tich|truong|toa an|kho bac|bao hiem|lien doan|hoi|doan|tap doan|cong ty|to|bch|bcd|dang cong san)\b/u;

/** Where an office below another one begins, whose lines were joined: "UBND TỈNH X SỞ Y". */
const BELOW =
  /(?<!VÀ|,|-|HẢI|VĂN)\s+(?=(?:SỞ|PHÒNG|VĂN PHÒNG|CỤC|CHI CỤC|TRUNG TÂM|CÔNG AN|THANH TRA|BAN (?:QUẢN LÝ|CHỈ ĐẠO|DÂN TỘC|TỔ CHỨC|TUYÊN GIÁO|THƯỜNG VỤ))\s)/u;

/** Lines at the left of a head as the offices they name: broken lines and "UBND" over its territory are one. */
export function joinAgencies(lines: readonly string[]): string[] {
  const offices: string[] = [];
  for (const line of lines.flatMap((one) => one.split(BELOW))) {
    const last = offices.length - 1;
    const isNew = OFFICE.test(fold(line)) && !/(?:^| )(?:VÀ|-|,)$/u.test(offices[last] ?? '');
    if (last < 0 || isNew) offices.push(line);
    else offices[last] += ` ${line}`;
  }
  return offices;
}

/** Words that every paper writes short. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/Ủy ban [Nn]hân dân/gu, 'UBND'],
  [/Uỷ ban [Nn]hân dân/gu, 'UBND'],
  [/Hội đồng [Nn]hân dân/gu, 'HĐND'],
];

/** An office as the knowledge names it: "UBND tỉnh Quảng Ngãi", "Sở Khoa học và Công nghệ". `running` shows how it is written. */
export function shortOffice(office: string, running: string): string {
  const name = office.replace(/\[\^[^\]]+\]/gu, '').trim();
  const proper = isCapitals(name) ? fromCapitals(name, running) : name;
  return SHORT.reduce((text, [long, short]) => text.replace(long, short), proper);
}

/** Who issues: the last of the offices at the head; its chairman where he signs for himself, and not for all of it. */
export function readIssuer(
  agencies: readonly string[],
  signer: readonly string[],
  running: string,
): string | undefined {
  const last = agencies.at(-1);
  if (last === undefined) return undefined;
  const office = shortOffice(last, running);
  const signs = signer.map(fold);
  const isForAll = signs.some((line) => /^t\.? ?m\b/u.test(line));
  const isChairman = signs.some((line) => /^(?:k\.? ?t\.? ?|q\.? ?)?chu tich\b/u.test(line));
  return office.startsWith('UBND ') && isChairman && !isForAll ? `Chủ tịch ${office}` : office;
}

/** "UBND tỉnh" is that of the paper's own territory, which the offices at its head name; any other stays as it is. */
export function withTerritory(office: string, own: string): string {
  const where = /(?:UBND|HĐND|ủy) (tỉnh|thành phố|xã|phường|đặc khu|huyện) ([\p{Lu}][\p{L} -]*)/u.exec(own);
  if (!where || /^(?!Chủ tịch|UBND|HĐND|Ban Thường vụ|Tỉnh ủy|Đảng ủy)/u.test(office)) return office;
  const [, level, name] = where;
  if (office.endsWith(` ${level}`)) return `${office} ${name}`;
  if (/Đảng ủy$/u.test(office) && /^(?:xã|phường|đặc khu)$/u.test(level!)) return `${office} ${level} ${name}`;
  return /Tỉnh ủy$/u.test(office) && level === 'tỉnh' ? `${office} ${name}` : office;
}
