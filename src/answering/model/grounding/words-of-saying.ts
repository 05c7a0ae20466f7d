import { createPhraseMarker } from './phrases.ts';

/**
 * The words that a claim may add of its own: they join, announce and name what kind of thing is spoken of, and can turn no
 * truth round. A word belongs here only if a statement stays as true with it as without it, wherever it is put.
 */
export const WORDS_OF_SAYING: readonly string[] = [
  ...['là', 'gồm', 'bao gồm', 'thì', 'mà', 'và', 'cùng', 'cũng', 'còn', 'đồng thời', 'ngoài ra', 'bên cạnh đó'],
  ...['các', 'những', 'của', 'về', 'cho', 'với', 'theo', 'trong', 'tại', 'ở', 'do', 'vào', 'thuộc', 'từ', 'đến', 'tới'],
  ...[
    'này',
    'đó',
    'kia',
    'trên',
    'dưới đây',
    'như sau',
    'sau đây',
    'sau',
    'trong khi',
    'trong khi đó',
    'cụ thể',
    'cụ thể là',
    'trong đó',
    'như',
  ],
  ...[
    'được',
    'được giao',
    'có',
    'cần',
    'cần đạt',
    'việc',
    'nêu',
    'nêu rõ',
    'ghi',
    'ghi rõ',
    'đặt ra',
    'đặt mục tiêu',
    'quy định',
    'xác định',
    'yêu cầu',
  ],
  ...['thực hiện', 'triển khai', 'tổ chức', 'đảm nhận'],
  ...['nhiệm vụ', 'chỉ tiêu', 'mục tiêu', 'nội dung', 'công việc', 'trách nhiệm', 'kế hoạch', 'văn bản', 'phụ lục'],
  ...['đơn vị', 'cơ quan', 'tỷ lệ', 'mức', 'con số'],
  ...['thời gian', 'thời gian thực hiện', 'thời hạn', 'hạn', 'giai đoạn', 'mốc'],
  ...['kết quả', 'sản phẩm', 'đầu ra', 'kinh phí', 'dự toán', 'nguồn vốn'],
  ...['dạ', 'thưa', 'ạ', 'anh', 'chị'],
];

const findSaying = createPhraseMarker(WORDS_OF_SAYING);

/** The places of words of saying. */
export function markSaying(
  atoms: readonly { readonly kind: string; readonly key: string; readonly before: string }[],
): ReadonlySet<number> {
  return new Set(findSaying(atoms).keys());
}
