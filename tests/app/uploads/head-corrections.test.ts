import { renameSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIRST, PLAN, planFile } from './plans.ts';
import { describeSending, type Sender, useSender } from './use-sender.ts';

/** What is said, and what is known then. */
function talkWith(sender: () => Sender) {
  const documents = async () => (await sender().app.knowledge()).library.knowledge.documents;
  return {
    say: async (text: string, more = {}) => (await sender().say(text, more)).text,
    documents,
    metaOf: async (id: string) => (await documents()).find((document) => document.id === id)?.meta,
  };
}

const SENT = '77-kh-ubnd-2026';
const IN_FOLDER = '12-kh-ubnd-2026';

describeSending('a document that waits', (sender) => {
  const { say, documents, metaOf } = talkWith(sender);

  it('says how its head is corrected, and is shown as it then is', async () => {
    const checked = await sender().send('77.md', PLAN);
    expect((await sender().choose(checked, 'sửa')).text).toMatch(/Số hiện là 77\/KH-UBND[\s\S]*\/tailen 1 ngày: /u);
    expect(await say('/tailen 1 số: 78/KH-UBND')).toContain('Kế hoạch 78/KH-UBND: Phủ sóng');
    const dated = await sender().say('/tailen 1 ngày ban hành: 9/1/2026');
    expect(dated.text).toMatch(/78\/KH-UBND[\s\S]*ngày ban hành 09\/01\/2026[\s\S]*2 nhiệm vụ/u);
    expect((await sender().choose(dated, 'đưa vào dùng')).text).toContain('Kế hoạch số 78/KH-UBND ngày 09/01/2026');
    expect(await metaOf(SENT)).toMatchObject({ number: '78/KH-UBND', issuedOn: '2026-01-09' });
    await sender().restart();
    expect(await say('/vanban 78/KH-UBND')).toContain('09/01/2026');
  });

  it('can be made the new version of another document by its id', async () => {
    await sender().send('bản mới.md', planFile(FIRST, { id: 'quet-hong', number: '1Z/KH-UBND' }));
    const corrected = await sender().say(`/tailen 1 mã: ${IN_FOLDER}`);
    expect(corrected.text).toContain('Đây là bản mới của Kế hoạch số 12/KH-UBND');
    await sender().choose(corrected, 'đưa vào dùng');
    expect((await documents()).map(({ id }) => id).sort()).toEqual([IN_FOLDER, '34-bc-ubnd-2025']);
  });

  it('is offered in the place of the one whose number it turns out to bear', async () => {
    await sender().send('bản mới.md', planFile(FIRST, { id: 'quet-hong', number: '1Z/KH-UBND' }));
    const { choices } = await sender().say('/tailen 1 số: 12/KH-UBND');
    expect(choices).toContain(`/tailen 1 thay ${IN_FOLDER}`);
  });

  it.each([
    ['số: ???', /“\?\?\?” không giống số/u],
    ['số: Kế hoạch', /không giống số/u],
    [`số: 5/${'K'.repeat(60)}`, /không giống số/u],
    ['ngày: 31/02/2026', /không đọc được ngày “31\/02\/2026”/u],
    ['ngày: hôm nào', /không đọc được ngày/u],
    ['ngày: 03/03/2026', /còn ở phía trước/u],
    ['mã: Kế hoạch', /không dùng làm mã/u],
    ['màu: xanh', /không hiểu/u],
  ])('is not corrected to %s', async (typed, said) => {
    const before = await sender().send('77.md', PLAN);
    expect(await say(`/tailen 1 ${typed}`)).toMatch(said);
    expect(before.text).toContain(await say('/tailen 1'));
  });

  it.each([
    ['ngày 8 tháng 1 năm 2026', '08/01/2026'],
    ['2026-01-08', '08/01/2026'],
    ['01/2026', 'tháng 1 năm 2026'],
    ['2025', 'năm 2025'],
  ])('takes the date %s', async (typed, shown) => {
    await sender().send('77.md', planFile(FIRST, { issuedOn: null }));
    expect(await say(`/tailen 1 ngày: ${typed}`)).toContain(`ngày ban hành ${shown}`);
  });
});

