import { beforeAll, expect, it } from 'vitest';
import type { Asking } from '../../answering/asking.ts';
import { describeOnEveryDatabase } from '../../support/databases.ts';
import { askOfficePapers } from '../office-papers.ts';
import { openLobby } from '../reception/lobby.ts';

const NOTICE = 'Luật Bảo vệ dữ liệu cá nhân';
const WORDS = 'câu hỏi riêng của tôi về lương';

let asking: Asking;
beforeAll(async () => {
  asking = await askOfficePapers();
});

describeOnEveryDatabase('/dulieu', (place) => {
  it('shows what is kept, and all of it in a file', async () => {
    const lobby = await openLobby(asking, { database: await place.open() });
    const first = await lobby.says('an', WORDS);
    expect(first).toContain(NOTICE);
    await lobby.says('an', '/donvi Sở Nội vụ');
    const said = await lobby.says('an', 'bạn lưu gì về tôi');
    expect(said).toContain('Tên an');
    expect(said).toContain('memory an');
    expect(said).toContain('2 lượt hỏi đáp, mỗi lượt được giữ 90 ngày');
    expect(said).toContain(WORDS);
    const file = lobby.screens.shown.at(-1)!.reply.files![0]!;
    const kept = JSON.parse(new TextDecoder().decode(file.bytes));
    expect(kept.person).toMatchObject({ name: 'Tên an', role: 'guest', noticedAt: expect.any(String) });
    expect(kept.accounts).toMatchObject([{ channel: 'memory', account: 'an', chat: 'riêng an' }]);
    expect(kept.request).toMatchObject({ unit: 'so-noi-vu', words: 'Sở Nội vụ' });
    expect(kept.conversations.map(({ asked }: { asked: string }) => asked)).toEqual(['/donvi Sở Nội vụ', WORDS]);
    expect(kept.conversations[1].said).toBe(first);
  });

  it('shows nobody what is kept of others', async () => {
    const lobby = await openLobby(asking, { database: await place.open() });
    await lobby.says('an', WORDS);
    await lobby.says('bình', '/dulieu');
    const { text, files } = lobby.screens.shown.at(-1)!.reply;
    expect(text + new TextDecoder().decode(files![0]!.bytes)).not.toMatch(/Tên an|lương/u);
  });
});

describeOnEveryDatabase('/xoadulieu', (place) => {
  it('asks first, then leaves nothing that says who it was', async () => {
    const database = await place.open();
    const lobby = await openLobby(asking, { database });
    const id = await lobby.appoint('người bí ẩn', 'official', 'so-noi-vu');
    const says = (text: string, more = {}) => lobby.says('người bí ẩn', text, more);
    await says(WORDS);
    await says('👎 thiếu số liệu lương');
    await says(WORDS, { chat: 'nhóm', isPrivate: false, isAddressed: true });
    await says('/tiendo 7-PL1-3 40%');
    await says('/moi tôi');
    expect(await says('xóa dữ liệu của tôi')).toContain('Gõ 1 để xóa');
    expect(await lobby.office.peopleStore.find(id)).toBeDefined();
    expect(await says('1')).toContain('Đã xóa mọi dữ liệu');
    const { queries } = database;
    const rows = [
      ...(await queries.selectFrom('exchange').selectAll().execute()),
      ...(await queries.selectFrom('address').selectAll().execute()),
      ...(await queries.selectFrom('feedback').selectAll().execute()),
      ...(await queries.selectFrom('linkCode').selectAll().execute()),
      ...(await queries.selectFrom('accessRequest').selectAll().execute()),
    ];
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`bí ẩn|lương|${id}`, 'u'));
    expect(JSON.stringify(await queries.selectFrom('person').selectAll().execute())).not.toContain('bí ẩn');
    const trail = JSON.stringify(await queries.selectFrom('audit').selectAll().execute());
    expect(trail).toContain(id);
    expect(trail).not.toContain('bí ẩn');
    expect((await lobby.office.audit.verify()).broken).toBeUndefined();
  });

  it('makes the next message a first one', async () => {
    const lobby = await openLobby(asking, { database: await place.open() });
    await lobby.appoint('an', 'official', 'so-noi-vu');
    await lobby.says('an', '/xoadulieu xác nhận');
    const next = await lobby.says('an', '/donvi');
    expect(next).toContain('khách');
    expect(next).toContain(NOTICE);
    expect(await lobby.says('an', '/dulieu')).toContain('1 lượt hỏi đáp');
  });

  it('forgets, too, what was waiting to be answered', async () => {
    const database = await place.open();
    const lobby = await openLobby(asking, { database });
    await lobby.appoint('an', 'member');
    const reception = lobby.reception();
    for (const text of ['/xoadulieu xác nhận', WORDS]) await reception.receive(lobby.message('an', text));
    await lobby.workOff();
    const rows = await database.queries.selectFrom('exchange').select(['asked', 'said', 'sender', 'chat']).execute();
    expect(JSON.stringify(rows)).not.toMatch(/lương|riêng an/u);
  });

  it('tells the last administrator why not', async () => {
    const lobby = await openLobby(asking, { database: await place.open() });
    await lobby.appoint('quản trị', 'admin');
    expect(await lobby.says('quản trị', '/xoadulieu xác nhận')).toContain('quản trị viên cuối cùng');
    await lobby.appoint('quản trị 2', 'admin');
    expect(await lobby.says('quản trị', '/xoadulieu xác nhận')).toContain('Đã xóa mọi dữ liệu');
  });
});
