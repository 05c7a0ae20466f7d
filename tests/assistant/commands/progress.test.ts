import { beforeEach, describe, expect, it } from 'vitest';
import { type Asking, TODAY } from '../../answering/asking.ts';
import { askOfficePapers } from '../office-papers.ts';
import { openTalk, type Talk } from './desk.ts';

let asking: Asking;
let say: Talk;
beforeEach(async () => {
  asking = await askOfficePapers();
  say = openTalk(asking);
});

/** The reports kept of a task, without what is the same in all. */
async function reportsOf(id: string) {
  const [judged] = (await asking.book.list({}, TODAY)).filter(({ task }) => task.id === id);
  return judged!.state.latest.map(({ task: _, reportedAt: __, ...report }) => report);
}

const by = { reportedBy: 'telegram:17' };
const noiVu = { unit: 'so-noi-vu', ...by };

describe('/tiendo', () => {
  it.each([
    ['60% đã trình dự thảo', { ...noiVu, status: 'in_progress', percent: 60, note: 'đã trình dự thảo' }],
    ['60 %', { ...noiVu, status: 'in_progress', percent: 60 }],
    ['62,5% đang làm', { ...noiVu, status: 'in_progress', percent: 62.5, note: 'đang làm' }],
    ['62.5%', { ...noiVu, status: 'in_progress', percent: 62.5 }],
    ['60 phần trăm', { ...noiVu, status: 'in_progress', percent: 60 }],
    ['đạt 60%', { ...noiVu, status: 'in_progress', percent: 60 }],
    ['hoàn thành 60%', { ...noiVu, status: 'in_progress', percent: 60 }],
    [
      'đã hoàn thành được khoảng 60%, còn chờ kinh phí',
      { ...noiVu, status: 'in_progress', percent: 60, note: 'còn chờ kinh phí' },
    ],
    ['0%', { ...noiVu, status: 'not_started', percent: 0 }],
    ['100%', { ...noiVu, status: 'done', percent: 100 }],
    ['xong', { ...noiVu, status: 'done', note: 'xong' }],
    ['da hoan thanh ngay 20/11', { ...noiVu, status: 'done', note: 'da hoan thanh ngay 20/11' }],
    ['xong bước 1', { ...noiVu, status: 'in_progress', note: 'xong bước 1' }],
    [
      'hoàn thành dự thảo, chờ thẩm định',
      { ...noiVu, status: 'in_progress', note: 'hoàn thành dự thảo, chờ thẩm định' },
    ],
    ['đã hoàn thành toàn bộ.', { ...noiVu, status: 'done', note: 'đã hoàn thành toàn bộ.' }],
    ['Công an tỉnh đã hoàn thành', { unit: 'cong-an-tinh', ...by, status: 'done', note: 'đã hoàn thành' }],
    ['Công an tỉnh ban hành văn bản', { ...noiVu, status: 'in_progress', note: 'Công an tỉnh ban hành văn bản' }],
    ['Đang triển khai số hóa', { ...noiVu, status: 'in_progress', note: 'Đang triển khai số hóa' }],
    ['chưa thực hiện vì thiếu kho', { ...noiVu, status: 'not_started', note: 'chưa thực hiện vì thiếu kho' }],
    ['vướng mặt bằng', { ...noiVu, status: 'blocked', note: 'vướng mặt bằng' }],
    [
      '30% đang vướng: thiếu máy quét',
      { ...noiVu, status: 'blocked', percent: 30, note: 'đang vướng: thiếu máy quét' },
    ],
    [
      'đã họp với Sở Tài chính: thống nhất',
      { ...noiVu, status: 'in_progress', note: 'đã họp với Sở Tài chính: thống nhất' },
    ],
    ['Công an tỉnh: đã góp ý', { unit: 'cong-an-tinh', ...by, status: 'in_progress', note: 'đã góp ý' }],
    [
      '40% cong an tinh: đã góp ý',
      { unit: 'cong-an-tinh', ...by, status: 'in_progress', percent: 40, note: 'đã góp ý' },
    ],
  ])('takes share, status, office and note: %s', async (typed, report) => {
    const reply = await say(`/tiendo 7-PL1-2 ${typed}`);
    expect(reply.kind).toBe('answered');
    expect(reply.text).toMatch(/^Đã ghi tiến độ 7-PL1-2: 25\/11\/2026, /u);
    expect(await reportsOf('7-PL1-2')).toEqual([report]);
  });
});

