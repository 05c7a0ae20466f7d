const MEGABYTE = 1024 * 1024;

/** "4 MB", "1,5 MB", "12 KB". */
export function printSize(bytes: number): string {
  const isLarge = bytes >= MEGABYTE / 2;
  const size = bytes / (isLarge ? MEGABYTE : 1024);
  return `${size.toLocaleString('vi-VN', { maximumFractionDigits: size < 10 ? 1 : 0 })} ${isLarge ? 'MB' : 'KB'}`;
}

/** "1-3, 7". */
function printPages(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages.toSorted((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

/** Every word about a file that was sent and cannot be taken. */
export const INGEST_WORDS = {
  told: (name: string) => `Tệp “${name}”`,
  unknownFormat: (name: string, known: string) =>
    `Tôi chưa đọc được tệp “${name}”: hiện chỉ nhận ${known}. Xin chuyển văn bản sang dạng này rồi gửi lại.`,
  markdown: 'Markdown (.md) có phần khai báo đầu tệp như trong thư mục knowledge/',
  empty: (name: string) => `Tệp “${name}” không có gì bên trong. Xin kiểm tra lại tệp rồi gửi lại.`,
  tooLarge: (name: string, size: string, most: string) =>
    `Tệp “${name}” nặng ${size}, quá mức ${most} cho loại tệp này. Xin tách văn bản thành nhiều tệp, hoặc bỏ bớt phần không cần.`,
  moreThan: (name: string, most: string) =>
    `Tệp “${name}” nặng hơn mức ${most} cho loại tệp này. Xin tách văn bản thành nhiều tệp, hoặc bỏ bớt phần không cần.`,
  otherContent: (name: string, really: string) =>
    `Tệp “${name}” không đúng với đuôi của nó: bên trong là ${really}. Xin gửi đúng tệp.`,
  binary: 'dữ liệu nhị phân, không phải chữ',
  nothingSaid: (name: string) =>
    `Tệp “${name}” chỉ có phần khai báo, không có nội dung văn bản. Xin kiểm tra lại tệp rồi gửi lại.`,
  /** Says nothing of the file, not even its name. */
  secret: (mark: string) =>
    `Tôi không nhận tệp này vì trong tệp có dấu độ mật “${mark}”. Luật Bảo vệ bí mật nhà nước số 117/2025/QH15 không cho soạn thảo, lưu giữ, truyền đưa bí mật nhà nước trên thiết bị và mạng có kết nối Internet. Tôi không giữ lại gì của tệp. ` +
    'Xin xóa tệp khỏi cuộc trò chuyện và thiết bị này, và báo người phụ trách bảo vệ bí mật nhà nước của cơ quan. Nếu văn bản đã được giải mật, xin gửi bản không còn dấu mật.',
  tooSlow: (name: string, seconds: number) =>
    `Tệp “${name}” đọc quá ${seconds} giây chưa xong nên tôi đã dừng. Xin kiểm tra tệp có đúng là văn bản kế hoạch không, hoặc tách thành nhiều tệp.`,
  tooDemanding: (name: string) =>
    `Tệp “${name}” cần nhiều bộ nhớ hơn mức cho phép nên tôi đã dừng. Xin kiểm tra tệp có đúng là văn bản kế hoạch không, hoặc tách thành nhiều tệp.`,
  pdf: 'PDF (.pdf)',
  locked: (name: string) =>
    `Tệp “${name}” được khóa bằng mật khẩu nên tôi không mở được. Xin bỏ mật khẩu (mở tệp, in ra PDF mới) rồi gửi lại.`,
  brokenPdf: (name: string) =>
    `Tệp “${name}” không mở được: tệp PDF bị hỏng hoặc tải về chưa hết. Xin tải lại hoặc xuất lại tệp rồi gửi lại.`,
  noPages: (name: string) => `Tệp “${name}” không có trang nào. Xin kiểm tra lại tệp rồi gửi lại.`,
  tooManyPages: (name: string, pages: number, most: number) =>
    `Tệp “${name}” có ${pages} trang, quá mức ${most} trang. Xin tách văn bản thành nhiều tệp rồi gửi lại.`,
  noText: (name: string) =>
    `Tệp “${name}” không có chữ nào đọc được: có thể là bản quét trống hoặc quá mờ. Xin quét lại rõ hơn, hoặc gửi bản Word.`,
  readFromPictures: (pages: readonly number[]) =>
    `Trang ${printPages(pages)} đọc từ ảnh quét nên có thể sai chữ: xin đối chiếu số liệu với bản gốc.`,
  badLayer: (pages: readonly number[]) =>
    `Trang ${printPages(pages)} là ảnh quét hoặc có lớp chữ hỏng, chữ đọc được có thể sai hoặc thiếu nhiều.`,
  unreadable: (name: string) =>
    `Tôi không đọc được tệp “${name}”: tệp có chỗ hỏng hoặc lạ. Xin mở lại tệp, lưu thành tệp mới rồi gửi lại.`,
} as const;
