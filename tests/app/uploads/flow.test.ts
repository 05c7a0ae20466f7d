import { describe, expect, it } from 'vitest';
import { NotFetchedError } from '../../../src/assistant/attachments.ts';
import { CHANGED_PLAN, FIRST, PLAN, planFile, WORDS_OF_PLAN } from './plans.ts';
import { describeSending, START, useSender } from './use-sender.ts';

const DAY_MS = 24 * 60 * 60_000;

describeSending('a document that was checked', (sender) => {
  it('is summed up with what it is, what was read and what is doubted, and offers what can be done', async () => {
    const plan = planFile([...FIRST, 'Việc chưa rõ | Đội Biên phòng Cửa Bắc | Quý 5/2026', '| |'], {
      signer: { name: 'Lê Văn Thử', position: null },
    });
    const { text, choices } = await sender().send('77.md', plan);
    for (const words of [
      'Kế hoạch 77/KH-UBND: Phủ sóng',
      'UBND tỉnh',
      '08/01/2026',
      'Lê Văn Thử ký',
      'công khai',
      '3 nhiệm vụ',
    ])
      expect(text).toContain(words);
    expect(text).toMatch(/còn ngờ[\s\S]*Đội Biên phòng Cửa Bắc/u);
    expect(text).toMatch(/1 dòng bảng không tính[\s\S]*dòng \d+/u);
    expect(choices).toEqual(['đưa vào dùng', 'nội bộ', 'sửa', 'bỏ'].map((choice) => `/tailen 1 ${choice}`));
  });

  it('waits through a restart, is found by /tailen, and goes after a week without a word', async () => {
    await sender().send('77.md', PLAN);
    await sender().restart();
    const listed = await sender().say('/tailen');
    expect(listed.text).toContain('77.md');
    expect((await sender().choose(listed, '/tailen 1')).text).toContain('CHƯA được đưa vào dùng');
    sender().clock.at = new Date(START.getTime() + 8 * DAY_MS);
    await sender().restart();
    expect((await sender().say('/tailen')).text).toContain('Không có văn bản nào đang chờ');
    expect((await sender().say('/tailen 1 đưa vào dùng')).text).toContain('Không có văn bản gửi số 1');
  });

  it('is gone once it is discarded', async () => {
    const checked = await sender().send('77.md', PLAN);
    expect((await sender().choose(checked, 'bỏ')).text).toContain('Đã bỏ');
    expect((await sender().choose(checked, 'đưa vào dùng')).text).toContain('Không có văn bản gửi số 1');
    expect(await sender().ask()).not.toMatch(WORDS_OF_PLAN);
  });

  it('is seen by those who may once it is live, also after a restart', async () => {
    const checked = await sender().send('77.md', PLAN);
    const internal = await sender().choose(checked, 'nội bộ');
    expect(internal.text).toContain('nội bộ, chỉ cán bộ');
    expect((await sender().choose(internal, 'đưa vào dùng')).text).toContain('nội bộ');
    expect(await sender().ask()).toMatch(WORDS_OF_PLAN);
    expect(await sender().ask({ sender: 'khách' })).not.toMatch(WORDS_OF_PLAN);
    await sender().restart();
    expect(await sender().ask()).toMatch(WORDS_OF_PLAN);
    expect(await sender().ask({ sender: 'khách' })).not.toMatch(WORDS_OF_PLAN);
  });

  it('is done by command alone where it is not understood, and for nobody but administrators', async () => {
    await sender().send('77.md', PLAN);
    expect((await sender().say('/tailen 1 xào nấu')).text).toContain('xào nấu');
    expect((await sender().say('/tailen abc')).text).toContain('abc');
    expect((await sender().say('/tailen 1 đưa vào dùng', { sender: 'khách' })).kind).toBe('not_allowed');
    expect(await sender().ask()).not.toMatch(WORDS_OF_PLAN);
  });
});

