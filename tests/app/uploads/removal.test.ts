import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PLAN, planFile, WORDS_OF_PLAN } from './plans.ts';
import { describeSending } from './use-sender.ts';

describeSending('a document that was sent', (sender) => {
  it('is removed once that is confirmed: its words, records and reminders go, and the trail says who did it', async () => {
    await sender().add('77.md', PLAN);
    const asked = await sender().say('/vanban 77/KH-UBND xóa');
    expect(asked.text).toContain('Sẽ gỡ Kế hoạch số 77/KH-UBND');
    expect(await sender().ask()).toMatch(WORDS_OF_PLAN);
    expect([...(await sender().assignments()).keys()]).toContain('77-II-1');
    expect((await sender().choose(asked, 'xóa xác nhận')).text).toContain('Đã gỡ Kế hoạch số 77/KH-UBND');
    expect(await sender().ask()).not.toMatch(WORDS_OF_PLAN);
    expect([...(await sender().assignments()).keys()].filter((id) => id.startsWith('77-'))).toEqual([]);
    expect((await sender().say('/vanban')).text).not.toContain('77/KH-UBND');
    const { library, records } = await sender().app.knowledge();
    expect(library.passages.filter(({ document }) => document === '77-kh-ubnd-2026')).toEqual([]);
    expect(records.targets.filter(({ document }) => document === '77-kh-ubnd-2026')).toEqual([]);
    const trail = await sender().say('/nhatky');
    expect(trail.text).toMatch(/gỡ văn bản 77-kh-ubnd-2026[\s\S]*đưa vào dùng văn bản 77-kh-ubnd-2026/u);
    await sender().restart();
    expect(await sender().ask()).not.toMatch(WORDS_OF_PLAN);
  });

  it('gives its place back to the one in the folder', async () => {
    const plan = planFile(['Trồng rau thủy canh | Sở Nội vụ | Năm 2026'], {
      id: '12-kh-ubnd-2026',
      number: '12/KH-UBND',
    });
    const checked = await sender().send('12.md', plan);
    expect(checked.text).toContain('thư mục máy chủ vẫn còn');
    await sender().choose(checked, 'đưa vào dùng');
    const tasks = async () => (await sender().say('/nhiemvu 12/KH-UBND')).text;
    expect(await tasks()).toContain('Trồng rau thủy canh');
    expect(await tasks()).not.toContain('Lắp mạng không dây');
    const removed = await sender().choose(await sender().say('/vanban 12-kh-ubnd-2026 xoa'), 'xác nhận');
    expect(removed.text).toContain('bản trong thư mục máy chủ lại được dùng');
    expect(await tasks()).toContain('Lắp mạng không dây');
  });

  it('stays where somebody else, or somebody in a group, wants it gone', async () => {
    await sender().add('77.md', PLAN);
    const wish = '/vanban 77-kh-ubnd-2026 xóa xác nhận';
    expect((await sender().say(wish, { sender: 'khách' })).kind).toBe('not_allowed');
    expect((await sender().say(wish, { isPrivate: false, chat: 'nhóm' })).kind).toBe('not_allowed');
    expect(await sender().ask()).toMatch(WORDS_OF_PLAN);
  });
});

describeSending('a document of the folder', (sender) => {
  it('is not removed in a chat', async () => {
    const refused = await sender().say('/vanban 12/KH-UBND xóa');
    expect(refused.text).toContain('nằm trong thư mục văn bản của máy chủ');
    expect((await sender().say('/vanban 12-kh-ubnd-2026 xóa xác nhận')).text).toContain('nằm trong thư mục');
    expect(existsSync(join(sender().folders.knowledgeDir, '12-kh-ubnd-2026.md'))).toBe(true);
    expect((await sender().say('/vanban xóa')).text).toContain('Xin ghi rõ');
  });
});
