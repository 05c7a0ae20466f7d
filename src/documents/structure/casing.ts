const TERRITORIES = ['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'xã', 'phường', 'thị trấn', 'đặc khu'];
const TERRITORY = new RegExp(`(?<![\\p{L}])(${TERRITORIES.join('|')})(?![\\p{L}]) (.+)$`, 'iu');
const OFFICES = [
  ['Thủ tướng Chính phủ', 'Văn phòng Chính phủ', 'Văn phòng Quốc hội', 'Chính phủ', 'Quốc hội', 'Bộ Chính trị'],
  ['Ủy ban nhân dân', 'UBND', 'Hội đồng nhân dân', 'HĐND', 'Ủy ban Mặt trận Tổ quốc Việt Nam', 'Ban Thường vụ'],
  ['Tỉnh ủy', 'Thành ủy', 'Huyện ủy', 'Đảng ủy', 'Ban Chỉ đạo', 'Ban Quản lý', 'Văn phòng', 'Trung tâm', 'Công an'],
  ['Thanh tra', 'Chi cục', 'Tổng cục', 'Chủ tịch', 'Sở', 'Bộ', 'Phòng', 'Cục', 'Vụ', 'Viện', 'Trường', 'Ban', 'Tổ'],
].flat();
const OFFICE = new RegExp(`^(${OFFICES.join('|')})(?![\\p{L}])\\s*`, 'iu');

/** True for a text that prints letters, and capitals only. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\[\^[^\]]+\]/gu, ''));
}

/** A name in capitals as running text writes it: taken from `running` where it says it, else by the rules for names of offices. */
export function fromCapitals(name: string, running: string): string {
  if (!isCapitals(name)) return name;
  return asWritten(name, running) ?? byRule(name);
}

function asWritten(name: string, running: string): string | undefined {
  const pattern = new RegExp(`(?<!\\p{L})${name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?!\\p{L})`, 'giu');
  const counts = new Map<string, number>();
  for (const [said] of running.matchAll(pattern))
    if (!isCapitals(said) && /^\p{Lu}/u.test(said)) counts.set(said, (counts.get(said) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function byRule(name: string): string {
  const office = OFFICE.exec(name)?.[1];
  const known = OFFICES.find((one) => one.toUpperCase() === office?.toUpperCase()) ?? '';
  const rest = name.slice(known.length).trim();
  const territory = TERRITORY.exec(rest);
  const field = inParts(territory ? rest.slice(0, territory.index).trim() : rest);
  const where = territory ? `${territory[1]!.toLowerCase()} ${titled(territory[2]!)}` : '';
  const words = [known, field, where].filter(Boolean).join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "KHOA HỌC VÀ CÔNG NGHỆ" is "Khoa học và Công nghệ": every part of a field begins with a capital. */
function inParts(text: string): string {
  if (/^ỦY (?=\p{L})/u.test(text)) return `ủy ${titled(text.slice(3))}`;
  return text
    .toLowerCase()
    .replace(/(^|, | và | - )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace('Công thương', 'Công Thương');
}

/** "QUẢNG NGÃI" is "Quảng Ngãi". */
function titled(text: string): string {
  return text.toLowerCase().replace(/(?<![\p{L}])\p{Ll}/gu, (letter) => letter.toUpperCase());
}
