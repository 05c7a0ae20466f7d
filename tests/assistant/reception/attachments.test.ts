import { expect, it } from 'vitest';
import { paperSource } from '../../documents/paper.ts';
import { useLobby } from '../commands/people-lobby.ts';

const lobby = useLobby();
const FILE = { id: 'F1', name: 'ke-hoach.md' };

it('what a channel says of files is cleaned before it is kept, and no more of them than a message may have', async () => {
  const hostile = { id: 'x'.repeat(5_000), name: `\u202eke\u0000-hoach\n${'dài '.repeat(500)}`, bytes: Number.NaN };
  const message = lobby().message('quản trị', '', { attachments: Array.from({ length: 50 }, () => hostile) });
  await lobby().reception().receive(message);
  const claim = { token: 'x', until: new Date(lobby().office.now().getTime() + 60_000) };
  const { attachments } = (await lobby().office.journal.claim(['memory'], claim, lobby().office.now()))!.message!;
  expect(attachments).toHaveLength(10);
  expect(attachments![0]).toEqual({ id: 'x'.repeat(1_000), name: expect.stringMatching(/^ke-hoach dài dài/u) });
  expect(attachments![0]!.name.length).toBeLessThanOrEqual(200);
});

it('a file that is said to be too large is refused before it is fetched', async () => {
  const attachments = [{ ...FILE, bytes: 9_000_000 }];
  expect(await lobby().says('quản trị', '', { attachments })).toMatch(/nặng 8,6 MB, quá mức 4 MB/u);
});

it('a file on a channel that hands out none is refused, whoever sends it', async () => {
  const attachments = [FILE];
  expect(await lobby().says('quản trị', '', { attachments })).toContain('Kênh này chưa nhận được tệp');
  expect(await lobby().says('ai đó', '', { attachments })).toContain('Chỉ người quản trị');
});

it('a number beside a file is no choice, and words beside it are not passed over in silence', async () => {
  await lobby().says('quản trị', '/nguoidung');
  const said = await lobby().says('quản trị', '1', { attachments: [FILE] });
  expect(said).toContain('Kênh này chưa nhận được tệp');
  expect(said).toContain('Lời ghi kèm tệp');
});

it('what waits can be listed and discarded in plain words, too', async () => {
  const bytes = new TextEncoder().encode(paperSource('# KẾ HOẠCH\n\nPhấn đấu 85% hộ dân.\n', { id: 'moi' }));
  await lobby().office.uploads.receive({ name: 'moi.md', bytes }, 'console:owner');
  expect(await lobby().says('quản trị', 'văn bản đang chờ quyết định')).toContain('moi.md');
  expect(await lobby().says('quản trị', '/tải lên 1 bỏ')).toContain('Đã bỏ văn bản gửi số 1');
  expect(await lobby().says('quản trị', '/tailen')).toContain('Không có văn bản nào đang chờ');
});
