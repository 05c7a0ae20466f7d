import type { Guess } from './numbers/guess.ts';

/** Of a paper read very badly nobody wants to know each. */
const MOST_GUESSES = 12;

function listOf(told: readonly string[]): string {
  const more = told.length > MOST_GUESSES ? ` và ${told.length - MOST_GUESSES} chỗ khác` : '';
  return told.slice(0, MOST_GUESSES).join('; ') + more;
}

/** What an administrator is asked to look at, of a paper that was read; each is a sentence of its own. */
export const DOUBTS = {
  number: 'Không đọc được số văn bản.',
  numberElsewhere: (number: string) => `Phần đầu văn bản không có số; số ${number} lấy từ dòng “Kèm theo”.`,
  kind: 'Không rõ loại văn bản.',
  kindBySign: (kind: string) => `Không thấy dòng ghi loại văn bản; loại “${kind}” lấy theo ký hiệu trong số.`,
  title: 'Không đọc được tên gọi (trích yếu) của văn bản; tạm lấy theo tên tệp.',
  issuer: 'Không đọc được tên cơ quan ban hành.',
  date: 'Không đọc được ngày ban hành.',
  dateElsewhere: (date: string) => `Phần đầu văn bản không có ngày; ngày ${date} lấy từ dòng “Kèm theo”.`,
  day: (printed: string) =>
    printed === ''
      ? 'Ngày trong tháng của ngày ban hành để trống hoặc không đọc được.'
      : `Ngày trong tháng của ngày ban hành không đọc rõ (đọc được “${printed}”).`,
  signer: 'Không đọc được tên người ký.',
  effective: 'Không rõ văn bản áp dụng cho thời gian nào.',
  replaces: (numbers: string) => `Văn bản này thay thế hoặc bãi bỏ: ${numbers}. Xin kiểm tra.`,
  faint: (count: number) => `Có ${count} đoạn đọc từ ảnh mà tôi không chắc chắn; xin đối chiếu với bản gốc.`,
  byOrder: (guesses: readonly Guess[]) => {
    const told = guesses.map(
      ({ read, taken, of }) => `${taken} (${read ? `đọc được “${read}”` : 'không đọc được'}) của “${of}”`,
    );
    return `Có số đọc theo thứ tự vì trong ảnh không rõ; xin đối chiếu với bản gốc: ${listOf(told)}.`;
  },
  years: (years: readonly (readonly [string, string])[]) =>
    `Có năm đọc lẫn chữ cái; xin đối chiếu với bản gốc: ${listOf(years.map(([read, year]) => `${year} (đọc được “${read}”)`))}.`,
  empty: 'Tôi không thấy đề mục nào trong văn bản.',
} as const;

/** What stands where a paper does not say, in fields that must say something. */
export const UNKNOWN = { kind: 'Văn bản', issuer: 'Chưa rõ cơ quan ban hành' } as const;

/** What the front matter says of how a text came about. */
export const SOURCE_NOTE = {
  ocr: 'Đọc từ ảnh của trang giấy.',
  mended: 'Lớp chữ của tệp bị hỏng; đã sửa lại theo chính tả.',
} as const;
