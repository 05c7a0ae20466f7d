import { beforeEach, describe, expect, it } from 'vitest';
import { askPapers, numbered } from '../../answering/asking.ts';
import { paper } from '../../documents/paper.ts';
import { askOfficePapers } from '../office-papers.ts';
import { codesIn, openTalk, type Talk } from './desk.ts';

let say: Talk;
beforeEach(async () => {
  say = openTalk(await askOfficePapers());
});
const guest = { role: 'guest' } as const;

describe('/hanchot', () => {
  it('lists what is overdue and what is due within 90 days, tasks, reports and targets together, the earliest first', async () => {
    const reply = await say('/hanchot', guest);
    expect(reply.text).toMatch(/^Có 7 việc quá hạn hoặc đến hạn trong 90 ngày tới:\n/u);
    expect(codesIn(reply)).toEqual([
      ...['7-PL1-4', '7-II-1-BC', '7-PL1-2', '7-II-2-BC'],
      ...['7-PL1-6', '7-PL2-1', '7-PL2-2'],
    ]);
    expect(reply.citations).toHaveLength(7);
  });

  it('says how many days are left, and the working day before a day off', async () => {
    const [late, report, task, , , target] = numbered(await say('/hanchot', guest));
    expect(late).toBe(
      '1. [7-PL1-4] Mua sắm máy trạm (Công an tỉnh): quá hạn 239 ngày, hạn thứ Ba, 31/03/2026. Kế hoạch 7/KH-UBND',
    );
    expect(report).toBe(
      '2. [7-II-1-BC] Các sở, ban, ngành báo cáo tình hình thực hiện Kế hoạch này, gửi Sở Nội vụ: còn 4 ngày, hạn Chủ nhật, 29/11/2026 là ngày nghỉ; ngày làm việc liền trước là thứ Sáu, 27/11/2026. Kế hoạch 7/KH-UBND',
    );
    expect(task).toContain('còn 14 ngày, hạn thứ Tư, 09/12/2026');
    expect(target).toBe(
      '6. [7-PL2-1] chỉ tiêu: Tỷ lệ hồ sơ được số hóa: 80% (Sở Nội vụ): còn 36 ngày, hạn thứ Năm, 31/12/2026. Kế hoạch 7/KH-UBND',
    );
  });

  it.each([
    ['Sở Nội vụ', ['7-II-1-BC', '7-PL1-2', '7-PL1-6', '7-PL2-1', '7-PL2-2']],
    ['Sở Nội vụ chủ trì', ['7-II-1-BC', '7-PL1-2', '7-PL1-6', '7-PL2-1']],
    ['Công an tỉnh', ['7-PL1-4', '7-PL1-2', '7-II-2-BC', '7-PL1-6', '7-PL2-2']],
    ['Công an tỉnh chủ trì', ['7-PL1-4', '7-II-2-BC', '7-PL2-2']],
    ['tuần này', ['7-II-1-BC']],
    ['tháng 12', ['7-PL1-2', '7-II-2-BC', '7-PL1-6', '7-PL2-1', '7-PL2-2']],
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
    ['hồ sơ được số hóa', ['7-PL2-1']],
    ['Sở Nội vụ tháng 12', ['7-PL1-2', '7-PL1-6', '7-PL2-1', '7-PL2-2']],
    ['từ tháng 11/2027', ['7-II-1-BC', '7-PL1-3']],
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
    expect(codesIn(await say('/hanchot Sở Nội vụ chủ trì', { role: 'official' }))).toEqual([
      ...['99-PL1-2', '7-II-1-BC'],
      ...['7-PL1-6', '7-PL2-1'],
    ]);
    expect(codesIn(await say('/hanchot Sở Nội vụ', guest))).toContain('7-PL1-2');
  });
});

it('/hanchot names the year ends of long tasks, and the next days of what comes again', async () => {
  const long = paper(
    `# KẾ HOẠCH\n\n## Phụ lục I\n\n| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian thực hiện |\n| --- | --- | --- | --- |
| 1 | Xây dựng kho dữ liệu | Sở Nội vụ | Năm 2025-2028 |\n| 2 | Rà soát kho | Sở Nội vụ | Trước ngày 15 hằng tháng |`,
  );
  const talk = openTalk(await askPapers([long], 'Sở Nội vụ'));
  const [again, yearEnd] = numbered(await talk('/hanchot', guest));
  expect(again).toMatch(
    /^1\. \[\S+-2\] Rà soát kho \(Sở Nội vụ\): còn 19 ngày, hạn thứ Hai, 14\/12\/2026; các lần sau: 14\/01\/2027, 14\/02\/2027\./u,
  );
  expect(yearEnd).toMatch(
    /^2\. \[\S+-1\] mốc cuối năm của việc: Xây dựng kho dữ liệu \(Sở Nội vụ\): còn 36 ngày, hạn thứ Năm, 31\/12\/2026\./u,
  );
  expect(codesIn(await talk('/hanchot từ năm 2027', guest))).toEqual(['7-PL1-2', '7-PL1-1', '7-PL1-1']);
});