describe('a file', () => {
  const sender = useSender();

  it('that is in use already is known again, from the folder or sent', async () => {
    await sender().add('77.md', PLAN);
    expect((await sender().send('khác.md', PLAN)).text).toMatch(/giống hệt.*77\/KH-UBND/u);
  });

  it('that comes twice waits once', async () => {
    const [first, again] = [await sender().send('77.md', PLAN), await sender().send('77.md', PLAN)];
    expect(again.choices).toEqual(first.choices);
  });

  it.each([
    ['gone', /Không tìm thấy tệp “77\.md”/u],
    ['unavailable', /chưa tải được tệp “77\.md”/u],
    ['too_big', /“77\.md” nặng hơn mức 4 MB/u],
    ['unsupported', /Kênh này chưa nhận được tệp/u],
  ] as const)('that is %s is said to be so', async (fault, said) => {
    sender().files.faults.push(new NotFetchedError(fault, 'for this test'));
    expect((await sender().send('77.md', PLAN)).text).toMatch(said);
  });

  it('is not fetched for anybody else, nor in a group, nor on a channel without files', async () => {
    const refused = [
      await sender().send('77.md', PLAN, { sender: 'khách' }),
      await sender().send('77.md', PLAN, { isPrivate: false, chat: 'nhóm' }),
      await sender().send('77.exe', PLAN),
    ];
    expect(sender().files.fetched).toEqual([]);
    expect(refused.map(({ text }) => text)).toEqual([
      expect.stringContaining('Chỉ người quản trị'),
      expect.stringContaining('trò chuyện riêng'),
      expect.stringContaining('chưa đọc được'),
    ]);
    const elsewhere = await sender().send('77.md', PLAN, { channel: 'console', sender: 'owner' });
    expect(elsewhere.text).toContain('Kênh này chưa nhận được tệp');
  });

  it('leaves no trace where it is refused', async () => {
    const refused = await sender().send('hỏng.md', '# KẾ HOẠCH\n');
    expect(refused.text).toContain('không có phần khai báo');
    expect((await sender().say('/tailen')).text).toContain('Không có văn bản nào đang chờ');
  });
});

describeSending('a new version', (sender) => {
  it('keeps ids and progress, and says what changed before and after', async () => {
    await sender().add('77.md', PLAN);
    await sender().say('/tiendo 77-II-1 40% đã chọn vị trí');
    const checked = await sender().send('77 sửa.md', CHANGED_PLAN);
    const changes = /thêm 1, đổi 1, bỏ 1[\s\S]*Đổi 77-II-1/u;
    expect(checked.text).toMatch(/bản mới của Kế hoạch số 77/u);
    expect(checked.text).toMatch(changes);
    const adopted = await sender().choose(checked, 'đưa vào dùng');
    expect(adopted.text).toMatch(changes);
    const answer = await sender().ask();
    expect(answer).toContain('Tập huấn trưởng thôn');
    expect(answer).not.toContain('Suối Lạnh');
    expect((await sender().say('/nhiemvu 77-II-1')).text).toMatch(/Quý IV\/2026[\s\S]*40%/u);
    const said = JSON.stringify((await (await sender().app.office()).outbox.facts()).assignments);
    expect(said).toContain('Tập huấn trưởng thôn');
    expect(said).not.toContain('Suối Lạnh');
  });

  it('that bears the number of another document is asked for what it is', async () => {
    const twin = planFile(FIRST, { id: 'ban-khac', number: '12/KH-UBND' });
    const checked = await sender().send('12.md', twin);
    expect(checked.text).toMatch(/mang cùng số/u);
    const adopted = await sender().choose(checked, 'thay 12-kh-ubnd-2026');
    expect(adopted.text).toContain('Đã đưa vào dùng');
    const { documents } = (await sender().app.knowledge()).library.knowledge;
    expect(documents.map(({ id }) => id).sort()).toEqual(['12-kh-ubnd-2026', '34-bc-ubnd-2025']);
    expect((await sender().say('Ai chủ trì dựng trạm phát sóng Đèo Gió?')).text).toContain('Sở Nội vụ');
  });
});
