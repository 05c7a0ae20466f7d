import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useTelegramApp } from '../../support/telegram-app.ts';
import type { Shown } from '../../support/telegram-server.ts';
import { GROUP, pressed, written } from '../../support/telegram-updates.ts';
import { PLAN, planFile, WORDS_OF_PLAN } from './plans.ts';

const telegram = useTelegramApp(() => ({ admins: [{ channel: 'telegram', account: '42' }] }));
const { server, tiny } = telegram;

/** What is shown next after something happened in Telegram. */
async function shownAfter(update: Parameters<typeof telegram.shownAfter>[0]): Promise<Shown> {
  return (await telegram.shownAfter(update))[0]!;
}

const send = (name: string, content: string, more: object = {}) =>
  shownAfter(written({ document: server().upload(name, content), ...more }));
const ask = async (text: string) => (await shownAfter(written({ text }))).text!;
const press = (shown: Shown, words: string) =>
  shownAfter(pressed(shown.buttons!.find(({ text }) => text.includes(words))!.callback_data));
const SOMEBODY = { id: 43, is_bot: false, first_name: 'Khách' };
const THEIR_CHAT = { chat: { id: 43, type: 'private', first_name: 'Khách' }, from: SOMEBODY };
const QUESTION = 'Sở Nội vụ chủ trì những nhiệm vụ nào theo Kế hoạch 77/KH-UBND?';

describe('a plan that an administrator sends', () => {
  it('is summed up, and answered from with its source once it is confirmed by a button', async () => {
    expect(await ask(QUESTION)).not.toMatch(WORDS_OF_PLAN);
    const checked = await send('ke-hoach-77.md', PLAN);
    for (const words of ['Kế hoạch 77/KH-UBND', 'Phủ sóng vùng sâu', '08/01/2026', '2 nhiệm vụ', 'công khai'])
      expect(checked.text).toContain(words);
    expect(await ask(QUESTION)).not.toMatch(WORDS_OF_PLAN);
    const adopted = await press(checked, 'đưa vào dùng');
    expect(adopted.text).toContain('Đã đưa vào dùng');
    const answer = await ask(QUESTION);
    for (const words of ['Đèo Gió', 'Suối Lạnh', '77/KH-UBND']) expect(answer).toContain(words);
    const { facts } = (await tiny().app.office()).outbox;
    expect(JSON.stringify((await facts()).assignments)).toContain('Đèo Gió');
  });

  it('can be tried again where it could not be fetched', async () => {
    server().fail('download', 'accept, reset');
    expect((await send('ke-hoach-77.md', PLAN)).text).toContain('chưa tải được');
    expect((await send('ke-hoach-77.md', PLAN)).text).toContain('CHƯA được đưa vào dùng');
  });
});

describe('a file', () => {
  it('of somebody else is refused and not fetched', async () => {
    const refused = await send('ke-hoach-77.md', PLAN, THEIR_CHAT);
    expect(refused.text).toContain('Chỉ người quản trị');
    expect(server().called('getFile')).toEqual([]);
  });

  it('in a group is refused, also of an administrator', async () => {
    const refused = await send('ke-hoach-77.md', PLAN, { chat: GROUP, caption: '@tro_ly_so_bot đây' });
    expect(refused.text).toContain('trò chuyện riêng');
    expect(server().called('getFile')).toEqual([]);
  });

  it('of a kind that is not read, or larger than Telegram hands out, is refused and not fetched', async () => {
    expect((await send('ke-hoach.pptx', 'PK')).text).toContain('chưa đọc được');
    const large = { ...server().upload('to.md', 'x'), file_size: 25 * 1024 * 1024 };
    expect((await shownAfter(written({ document: large }))).text).toContain('25 MB');
    expect(server().called('getFile')).toEqual([]);
  });

  it('with the mark of a state secret is refused, and nothing of it is kept anywhere', async () => {
    const secret = planFile(['Bố trí hầm chỉ huy Đá Trắng | Sở Nội vụ | Năm 2026']).replace(
      '# KẾ HOẠCH',
      'TÔI M@T\n\n# KẾ HOẠCH',
    );
    const refused = await send('ham-da-trang.md', secret, { caption: 'hầm Đá Trắng' });
    expect(refused.text).toContain('117/2025/QH15');
    const office = await tiny().app.office();
    await expect.poll(() => office.journal.undone()).toBe(0);
    expect(await office.uploads.waiting()).toEqual([]);
    await tiny().close();
    const kept = readdirSync(tiny().folders.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    expect(kept.length).toBeGreaterThan(0);
    for (const word of ['Đá Trắng', 'hầm chỉ huy', '77/KH-UBND'])
      expect(kept.filter((bytes) => bytes.includes(word))).toEqual([]);
  });
});