describe('a report', () => {
  it('is said back as it was noted', async () => {
    expect((await say('/tiendo 7-2 60% đã trình dự thảo')).text).toBe(
      'Đã ghi tiến độ 7-PL1-2: 25/11/2026, Sở Nội vụ: đang thực hiện 60%, đã trình dự thảo.',
    );
  });

  it.each([
    ['7-PL1-3 60%', /^Nhiệm vụ 7-PL1-3 có nhiều đơn vị: Sở Nội vụ; Sở Tài chính; .*Xin ghi rõ đơn vị báo cáo\.$/u],
    ['7-PL1-4 Sở Nội vụ: 50%', /^Sở Nội vụ không chủ trì, phối hợp nhiệm vụ 7-PL1-4/u],
    ['7-PL1-2 120%', /^Tiến độ “120” chưa đúng: xin ghi từ 0 đến 100%\.$/u],
    ['7-PL1-2 60% xong', /^“Đã hoàn thành” nhưng tiến độ ghi 60%\. Xin sửa một trong hai\.$/u],
    [`7-PL1-2 50% ${'x'.repeat(1001)}`, /^Ghi chú dài 1001 ký tự/u],
  ])('that cannot be right is refused, and nothing is kept: %s', async (typed, message) => {
    await expect(say(`/tiendo ${typed}`)).rejects.toThrow(message);
    for (const id of ['7-PL1-2', '7-PL1-3', '7-PL1-4']) expect(await reportsOf(id)).toEqual([]);
  });

  it('is taken of each of several that lead', async () => {
    await say('/tiendo 7-PL1-3 Sở Nội vụ: xong');
    await say('/tiendo 7-PL1-3 Sở Tài chính: 50%');
    const { text } = await say('/tiendo 7-PL1-3');
    expect(text).toContain('- Tình trạng: hạn 31/12/2027, còn 401 ngày, đang thực hiện, 75%');
    expect(text).toContain('- Báo cáo gần nhất: 25/11/2026, Sở Nội vụ: đã hoàn thành, xong');
    expect(text).toContain('- Báo cáo gần nhất: 25/11/2026, Sở Tài chính: đang thực hiện 50%');
  });

  it('needs a task: where none is named, it is asked back', async () => {
    expect(await say('/tiendo')).toMatchObject({
      kind: 'clarify',
      text: expect.stringContaining('Xin ghi mã nhiệm vụ'),
    });
  });
});

describe('the card behind /tiendo', () => {
  it('offers to report at once to those who may, and to nobody else', async () => {
    const own = await say('/tiendo 7-PL1-3', { role: 'official', unit: 'so-tai-chinh' });
    expect(own.text).toMatch(/^Nhiệm vụ 7-PL1-3\n/u);
    expect(own.choices).toEqual(['đã xong', '75%', '50%', '25%'].map((news) => `/tiendo 7-PL1-3 ${news}`));
    expect((await say('/tiendo 7-PL1-3', { role: 'official', unit: 'cong-an-tinh' })).choices).toBeUndefined();
    expect((await say('/tiendo 7-PL1-3', { role: 'manager' })).choices).toBeUndefined();
    expect((await say('/tiendo 7-PL1-2')).choices).toHaveLength(4);
    expect((await say('/tiendo 7-PL1-3')).choices).toBeUndefined();
    expect((await say('/nhiemvu 7-PL1-2')).choices).toBeUndefined();
  });

  it('offers what is understood', async () => {
    const official = { role: 'official', unit: 'so-noi-vu' } as const;
    const heard = [];
    for (const choice of (await say('/tiendo 7-PL1-2', official)).choices!)
      heard.push((await say(choice, official)).text);
    expect(heard.map((text) => text.replace(/^.*Sở Nội vụ: /u, ''))).toEqual([
      'đã hoàn thành, đã xong.',
      'đang thực hiện 75%.',
      'đang thực hiện 50%.',
      'đang thực hiện 25%.',
    ]);
  });
});

describe('an official', () => {
  const official = { role: 'official', unit: 'so-tai-chinh' } as const;

  it('reports for the own office without naming it', async () => {
    expect((await say('/tiendo 7-PL1-3 50%', official)).text).toContain('Sở Tài chính: đang thực hiện 50%');
    expect(await reportsOf('7-PL1-3')).toEqual([{ unit: 'so-tai-chinh', ...by, status: 'in_progress', percent: 50 }]);
  });

  it('reports for the own office alone', async () => {
    await expect(say('/tiendo 7-PL1-3 Sở Nội vụ: 50%', official)).rejects.toThrow(
      'Anh/chị chỉ cập nhật được tiến độ của Sở Tài chính.',
    );
    await expect(say('/tiendo 7-PL1-2 50%', official)).rejects.toThrow('Sở Tài chính không chủ trì, phối hợp');
    await expect(say('/tiendo 7-PL1-3 50%', { role: 'manager' })).rejects.toThrow('chưa biết anh/chị thuộc đơn vị nào');
    expect(await reportsOf('7-PL1-3')).toEqual([]);
  });
});

describe('what was reported', () => {
  it('changes the lists, the counts and the answers of those who may see it', async () => {
    await say('/tiendo 7-PL1-4 xong');
    await say('/tiendo 7-PL1-2 vướng mặt bằng');
    const official = { role: 'official' } as const;
    expect((await say('/nhiemvu 7 đã hoàn thành', official)).text).toContain('hoàn thành muộn 239 ngày');
    expect((await say('việc nào quá hạn trong Kế hoạch 7/KH-UBND?', official)).text).toContain(
      'Không có nhiệm vụ nào quá hạn',
    );
    expect((await say('có việc nào đang vướng không?', official)).text).toContain('[7-PL1-2]');
    expect((await say('việc nào quá hạn?', { role: 'guest' })).text).toContain('[7-PL1-4]');
  });
});
