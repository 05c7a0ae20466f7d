/** Every word the conversation in the terminal says of itself. */
export const WORDS = {
  sources: 'Nguồn:',
  page: (page: number) => `trang ${page}`,
  choose: 'Gõ số để chọn, hoặc gõ câu hỏi khác:',
  hint: 'Gõ câu hỏi rồi nhấn Enter. /trogiup để xem hướng dẫn, /tep <đường dẫn> để gửi văn bản, /thoat để kết thúc.',
  prompt: 'Bạn hỏi> ',
  farewell: 'Tạm biệt, hẹn gặp lại!',
  saved: (path: string) => `Đã ghi tệp: ${path}`,
  notSaved: (path: string, reason: string) =>
    `Không ghi được tệp ${path} (${reason}). Xin kiểm tra quyền ghi của thư mục dữ liệu (DATA_DIR).`,
  unavailable: 'Xin lỗi, hiện tôi chưa tra cứu được câu này. Xin thử lại sau ít phút.',
} as const;
