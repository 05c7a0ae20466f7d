import { createPhraseMarker } from './phrases.ts';

/**
 * Words that turn a statement round, by what they turn. None may be said that the evidence does not say in the same
 * place, and none may be left out from what is taken of it.
 */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  negation: [
    'không',
    'chưa',
    'chẳng',
    'chả',
    'đừng',
    'cấm',
    'trừ',
    'ngoại trừ',
    'ngoài',
    'thiếu',
    'miễn',
    'hoãn',
    'tạm dừng',
  ],
  condition: ['nếu', 'trường hợp', 'khi', 'trừ khi', 'với điều kiện', 'có điều kiện'],
  obligation: [
    'phải',
    'nên',
    'có thể',
    'bắt buộc',
    'khuyến khích',
    'phấn đấu',
    'dự kiến',
    'nghiên cứu',
    'đề xuất',
    'đề nghị',
    'kiến nghị',
    'xem xét',
    'dự thảo',
    'hướng tới',
    'tự nguyện',
  ],
  comparison: [
    'ít nhất',
    'nhiều nhất',
    'tối thiểu',
    'tối đa',
    'dưới',
    'hơn',
    'kém',
    'trước',
    'sau',
    'khoảng',
    'gần',
    'quá',
    'vượt',
    'tăng',
    'giảm',
    'cao nhất',
    'thấp nhất',
    'trở lên',
    'trở xuống',
  ],
  quantity: [
    'tất cả',
    'mọi',
    'chỉ',
    'duy nhất',
    'toàn bộ',
    'một số',
    'một phần',
    'hầu hết',
    'đa số',
    'đầy đủ',
    'toàn thể',
    'nửa',
  ],
  status: ['đã', 'đang', 'sẽ', 'sắp', 'vừa', 'hoàn thành', 'xong', 'chậm', 'trễ', 'quá hạn', 'còn lại', 'vẫn'],
  ending: ['bãi bỏ', 'hủy bỏ', 'thay thế', 'thu hồi', 'chấm dứt', 'hết hiệu lực', 'sửa đổi'],
  choice: ['hoặc', 'hay'],
  cause: ['vì', 'bởi', 'do đó', 'vì vậy', 'nhờ', 'khiến', 'dẫn đến'],
  part: ['chủ trì', 'phối hợp', 'giao', 'gửi', 'tham mưu', 'trình', 'thay mặt', 'ủy quyền', 'hướng dẫn', 'bị'],
};

/** "nghiên cứu khoa học" is no proposal, "chỉ tiêu" no restriction: phrases in which an operator is none. */
const HARMLESS = [
  'được giao',
  'trong khi',
  'trong khi đó',
  'như sau',
  'sau đây',
  'chỉ tiêu',
  'chỉ đạo',
  'chỉ số',
  'chỉ thị',
  'nghiên cứu khoa học',
  'nghiên cứu và phát triển',
  'sau sáp nhập',
  'ngoài ra',
  'chương trình',
  'quy trình',
  'lộ trình',
  'tờ trình',
  'truyền hình',
  'giao dịch',
  'giao tiếp',
  'giao thông',
  'giao diện',
  'bàn giao',
  'chuyển giao',
  'quá trình',
  'trung gian',
  'thiết bị',
  'chuẩn bị',
  'trang bị',
  'tăng cường',
];

const ALL = Object.values(OPERATORS).flat();
const findOperators = createPhraseMarker([...ALL, ...HARMLESS]);
const operatorWords = new Set(ALL);

/** The places of words that turn a statement round. */
export function markOperators(
  atoms: readonly { readonly kind: string; readonly key: string; readonly before: string }[],
): ReadonlySet<number> {
  const found = findOperators(atoms);
  const byStart = new Map<number, number[]>();
  for (const [place, start] of found) byStart.set(start, [...(byStart.get(start) ?? []), place]);
  const places = new Set<number>();
  for (const some of byStart.values()) {
    if (operatorWords.has(some.map((place) => atoms[place]!.key).join(' ')))
      for (const place of some) places.add(place);
  }
  for (const [i, atom] of atoms.entries()) {
    const next = atoms[i + 1];
    if (turnsWhatFollows(atom.key, next) || isBareYes(atom.key, next)) places.add(i);
    // "Sở A kiểm tra" is not "Sở A được kiểm tra"; "được giao" is said of whoever has a task.
    if (atom.key === 'được' && atoms[i - 1]?.kind === 'office' && !found.has(i)) places.add(i);
    // "các việc sau:" only announces.
    if (atom.key === 'sau' && (!next || next.before === 'colon')) places.delete(i);
  }
  return places;
}

/** "Có." and "Được, …" answer what the check has not read. */
function isBareYes(key: string, next: { readonly before: string } | undefined): boolean {
  return /^(?:có|được|cần|đúng)$/u.test(key) && next?.before !== 'none';
}

/** "trên 50%", "từ 5 đến 10", "còn 3"; "do thiếu …" gives a cause, "do Sở A …" an actor. */
function turnsWhatFollows(key: string, next: { readonly kind: string } | undefined): boolean {
  if (key === 'do') return next?.kind !== 'office';
  return /^(?:trên|từ|đến|tới|còn)$/u.test(key) && next?.kind === 'figure';
}

const PART_WORDS = new Set(OPERATORS.part!.flatMap((phrase) => phrase.split(' ')));

/** True for words that say who has which part; they turn nothing by themselves. */
export function isPartWord(key: string): boolean {
  return PART_WORDS.has(key);
}

/** What takes from a statement although it may stand far behind it. */
const EXCEPTIONS = new Set(['trừ', 'ngoại trừ', 'nếu', 'trừ khi']);

/** True for a word after which a statement holds for less than it says. */
export function exceptsFrom({ key, operator }: { readonly key: string; readonly operator: boolean }): boolean {
  return operator && EXCEPTIONS.has(key);
}

/** Every operator, for tests that no word of saying is one. */
export const OPERATOR_PHRASES: readonly string[] = ALL;
