import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/people/role.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { createProgressStore } from '../../../src/storage/progress-store.ts';
import { KEY, type ModelAppOptions, useModelApps } from '../../support/model-app.ts';
import { shownIn } from '../../support/shown-exhibits.ts';
import { plantedFolder, SECRETS } from './planted.ts';

const QUESTION = 'Đơn vị nào vận hành trạm quan trắc số 17?';
const INSIDE = 'Ai trực hầm ngầm theo phương án Sao Mai?';
const GOOD = 'Sở Nội vụ vận hành trạm quan trắc số 17 từ năm 2026 với 12 cán bộ.';
const files = plantedFolder('', 'paragraph');
const open = useModelApps();
const saying =
  (text: string): ModelAppOptions['play'] =>
  () => ({ say: text });
const REMOTE = { isRemote: true, reads: 'public' } as const;
const OWN = { isRemote: false, reads: 'internal' } as const;

describe('a model that may see public papers', () => {
  it.each(['official', 'admin'] as Role[])('is not asked where only an internal paper answers (%s)', async (role) => {
    const desk = await open({ files, play: saying(GOOD), model: REMOTE });
    expect((await desk.ask(INSIDE, { role })).text).toMatch(SECRETS);
    expect(desk.server.requests).toEqual([]);
  });

  it('sees nothing internal where a follow-up comes after an answer from an internal paper', async () => {
    const desk = await open({ files, play: saying(`${GOOD} [e1]`), model: REMOTE });
    const front = await desk.app.frontDesk();
    const who = { channel: 'console', sender: 'x', chat: 'c', role: 'official', sentAt: new Date() } as const;
    const { subject } = await front.reply({ ...who, text: INSIDE });
    for (const text of ['còn trạm quan trắc thì sao', 'còn Sở Nội vụ?', 'kinh phí bao nhiêu?', QUESTION])
      await front.reply({ ...who, text }, subject ?? undefined);
    // The words of the person's own question come back in the next one; those of the paper do not.
    const sent = desk.server.requests.flatMap((request) => shownIn(request).map((one) => JSON.stringify(one)));
    expect(sent.join('\n')).not.toMatch(SECRETS);
  });

  it('sees no progress in the name of an official, which one in the house does', async () => {
    expect(await sentOfProgress(REMOTE)).not.toContain('37%');
    expect(await sentOfProgress(OWN)).toContain('37%');
  });
});

/** What a model is sent that lists all tasks for an official, once an office has reported how far it has come. */
async function sentOfProgress(model: typeof REMOTE | typeof OWN): Promise<string> {
  const call = { call: [{ name: 'list_tasks', args: {} }] };
  const desk = await open({ files, play: (_, i) => (i === 0 ? call : { say: `${GOOD} [e1]` }), model });
  const { tasks } = (await desk.app.knowledge()).records;
  const { id: task } = tasks.find(({ title }) => title.includes('trạm quan trắc'))!;
  await desk.app.office();
  const database = await openDatabase({ file: `${desk.config.dataDir}/tro-ly-so.db` });
  const by = { unit: 'so-noi-vu', reportedBy: 'console:owner', reportedAt: '2026-03-01T00:00:00Z' };
  await createProgressStore(database).append({ ...by, task, status: 'in_progress', percent: 37, note: 'vướng' });
  await database.close();
  await desk.ask(QUESTION, { role: 'official' });
  expect(desk.server.requests).toHaveLength(2);
  return desk.sent();
}

describe('a model in the house', () => {
  it.each([
    ['official', true],
    ['guest', false],
  ] as [Role, boolean][])('sees what the asker may see (%s)', async (role, sees) => {
    const call = { call: [{ name: 'search_documents', args: { query: 'trực' } }] };
    const desk = await open({ files, play: (_, i) => (i === 0 ? call : { say: `${GOOD} [e1]` }), model: OWN });
    expect((await desk.ask(QUESTION, { role })).text).toBe(GOOD);
    expect(SECRETS.test(desk.sent())).toBe(sees);
  });
});

