/** Every word the conversation in the terminal says of itself. */
export const WORDS = {
  sources: 'Nguồn:',
  page: (page: number) => `trang ${page}`,
  choose: 'Gõ số để chọn, hoặc gõ câu hỏi khác:',
  hint: 'Gõ câu hỏi rồi nhấn Enter. /trogiup để xem hướng dẫn, /thoat để kết thúc.',
  prompt: 'Bạn hỏi> ',
  farewell: 'Tạm biệt, hẹn gặp lại!',
  help: [
    'Bạn có thể:',
    '- Gõ câu hỏi bằng tiếng Việt, có dấu hoặc không dấu, viết tắt cũng được.',
    '- Gõ số 1, 2, 3… để chọn một gợi ý đang hiện.',
    '- Nhấn phím mũi tên lên, xuống để lấy lại câu đã hỏi.',
    '- Gõ /trogiup để xem lại hướng dẫn này, /thoat (hoặc Ctrl-C, Ctrl-D) để kết thúc.',
  ].join('\n'),
  unknownCommand: (command: string) => `Không có lệnh ${command}. Hiện có /trogiup và /thoat.`,
  unavailable: 'Xin lỗi, hiện tôi chưa tra cứu được câu này. Xin thử lại sau ít phút.',
} as const;
