import { describe, expect, it } from 'vitest';
import { commandFor } from '../../../src/assistant/commands/run-command.ts';
import { fold } from '../../../src/shared/text/fold.ts';

/** What is said, the command that it means, and what is given to that. */
const SAID: readonly [string, string, string?][] = [
  ['danh sách văn bản', 'vanban'],
  ['Liệt kê các văn bản.', 'vanban'],
  ['cho tôi xem toàn bộ văn bản', 'vanban'],
  ['báo tiến độ 05-PL2-I-2 60% đã trình dự thảo', 'tiendo', '05-PL2-I-2 60% đã trình dự thảo'],
  ['Cập nhật tiến độ nhiệm vụ 05-PL2-I-2 đã hoàn thành', 'tiendo', '05-PL2-I-2 đã hoàn thành'],
  ['báo cáo tiến độ của nhiệm vụ 05-pl2-i-2 đạt 45%', 'tiendo', '05-pl2-i-2 đạt 45%'],
  ['tiến độ 05-PL2-I-2: 30%', 'tiendo', '05-PL2-I-2: 30%'],
  ['tiến độ nhiệm vụ 05-PL2-I-2 đạt 30% đang chờ thẩm định', 'tiendo', '05-PL2-I-2 đạt 30% đang chờ thẩm định'],
  ['lập báo cáo tiến độ', 'baocao', ''],
  ['Xuất báo cáo tiến độ Kế hoạch 1411 ra excel', 'baocao', 'Kế hoạch 1411 ra excel'],
  ['cho tôi xem báo cáo tiến độ của Công an tỉnh', 'baocao', 'của Công an tỉnh'],
  ['bắt đầu', 'start'],
  ['có những lệnh nào?', 'trogiup'],
  ['danh sách lệnh', 'trogiup'],
  ['👍', 'phanhoi', '👍'],
  ['👎 thiếu nguồn', 'phanhoi', '👎 thiếu nguồn'],
  ['+1', 'phanhoi', '+1'],
  ['-1: nhầm năm', 'phanhoi', '-1: nhầm năm'],
  ['góp ý: sai, nhầm năm', 'phanhoi', 'sai, nhầm năm'],
  ['phản hồi: chưa đúng', 'phanhoi', 'chưa đúng'],
  ['phản hồi tốt', 'phanhoi', 'tốt'],
  ['góp ý sai: nhầm người ký', 'phanhoi', 'sai: nhầm người ký'],
  ['câu trả lời sai', 'phanhoi', 'sai'],
  ['Câu trả lời vừa rồi chưa đúng ở ngày ký', 'phanhoi', 'chưa đúng ở ngày ký'],
  ['trả lời này đúng', 'phanhoi', 'đúng'],
  ['trả lời sai rồi!', 'phanhoi', 'sai rồi'],
  ['tôi thuộc đơn vị nào?', 'donvi'],
  ['tôi là ai?', 'donvi'],
  ['Tôi là cán bộ Sở Nội vụ', 'donvi', 'Sở Nội vụ'],
  ['tôi là chuyên viên của Sở Văn hóa, Thể thao và Du lịch', 'donvi', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['Tôi làm việc tại Công an tỉnh', 'donvi', 'Công an tỉnh'],
  ['tôi công tác ở Văn phòng UBND tỉnh', 'donvi', 'Văn phòng UBND tỉnh'],
  ['dữ liệu của tôi', 'dulieu'],
  ['cho tôi xem dữ liệu về tôi', 'dulieu'],
  ['bạn lưu những gì về tôi?', 'dulieu'],
  ['trợ lý đang giữ gì về mình', 'dulieu'],
  ['xóa dữ liệu của tôi', 'xoadulieu'],
  ['Xin xóa toàn bộ dữ liệu của tôi', 'xoadulieu'],
  ['hãy xóa hết thông tin về tôi', 'xoadulieu'],
  ['mời cán bộ Sở Nội vụ', 'moi', 'cán bộ Sở Nội vụ'],
  ['mời thêm lãnh đạo Công an tỉnh', 'moi', 'lãnh đạo Công an tỉnh'],
  ['cấp mã cho thành viên', 'moi', 'thành viên'],
  ['cấp mã mời cho chuyên viên Sở Tài chính', 'moi', 'chuyên viên Sở Tài chính'],
  ['nối thêm tài khoản của tôi', 'moi', 'tôi'],
  ['ai đang chờ duyệt?', 'duyet'],
  ['những ai xin cấp quyền', 'duyet'],
  ['danh sách chờ duyệt', 'duyet'],
  ['danh sách người dùng', 'nguoidung'],
  ['xem các người dùng', 'nguoidung'],
  ['thông báo: mai họp lúc 14 giờ', 'thongbao', 'mai họp lúc 14 giờ'],
  ['gửi thông báo cho mọi người: mai họp', 'thongbao', 'mai họp'],
  ['hộp thư', 'hopthu'],
  ['xem hộp thư của tôi', 'hopthu'],
  ['cho tôi xem hộp thư nhắc việc', 'hopthu'],
  ['xem các nhắc việc chưa nhận', 'hopthu'],
  ['đã nhận', 'danhan'],
  ['Dạ đã nhận ạ', 'danhan'],
  ['ok em đã nhận rồi nhé', 'danhan'],
  ['Đã nhận tất cả', 'danhan', 'tất cả'],
  ['Đã nhận tin 57', 'danhan', 'tin 57'],
  ['Tôi đã nhận được tin số 57.', 'danhan', 'tin số 57'],
  ['Nhắc lại tin 57 sáng mai', 'nhaclai', 'tin 57 sáng mai'],
  ['nhắc lại tin số 57 sau 3 ngày', 'nhaclai', 'tin số 57 sau 3 ngày'],
  ['nhắc lại cho tôi sau 30 phút', 'nhaclai', 'sau 30 phút'],
  ['nhắc lại chiều nay', 'nhaclai', 'chiều nay'],
  ['nhắc lại thứ hai', 'nhaclai', 'thứ hai'],
  ['Nhắc lại sau tin 57', 'nhaclai', 'tin 57'],
  ['nhắc lại sau', 'nhaclai'],
  ['kích hoạt nhiệm vụ 7-PL1-7 ngày 15/12/2026', 'kichhoat', '7-PL1-7 ngày 15/12/2026'],
  ['nạp lại văn bản', 'nap'],
  ['đọc lại toàn bộ văn bản', 'nap'],
  ['những câu hỏi chưa được trả lời', 'chuatraloi'],
  ['câu không trả lời được', 'chuatraloi'],
  ['xem nhật ký', 'nhatky'],
  ['cho tôi xem nhật ký hệ thống', 'nhatky'],
  ['tạm dừng trả lời', 'tamdung', 'trả lời'],
  ['dừng nhắc việc', 'tamdung', 'nhắc việc'],
  ['tạm dừng trợ lý', 'tamdung', 'trợ lý'],
  ['cho trợ lý tiếp tục', 'tamdung', 'tiếp tục'],
  ['tiếp tục trả lời', 'tamdung', 'tiếp tục'],
];

describe('plain words', () => {
  it.each(SAID)('mean a command: %s', (text, name, given = '') => {
    expect({ ...commandFor(text), command: commandFor(text)?.command.name }).toEqual({ command: name, given });
  });

  it.each(SAID)('mean it without marks, and in capitals: %s', (text, name, given = '') => {
    for (const typed of [fold(text), text.toUpperCase(), text.normalize('NFD')]) {
      const meant = commandFor(typed);
      expect({ typed, name: meant?.command.name }).toEqual({ typed, name });
      expect(fold(meant!.given)).toBe(fold(given));
    }
  });
});
