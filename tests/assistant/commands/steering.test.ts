import { beforeEach, describe, expect, it } from 'vitest';
import { MESSAGES } from '../../../src/assistant/messages.ts';
import { useLobby } from './people-lobby.ts';

const lobby = useLobby();
const says = (sender: string, text: string) => lobby().says(sender, text);
beforeEach(async () => {
  await lobby().appoint('an', 'official', 'so-noi-vu');
});

describe('/tamdung', () => {
  it('stops answers at once, which is told once; administrators go on and let it run again', async () => {
    expect(await says('quản trị', '/tamdung trả lời')).toContain('Trả lời câu hỏi: đang tạm dừng');
    expect(await says('an', '/nhiemvu 7-PL1-2')).toBe(MESSAGES.paused);
    expect(await says('an', '/nhiemvu 7-PL1-3')).toBe('');
    expect(await says('quản trị', '/nhiemvu 7-PL1-2')).toContain('Nhiệm vụ 7-PL1-2');
    lobby().pass(601);
    expect(await says('an', '/nhiemvu 7-PL1-2')).toBe(MESSAGES.paused);
    expect(await says('quản trị', '/tamdung tiếp tục')).toContain('Trả lời câu hỏi: đang chạy');
    expect(await says('an', '/nhiemvu 7-PL1-2')).toContain('Nhiệm vụ 7-PL1-2');
  });

  it.each([
    ['tạm dừng trả lời', true, false],
    ['dừng nhắc việc', false, true],
    ['tạm dừng tất cả', true, true],
    ['/tamdung nhắc việc', false, true],
    ['/tam dung tra loi', true, false],
  ])('stops what is said: %s', async (text, answering, reminding) => {
    await says('quản trị', text);
    expect(await lobby().office.switches.isPaused('answering')).toBe(answering);
    expect(await lobby().office.switches.isPaused('reminding')).toBe(reminding);
    await says('quản trị', 'cho trợ lý chạy lại');
    expect(await lobby().office.switches.isPaused('answering')).toBe(false);
    expect(await lobby().office.switches.isPaused('reminding')).toBe(false);
  });

  it.each(['/tamdung abc', '/tamdung', '/tamdung trả'])('changes nothing for %s', async (text) => {
    const said = await says('quản trị', text);
    expect(said).toMatch(/Tôi không hiểu|đang chạy/u);
    expect(await lobby().office.switches.isPaused('answering')).toBe(false);
  });
});

describe('/nhatky', () => {
  it('says who changed what, newest first, and that nothing is missing', async () => {
    const id = await lobby().appoint('bình', 'member');
    await says('quản trị', `/nguoidung ${id} khách`);
    await says('quản trị', '/tamdung trả lời');
    const text = await says('quản trị', 'xem nhật ký');
    expect(text).toMatch(/^Nhật ký nguyên vẹn, \d+ mục/u);
    expect(text.split('\n')[1]).toMatch(/^- #\d+ .*, p-\w+: đổi thiết lập tạm dừng trả lời \(nay: có\)$/u);
    const appointed = `đổi quyền của ${id} (vai trò: khách, vai trò trước: thành viên tổ công nghệ số cộng đồng)`;
    expect(text.split('\n')[2]).toContain(appointed);
  });

  it('shows what was before, page by page', async () => {
    for (let i = 0; i < 20; i++) await lobby().office.switches.pause('reminding', i % 2 === 0, 'console:owner');
    const first = (await says('quản trị', '/nhatky')).match(/#\d+/gu)!;
    const second = (await says('quản trị', '1')).match(/#\d+/gu)!;
    expect(Number(second[0]!.slice(1))).toBe(Number(first.at(-1)!.slice(1)) - 1);
  });
});

describe('/chuatraloi', () => {
  it('shows what was asked in vain and what was not liked, of the last 30 days', async () => {
    await says('an', 'giá vàng hôm nay bao nhiêu?');
    await says('an', '/nhiemvu 7-PL1-2');
    await says('an', '👎 thiếu kinh phí');
    const text = await says('quản trị', '/chuatraloi');
    expect(text).toContain('- giá vàng hôm nay bao nhiêu? (1 người)');
    expect(text).toContain('- /nhiemvu 7-PL1-2: “thiếu kinh phí”');
    expect(text).not.toContain('Tên an');
    lobby().pass(31 * 24 * 3600);
    expect(await says('quản trị', 'câu hỏi chưa trả lời được')).toContain('Trong 30 ngày qua không có câu hỏi nào');
  });
});
