import { LONGEST_KEPT } from './visible-text.ts';

/** What the front desk says of its own accord. */
export const MESSAGES = {
  greeting:
    'Xin chào! Tôi là Trợ Lý Số, trả lời về các kế hoạch chuyển đổi số của tỉnh và dẫn nguồn cho từng câu. Anh/chị cần tra cứu nội dung gì ạ?',
  thanks: 'Rất vui được giúp anh/chị. Cần tra cứu thêm, xin cứ hỏi.',
  farewell: 'Chào anh/chị, hẹn gặp lại!',
  identity:
    'Tôi là Trợ Lý Số. Tôi chỉ nói những gì có trong các văn bản đã nạp và luôn ghi rõ số văn bản, mục, trang; văn bản không nêu thì tôi nói là không nêu.',
  abilities: [
    'Tôi có thể giúp anh/chị:',
    '- Tra nội dung, số liệu, thời hạn, người ký, số hiệu trong các kế hoạch, quyết định, báo cáo;',
    '- Liệt kê, đếm, cộng kinh phí nhiệm vụ và chỉ tiêu theo đơn vị, năm, văn bản;',
    '- Chỉ đúng nguồn: văn bản, mục, dòng phụ lục, trang.',
    'Gõ có dấu, không dấu hay viết tắt (CĐS, TTHC, so khcn) đều được.',
  ].join('\n'),
  welcome: (documents: number) =>
    `Xin chào! Tôi là Trợ Lý Số. Tôi đã đọc ${documents} văn bản và trả lời kèm nguồn. Anh/chị thử hỏi, hoặc gõ số của câu mẫu:`,
  wordless:
    'Tôi chỉ đọc được chữ, chưa hiểu ảnh, ghi âm hay nhãn dán. Anh/chị xin gõ câu hỏi, ví dụ: “Công an tỉnh chủ trì những nhiệm vụ nào?”.',
  emptyQuestion: 'Anh/chị chưa gõ câu hỏi. Ví dụ: “Công an tỉnh chủ trì những nhiệm vụ nào?”.',
  tooLong: (length: number, most: number) =>
    `Câu hỏi dài ${length.toLocaleString('vi-VN')} ký tự${length >= LONGEST_KEPT ? ' trở lên' : ''}, quá mức ${most.toLocaleString('vi-VN')}. Xin rút gọn thành một câu hỏi.`,
  forgotten: 'Vâng, ta sang chuyện khác. Anh/chị muốn hỏi gì ạ?',
  unavailable: 'Xin lỗi, hiện tôi chưa tra cứu được câu này. Xin thử lại sau ít phút.',
  tooMany: 'Anh/chị gửi nhanh quá nên tôi xin tạm ngừng trả lời ít phút. Xin hỏi lại sau 10 phút.',
  paused: 'Trợ lý đang tạm dừng theo yêu cầu của người quản trị. Xin hỏi lại sau.',
  byInvitation:
    'Trợ lý này chỉ phục vụ người đã được mời. Nếu có mã mời, xin gửi mã đó vào đây. Chưa có, xin gõ /donvi kèm tên đơn vị của anh/chị để đề nghị cấp quyền.',
  codeInPublic:
    'Mã chỉ dùng trong trò chuyện riêng với trợ lý; mã vừa gửi ở đây ai cũng đọc được, xin đề nghị cấp mã khác.',
  onlyPrivate:
    'Trong nhóm tôi chỉ trả lời từ văn bản công khai, vì ai trong nhóm cũng đọc được. Xin hỏi lại trong trò chuyện riêng.',
  choiceGone: 'Không có lựa chọn này, hoặc lựa chọn không còn dùng được. Xin chọn lại hoặc gõ câu hỏi.',
  repeated: 'Tin này có thể đã tới anh/chị một lần; tôi gửi lại vì không chắc.',
  privacyNotice: (days: number, { search, wording }: { readonly search?: string; readonly wording?: string }) =>
    [
      `Về dữ liệu của anh/chị: tôi giữ các lượt hỏi đáp trong ${days} ngày, tên hiển thị và mã tài khoản cho đến khi anh/chị xóa, để trả lời tiếp và để sửa câu trả lời sai`,
      ...(search || wording ? [] : ['không chuyển cho bên thứ ba']),
      ...(search ? [`câu hỏi được gửi tới ${search} để tìm đoạn văn bản gần nghĩa`] : []),
      ...(wording
        ? [`câu hỏi, sau khi che số điện thoại, thư điện tử, được gửi tới ${wording} để diễn đạt câu trả lời`]
        : []),
      'theo Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15. Gõ /dulieu để xem, /xoadulieu để xóa.',
    ].join('; '),
} as const;