describe('what belongs to persons', () => {
  const phoned = plantedFolder('Liên hệ 0912 345 678, (0235) 3852739 hoặc an.nguyen@quangngai.gov.vn.', 'paragraph');

  it('is hidden from the model, in papers and in questions, and stands in the answer', async () => {
    const play: ModelAppOptions['play'] = (request) => {
      const line = shownIn(request)[0]!.text!.find((text) => text.includes('Liên hệ'))!;
      const contact = /Liên hệ .*/u.exec(line)![0];
      return { say: `${GOOD} [e1] ${contact} [e1]` };
    };
    const desk = await open({ files: phoned, play, model: REMOTE });
    const { text } = await desk.ask(QUESTION);
    expect(desk.sent()).not.toMatch(/0912|3852739|an\.nguyen/u);
    expect(desk.sent()).toContain('⟦1⟧');
    expect(text).toContain('Liên hệ 0912 345 678, (0235) 3852739 hoặc an.nguyen@quangngai.gov.vn.');
    expect(text).not.toContain('⟦');
    expect(desk.log.join('\n')).not.toMatch(/0912|3852739/u);
    expect(await desk.booked()).toMatchObject([{ outcome: 'used' }]);
  });

  it.each(['0987-654-321', '051234567890', 'binh@x.vn'])('is hidden where %s is asked with', async (personal) => {
    const desk = await open({ files, play: saying(`${GOOD} [e1]`), model: REMOTE });
    expect((await desk.ask(`${personal}\n${QUESTION}`)).text).toBe(GOOD);
    expect(desk.sent()).not.toContain(personal);
    expect(desk.log.join('\n')).not.toContain(personal);
  });
});

describe('what people are told', () => {
  it('the help says which model words answers, where it runs and what it sees', async () => {
    const [remote, own] = [
      await open({ files, play: saying(GOOD) }),
      await open({ files, play: saying(GOOD), model: OWN }),
    ];
    expect((await remote.ask('/trogiup')).text).toMatch(
      /mo-hinh-thu, chạy tại 127\.0\.0\.1:\d+ \(bên ngoài.*chỉ được xem văn bản công khai/u,
    );
    expect((await own.ask('/trogiup')).text).toMatch(/trong mạng của cơ quan\).*những gì anh\/chị được xem/u);
    const none = await open({ files, play: saying(GOOD), config: { languageModel: undefined } as never });
    expect((await none.ask('/trogiup')).text).toContain('không dùng mô hình ngôn ngữ');
  });

  it.each([
    [{ say: 'có' }, true, /có trả lời, sau .* giây/u],
    [{ status: 401 }, false, /từ chối khóa OPENAI_API_KEY/u],
    [{ status: 402 }, false, /hết tiền/u],
    [{ status: 404 }, false, /không có mô hình hoặc địa chỉ này/u],
    [{ status: 429 }, false, /giới hạn số lượt gọi/u],
    [{ status: 500 }, false, /báo lỗi \(mã 500\)/u],
    ['hang', false, /không trả lời kịp/u],
    ['hang up', false, /không kết nối được/u],
    [{ body: 'x', type: 'text/html' }, false, /không đúng dạng|không kết nối được/u],
  ] as const)('the check-up says what the service does: %j', async (play, ok, words) => {
    const desk = await open({ files, play: () => play, model: { answerMs: 1500, prices: { input: 1, output: 1 } } });
    const finding = (await desk.app.diagnose()).find(({ check }) => check === 'Mô hình ngôn ngữ')!;
    expect(finding).toMatchObject({ ok, detail: expect.stringMatching(words) });
    expect(finding.detail).toMatch(
      /^mo-hinh-thu tại 127\.0\.0\.1:\d+ \(bên ngoài cơ quan, được xem văn bản công khai\): /u,
    );
    expect(finding.detail).toMatch(/Trong 24 giờ qua: 0 câu hỏi, 0 token/u);
    expect(JSON.stringify([finding, desk.log])).not.toContain(KEY);
  });
});
