import { describe, expect, it } from 'vitest';
import { readTimeframe } from '../../../src/tasks/timeframe/read-timeframe.ts';
import { ON, tell } from './tell.ts';

describe('what waits for an event', () => {
  it.each([
    ['Sau khi Chính phủ ban hành Nghị định', 'after “Chính phủ ban hành Nghị định”'],
    ['Khi có yêu cầu', 'after “có yêu cầu”'],
    ['Ngay sau Hội nghị', 'after “Hội nghị”'],
    ['đột xuất theo yêu cầu của cấp có thẩm quyền', 'after “yêu cầu của cấp có thẩm quyền”'],
    ['kể từ ngày ký ban hành', 'after “ký ban hành”'],
    ['trong 15 (mười lăm) ngày kể từ ngày ký', 'after “ký” +15 ngày'],
    ['trong thời hạn 10 ngày làm việc, kể từ ngày nhận được văn bản', 'after “nhận được văn bản” +10 ngày làm việc'],
    ['Kỳ họp giữa năm 2026 của HĐND tỉnh', 'after “Kỳ họp giữa năm 2026 của HĐND tỉnh”'],
    ['chậm nhất 02 ngày trước ngày tổ chức hội nghị', 'after “tổ chức hội nghị”'],
    ['3 tháng sau nghiệm thu', 'after “nghiệm thu” +3 tháng'],
  ])('%s: %s', (phrase, told) => {
    expect(tell(phrase)).toBe(told);
  });

  it.each([
    ['Sau khi Đề án được phê duyệt, chậm nhất 31/12/2026', '= 2026-12-31 after “Đề án được phê duyệt”'],
    ['Sau khi được cấp kinh phí, thực hiện trong năm 2026', '2026-01-01..2026-12-31 after “được cấp kinh phí”'],
    ['sau khi có Nghị quyết; hoàn thành trong quý IV/2026', '2026-10-01..2026-12-31 after “có Nghị quyết”'],
    ['Trong quý II/2026, sau khi Bộ ban hành hướng dẫn', '2026-04-01..2026-06-30 after “Bộ ban hành hướng dẫn”'],
    ['trước 30/6 sau khi được phê duyệt', '< 2026-06-30 after “được phê duyệt”'],
    ['Kể từ ngày ký đến hết năm 2026', '= 2026-12-31 after “ký”'],
    ['Sau khi Đề án được phê duyệt - Quý III/2026', '..2026-09-30 after “Đề án được phê duyệt”'],
  ])('keeps the days that are named beside it: %s: %s', (phrase, told) => {
    expect(tell(phrase)).toBe(told);
  });

  it('is printed as it stands in the paper', () => {
    expect(readTimeframe('Sau khi  UBND tỉnh\nban hành.', ON).trigger).toBe('UBND tỉnh ban hành');
  });
});

describe('so long after a named day', () => {
  it.each([
    ['trong 30 ngày kể từ ngày 01/6/2026', '= 2026-07-01'],
    ['trong 2 tuần từ ngày 01/6/2026', '= 2026-06-15'],
    ['3 tháng kể từ ngày 01/6/2026', '= 2026-09-01'],
    ['6 tháng kể từ ngày 31/8/2026', '= 2027-02-28'],
    ['01 năm kể từ ngày 29/02/2028', '= 2029-02-28'],
    ['10 ngày làm việc kể từ ngày 01/6/2026', 'after “ngày 01/06/2026” +10 ngày làm việc'],
  ])('%s: %s', (phrase, told) => {
    expect(tell(phrase)).toBe(told);
  });
});
