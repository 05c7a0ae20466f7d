import { describe, expect, it } from 'vitest';
import { commandFor } from '../../../src/assistant/commands/run-command.ts';
import { smalltalk, withoutPleasantry } from '../../../src/assistant/smalltalk.ts';
import { fold } from '../../../src/shared/text/fold.ts';
import { questionSets } from '../../evaluation/questions.ts';

/** Questions that begin like commands in plain words, or like a greeting. */
const QUESTIONS = [
  'Mỗi cán bộ phải học bao nhiêu giờ kỹ năng số một năm?',
  'Mọi cán bộ, công chức phải dùng chữ ký số',
  'Mới cán bộ xã được tập huấn hay cả thôn?',
  'Mỗi thành viên tổ công nghệ số cộng đồng được hỗ trợ bao nhiêu?',
  'Mời lãnh đạo nào dự hội nghị tổng kết?',
  'Phản hồi kiến nghị của người dân do ai phụ trách?',
  'Phản hồi sai sự thật trên mạng xử lý thế nào?',
  'Góp ý của người dân gửi về đâu?',
  'Góp ý dự thảo kế hoạch trước ngày nào?',
  'Trả lời đúng hạn kiến nghị của người dân đạt bao nhiêu phần trăm?',
  'Trả lời tốt câu hỏi của doanh nghiệp là việc của ai?',
  'Câu trả lời đúng là gì?',
  'Tôi là cán bộ Sở Nội vụ, tôi phải làm nhiệm vụ gì?',
  'Tôi là cán bộ xã, tôi cần làm gì trong kế hoạch 05?',
  'Tôi làm việc ở Sở Tài chính thì phối hợp những nhiệm vụ nào?',
  'Tôi làm ở xã thì báo cáo cho ai?',
  'Tôi là công chức của đặc khu Lý Sơn có được tập huấn không?',
  'tôi là chuyên viên Sở Y tế, cho tôi hỏi kế hoạch 05 ai ký',
  'Đã nhận bao nhiêu hồ sơ trực tuyến?',
  'Đã nhận tin báo của người dân thì xử lý trong mấy ngày?',
  'Nhắc lại nội dung Kế hoạch 05',
  'Nhắc lại thời hạn hoàn thành nhiệm vụ 05-PL2-I-2',
  'Hộp thư công vụ do ai quản lý?',
  'Kích hoạt tài khoản định danh điện tử mức 2 đạt bao nhiêu phần trăm?',
  'Đúng tất cả',
  'đúng trả lời như thế',
  'Tiếp tục',
  'Tiếp tục triển khai những nhiệm vụ nào?',
  'Báo cáo tiến độ 05-PL2-I-2 gồm những gì',
  'Báo cáo tiến độ 05-PL2-I-2 gửi cho ai?',
  'Cập nhật tiến độ 05-PL2-I-2 khi nào?',
  'Tiến độ nhiệm vụ 05-PL2-I-2 100% chưa?',
  'Tiến độ 05-PL2-I-2 60% rồi phải không?',
  'tiến độ 05-PL2-I-2 đến đâu rồi?',
  'Báo cáo tiến độ gửi trước ngày nào?',
  'Lập báo cáo tiến độ là việc của ai?',
  'Gửi báo cáo tiến độ về đâu?',
  'Nhật ký hệ thống lưu bao lâu?',
  'Thông báo kết luận số 3 nói gì?',
  'Dữ liệu của tôi trên VNeID ai giữ?',
  'Xóa dữ liệu của công dân cần ai duyệt?',
  'Danh sách người dùng dịch vụ công trực tuyến là bao nhiêu?',
  'Xem văn bản 05',
  '-1 độ là gì?',
  '+1 nhiệm vụ nữa do ai chủ trì?',
  'Ai đôn đốc các sở, ngành thực hiện?',
  'Ai đo lường kết quả?',
  'Ai đóng vai trò đầu mối?',
  'Ai đồng chủ trì Đề án 06?',
  'AI đẩy mạnh thế nào?',
  'Chào mừng ngày Chuyển đổi số làm gì?',
  'Chào hàng cạnh tranh áp dụng khi nào?',
];

function takenFor(text: string): string | undefined {
  const plain = withoutPleasantry(text);
  return commandFor(plain)?.command.name ?? smalltalk(plain);
}

describe('an ordinary question', () => {
  it.each(QUESTIONS)('is taken for no command and no small talk: %s', (question) => {
    expect(takenFor(question)).toBeUndefined();
  });

  it.each(QUESTIONS)('is none without marks: %s', (question) => {
    expect(takenFor(fold(question))).toBeUndefined();
  });

  it.each([...questionSets()])('of the set %s is none either, with marks or without', (_, questions) => {
    const taken = questions.flatMap(({ question }) => [question, fold(question)]).filter((text) => takenFor(text));
    expect(taken).toEqual([]);
  });
});
