import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { FIRST, PLAN, planFile, WORDS_OF_PLAN } from './plans.ts';
import { useSender } from './use-sender.ts';

const sender = useSender();
const QUESTION = 'Sở Nội vụ chủ trì những nhiệm vụ nào theo Kế hoạch 77/KH-UBND?';

it('a document that cannot be taken up waits on, and what was known goes on answering', async () => {
  await sender().add('77.md', PLAN);
  const checked = await sender().send('77 sửa.md', planFile([...FIRST, 'Việc thêm | Sở Nội vụ | Năm 2026']));
  const folder = sender().folders.knowledgeDir;
  renameSync(folder, `${folder}-di`);
  expect((await sender().choose(checked, 'đưa vào dùng')).text).toContain('Không mở được thư mục tri thức');
  expect((await sender().say(QUESTION)).text).toMatch(WORDS_OF_PLAN);
  renameSync(`${folder}-di`, folder);
  expect((await sender().choose(checked, 'đưa vào dùng')).text).toContain('Đã đưa vào dùng');
  expect((await sender().say(QUESTION)).text).toContain('Việc thêm');
});

it('two that are confirmed at once are both in use', async () => {
  const first = await sender().send('77.md', PLAN);
  const second = await sender().send(
    '78.md',
    planFile(['Lập tổ đội bóng | Sở Nội vụ | Năm 2026'], { id: '78-kh', number: '78/KH-UBND' }),
  );
  await Promise.all([sender().choose(first, 'đưa vào dùng'), sender().choose(second, 'đưa vào dùng')]);
  expect((await sender().say('/vanban')).text).toMatch(/77\/KH-UBND[\s\S]*78\/KH-UBND/u);
  expect((await sender().say('/nhiemvu 78/KH-UBND')).text).toContain('Lập tổ đội bóng');
});

it('another process on the same data follows', async () => {
  const other = sender().open();
  try {
    await other.frontDesk();
    await sender().add('77.md', PLAN);
    const told = async () => (await sender().say(QUESTION, {}, other)).text;
    await expect.poll(told, { timeout: 10_000 }).toMatch(WORDS_OF_PLAN);
    await sender().choose(await sender().say('/vanban 77-kh-ubnd-2026 xóa'), 'xác nhận');
    await expect.poll(told, { timeout: 10_000 }).not.toMatch(WORDS_OF_PLAN);
  } finally {
    await other.close();
  }
});

it('a confirmation that is said again does no harm', async () => {
  const checked = await sender().send('77.md', PLAN);
  await sender().choose(checked, 'đưa vào dùng');
  expect((await sender().choose(checked, 'đưa vào dùng')).text).toContain('đã đưa vào dùng');
  expect((await sender().say(QUESTION)).text).toMatch(WORDS_OF_PLAN);
});

it('what is sent stands beside a folder that changes, and is still there after /nap', async () => {
  await sender().add('77.md', PLAN);
  const path = join(sender().folders.knowledgeDir, '12-kh-ubnd-2026.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('85% hộ', '86% hộ'));
  expect((await sender().say('/nap')).text).toContain('3 văn bản');
  expect((await sender().say(QUESTION)).text).toMatch(WORDS_OF_PLAN);
});

it('a document that cannot be read any more is left out and told, and the others are known', async () => {
  await sender().add('77.md', PLAN);
  await sender().app.close();
  const database = await openDatabase({ file: join(sender().folders.dataDir, 'tro-ly-so.db') });
  await database.queries.updateTable('upload').set({ markdown: '# Không còn đầu tệp' }).execute();
  await database.close();
  sender().app = sender().open();
  expect((await sender().say('/vanban')).text).not.toContain('77/KH-UBND');
  expect((await sender().say('/vanban')).text).toContain('12/KH-UBND');
  expect(sender().notices.join('\n')).toContain('không đọc được nữa nên tạm không dùng');
});
