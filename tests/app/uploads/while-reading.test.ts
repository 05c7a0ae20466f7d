import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeOnServer } from '../../support/server-database.ts';
import { useTelegramApp } from '../../support/telegram-app.ts';
import { pressed, written } from '../../support/telegram-updates.ts';

const PDF = readFileSync(new URL('../../recordings/pdf/1411-kh-skhcn-2025.libreoffice.pdf', import.meta.url));
const IN_USE = 'Ai chủ trì lắp mạng không dây tại nhà văn hóa thôn?';
const IN_PDF = '/nhiemvu 1411/KH-SKHCN';

describe('a file that takes its time to be read, in a file of SQLite', () => whileReading());
describeOnServer('a file that takes its time to be read, on a server of PostgreSQL', (url) => whileReading(url));

function whileReading(databaseUrl?: () => string): void {
  const admins = [{ channel: 'telegram', account: '42' }];
  const { server, tiny, shownAfter } = useTelegramApp(() => ({
    admins,
    ...(databaseUrl ? { databaseUrl: databaseUrl() } : {}),
  }));
  const ask = async (text: string) => (await shownAfter(written({ text })))[0]!.text!;

  it('keeps nobody from being answered, is then summed up, and is answered from once it is in use', {
    timeout: 120_000,
  }, async () => {
    const [taken] = await shownAfter(written({ document: server().upload('1411.pdf', PDF) }));
    expect(taken!.text).toContain('đang đọc');
    expect(await ask(IN_USE)).toContain('Sở Nội vụ');
    expect(await ask('/tailen')).toMatch(/Đang đọc 1 tệp/u);
    expect(await ask(IN_PDF)).not.toContain('1411-PL-1');
    await expect.poll(() => server().shown.at(-1)!.text, { timeout: 60_000 }).toContain('Đã đọc tệp “1411.pdf”');
    const summary = server().shown.at(-1)!;
    expect(summary.text).toContain('1411/KH-SKHCN');
    expect(await ask(IN_PDF)).not.toContain('1411-PL-1');
    const adopt = summary.buttons!.find(({ text }) => text.includes('đưa vào dùng'))!;
    expect((await shownAfter(pressed(adopt.callback_data)))[0]!.text).toContain('Đã đưa vào dùng');
    const answer = await ask(IN_PDF);
    expect(answer).toContain('1411-PL-1');
    expect(answer).toMatch(/1411\/KH-SKHCN.*trang \d/u);
    const { assignments } = await (await tiny().app.office()).outbox.facts();
    expect(assignments.some(({ paper }) => paper.includes('1411/KH-SKHCN'))).toBe(true);
  });
}