describe.each([
  ['that was sent', SENT, '77/KH-UBND', true],
  ['of the folder', IN_FOLDER, '12/KH-UBND', false],
] as const)('a document in use %s', (_, id, number, isSent) => {
  const sender = useSender();
  const { say, metaOf } = talkWith(sender);
  const open = async () => void (isSent && (await sender().add('77.md', PLAN)));
  const papers = async () => {
    const { assignments } = await (await sender().app.office()).outbox.facts();
    return assignments.filter(({ document }) => document === id).map(({ paper, access }) => `${paper} ${access}`);
  };

  it('gets another number and date, for reminders and the trail too, through a restart and /nap', async () => {
    await open();
    const records = (await sender().app.knowledge()).records.tasks.filter((task) => task.document === id);
    expect(await say(`/vanban ${number} số: 90/KH-UBND`)).toMatch(/mục số: \d+\/KH-UBND → 90\/KH-UBND/u);
    expect(await say('/vanban 90/KH-UBND ngày: 01/03/2026')).toMatch(/mục ngày: .* → 01\/03\/2026/u);
    expect(await papers()).toContain('Kế hoạch 90/KH-UBND public');
    await sender().restart();
    await say('/nap');
    expect(await metaOf(id)).toMatchObject({ number: '90/KH-UBND', issuedOn: '2026-03-01' });
    const after = (await sender().app.knowledge()).records.tasks.filter((task) => task.document === id);
    expect(after.map((task) => task.id)).toEqual(records.map((task) => task.id));
    expect(await say('/nhatky')).toMatch(/sửa thông tin văn bản .* \(.*mục: số, .*thành: 90\/KH-UBND\)/u);
  });

  it('is seen by others once that is said, and made public once it is confirmed', async () => {
    await open();
    expect(await say(`/vanban ${number} nội bộ`)).toMatch(/người xem: công khai → nội bộ/u);
    expect(await say(`/vanban ${number}`, { sender: 'khách' })).not.toContain('nhiệm vụ,');
    expect(new Set(await papers())).toEqual(new Set([expect.stringMatching(/ internal$/u)]));
    const asked = await sender().say(`/vanban ${number} công khai`);
    expect(asked.text).toContain('ai cũng hỏi và xem được');
    expect((await metaOf(id))!.access).toBe('internal');
    await sender().choose(asked, 'xác nhận');
    expect((await metaOf(id))!.access).toBe('public');
    expect(await say(`/vanban ${number}`, { sender: 'khách' })).toContain('nhiệm vụ,');
  });

  it('is corrected by nobody else', async () => {
    await open();
    const refused = await sender().say(`/vanban ${number} nội bộ`, { sender: 'khách' });
    expect(refused.kind).toBe('not_allowed');
    expect((await metaOf(id))!.access).toBe('public');
    expect((await sender().say(`/vanban ${number} nội bộ`, { isPrivate: false, chat: 'nhóm' })).text).toContain(
      'riêng',
    );
    expect((await metaOf(id))!.access).toBe('public');
  });

  it('stays as it was where the new knowledge cannot be opened', async () => {
    await open();
    await say('/vanban');
    const folder = sender().folders.knowledgeDir;
    renameSync(folder, `${folder}-di`);
    expect(await say(`/vanban ${number} số: 90/KH-UBND`)).toContain('Không mở được thư mục tri thức');
    renameSync(`${folder}-di`, folder);
    await say('/nap');
    expect((await metaOf(id))!.number).toBe(number);
  });
});

describe('what is corrected', () => {
  const sender = useSender();
  const { say, metaOf } = talkWith(sender);

  it('a document of the folder is given back what its file says; one that was sent has no other text', async () => {
    await sender().add('77.md', PLAN);
    await say('/vanban 12/KH-UBND số: 90/KH-UBND');
    expect(await say('/vanban 90/KH-UBND số: như văn bản')).toContain('lại theo tệp trong thư mục');
    expect((await metaOf(IN_FOLDER))!.number).toBe('12/KH-UBND');
    expect(await say('/vanban 77/KH-UBND số: như văn bản')).toContain('ghi thẳng vào bản đã đọc');
  });

  it('what names no one document is still a question for a list', async () => {
    expect(await say('/vanban các kế hoạch nội bộ')).toMatch(/Không có văn bản nào|Có \d văn bản/u);
  });
});
