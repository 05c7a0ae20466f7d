import { beforeEach, describe, expect, it } from 'vitest';
import { numbered } from '../../answering/asking.ts';
import { askOfficePapers } from '../office-papers.ts';
import { codesIn, openTalk, type Talk } from './desk.ts';

let say: Talk;
beforeEach(async () => {
  say = openTalk(await askOfficePapers());
});
const guest = { role: 'guest' } as const;

describe('/hanchot', () => {
  it('lists what is overdue and what is due within 90 days, tasks and reports together, the earliest first', async () => {
    const reply = await say('/hanchot', guest);
    expect(reply.text).toMatch(/^Có 5 việc quá hạn hoặc đến hạn trong 90 ngày tới:\n/u);
    expect(codesIn(reply)).toEqual(['7-PL1-4', '7-II-1-BC', '7-PL1-2', '7-II-2-BC', '7-PL1-6']);
    expect(reply.citations).toHaveLength(5);
  });

  it('says how many days are left, and the working day before a day off', async () => {
    const [late, report, task] = numbered(await say('/hanchot', guest));
    expect(late).toBe(
      '1. [7-PL1-4] Mua sắm máy trạm (Công an tỉnh): quá hạn 239 ngày, hạn thứ Ba, 31/03/2026. Kế hoạch 7/KH-UBND',
    );
    expect(report).toBe(
      '2. [7-II-1-BC] Các sở, ban, ngành báo cáo tình hình thực hiện Kế hoạch này, gửi Sở Nội vụ: còn 4 ngày, hạn Chủ nhật, 29/11/2026 là ngày nghỉ; ngày làm việc liền trước là thứ Sáu, 27/11/2026. Kế hoạch 7/KH-UBND',
    );
    expect(task).toContain('còn 14 ngày, hạn thứ Tư, 09/12/2026');
  });

  it.each([
    ['Sở Nội vụ', ['7-II-1-BC', '7-PL1-2', '7-PL1-6']],
    ['Công an tỉnh', ['7-PL1-4', '7-II-2-BC']],
    ['tuần này', ['7-II-1-BC']],
    ['tháng 12', ['7-PL1-2', '7-II-2-BC', '7-PL1-6']],
    ['15 ngày tới', ['7-II-1-BC', '7-PL1-2']],
    ['2 tuần tới', ['7-II-1-BC', '7-PL1-2']],
    ['9/12', ['7-PL1-2']],
    ['trước 15/12/2026', ['7-PL1-4', '7-II-1-BC', '7-PL1-2', '7-II-2-BC']],
    ['tháng 11/2027', ['7-II-1-BC']],
    ['2027', ['7-II-1-BC', '7-PL1-3']],
    ['quá hạn', ['7-PL1-4']],
    ['sắp đến hạn', ['7-II-1-BC', '7-PL1-2', '7-II-2-BC']],
    ['trên 500 triệu', ['7-PL1-4']],
    ['lưu trữ', ['7-PL1-2']],
    ['diễn tập', ['7-II-2-BC']],
    ['Sở Nội vụ tháng 12', ['7-PL1-2', '7-PL1-6']],
  ])('keeps to what is typed: %s', async (typed, codes) => {
    expect(codesIn(await say(`/hanchot ${typed}`, guest))).toEqual(codes);
  });

  it.each(['hôm nay', 'tàu vũ trụ', 'tháng 8/2027', '12345'])('says plainly that nothing is due: %s', async (typed) => {
    const reply = await say(`/hanchot ${typed}`, guest);
    expect(reply).toMatchObject({ kind: 'answered', citations: [] });
    expect(reply.text).toMatch(/^Không có việc nào .+\.$/u);
  });

  it('leaves out what was reported done', async () => {
    await say('/tiendo 7-PL1-2 xong');
    expect(codesIn(await say('/hanchot Sở Nội vụ', { role: 'official' }))).toEqual([
      '99-PL1-2',
      '7-II-1-BC',
      '7-PL1-6',
    ]);
    expect(codesIn(await say('/hanchot Sở Nội vụ', guest))).toContain('7-PL1-2');
  });
});
