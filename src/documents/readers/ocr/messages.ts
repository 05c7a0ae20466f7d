/** What people are told about pictures of pages that could not be read. */
export const OCR_WORDS = {
  tooLarge: (page: number, megapixels: number, most: number) =>
    `Trang ${page} là ảnh ${megapixels} triệu điểm ảnh, quá lớn để đọc (tối đa ${most} triệu). Xin quét lại ở 300 dpi rồi gửi lại.`,
  tooSlow: (page: number, seconds: number) =>
    `Trang ${page} là ảnh mà đọc quá ${seconds} giây vẫn chưa xong. Xin quét lại rõ hơn, hoặc gửi bản Word hay PDF có chữ của văn bản.`,
};
