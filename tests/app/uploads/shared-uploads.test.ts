import { expect, it } from 'vitest';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { createUploads } from '../../../src/storage/upload-store.ts';
import { describeOnServer } from '../../support/server-database.ts';
import { PLAN as FOLDER_PLAN, type Machine, useMachines } from '../shared-apps.ts';
import { PLAN, planFile } from './plans.ts';

const ADMIN = 'p-admin';
const NAME = '77.md';
/** On a busy machine the other one takes a while to open what was published. */
const POLLING = { timeout: 20_000 };

async function add({ app }: Machine, content: string): Promise<void> {
  const { uploads } = await app.office();
  const received = await uploads.receive({ name: NAME, bytes: new TextEncoder().encode(content) }, ADMIN);
  if (received.kind !== 'waiting') throw new Error(received.kind);
  await uploads.adopt([received.upload.number], ADMIN);
}

const ids = async ({ app }: Machine) => (await app.knowledge()).library.knowledge.documents.map(({ id }) => id).sort();
const FOLDER = ['12-kh-ubnd-2026', '34-bc-ubnd-2025'];
const WITH_UPLOAD = [...FOLDER, '77-kh-ubnd-2026'];

describeOnServer('machines that share what was sent', (url) => {
  const machines = useMachines(url);

  it('all have it, and lose it, wherever that was decided, and note it once', { timeout: 90_000 }, async () => {
    const [first, second] = [machines.start(), machines.start()];
    expect([await ids(first), await ids(second)]).toEqual([FOLDER, FOLDER]);
    await add(first, PLAN);
    expect(await ids(first)).toEqual(WITH_UPLOAD);
    await expect.poll(() => ids(second), POLLING).toEqual(WITH_UPLOAD);
    await add(second, planFile(['Việc khác hẳn | Sở Nội vụ | Năm 2026']));
    const said = async ({ app }: Machine) => JSON.stringify((await app.knowledge()).records.tasks);
    await expect.poll(() => said(first), POLLING).toContain('Việc khác hẳn');
    const { changes } = await (await second.app.knowledge()).extraction.report('77-kh-ubnd-2026');
    expect(changes.map(({ change }) => change).sort()).toEqual(['added', 'withdrawn', 'withdrawn']);
    await (await second.app.office()).uploads.remove('77-kh-ubnd-2026', ADMIN);
    await expect.poll(() => ids(first), POLLING).toEqual(FOLDER);
    expect(await ids(machines.start())).toEqual(FOLDER);
  });

  it('all follow what is corrected, of a record and of a head, wherever that was', { timeout: 90_000 }, async () => {
    const [first, second] = [machines.start(), machines.start()];
    await add(first, PLAN);
    await expect.poll(() => ids(second), POLLING).toEqual(WITH_UPLOAD);
    await (await second.app.office()).corrections.correct('77-II-1', 'timeframe', 'Quý IV/2027', ADMIN);
    const timeOf = async ({ app }: Machine) =>
      (await app.knowledge()).records.tasks.find(({ id }) => id === '77-II-1')?.timeframe?.raw;
    expect(await timeOf(second)).toBe('Quý IV/2027');
    await expect.poll(() => timeOf(first), POLLING).toBe('Quý IV/2027');
    const { heads } = await first.app.office();
    await heads.correctHead('77-kh-ubnd-2026', 'number', '78/KH-UBND', ADMIN);
    await heads.correctHead('12-kh-ubnd-2026', 'access', 'internal', ADMIN);
    const said = async ({ app }: Machine) =>
      (await app.knowledge()).library.knowledge.documents.map(({ meta }) => `${meta.number} ${meta.access}`);
    const corrected = expect.arrayContaining(['78/KH-UBND public', '12/KH-UBND internal']);
    await expect.poll(() => said(second), POLLING).toEqual(corrected);
    expect(await said(machines.start())).toEqual(corrected);
    const { assignments } = await (await second.app.office()).outbox.facts();
    expect(assignments.find(({ subject }) => subject === '77-II-1')).toMatchObject({
      ...{ paper: 'Kế hoạch 78/KH-UBND', timeframe: { raw: 'Quý IV/2027' } },
    });
  });

  it('are published by the next that starts where whoever took them up died before', async () => {
    const first = machines.start();
    expect(await ids(first)).toEqual(FOLDER);
    const { uploads } = await first.app.office();
    const received = await uploads.receive({ name: NAME, bytes: new TextEncoder().encode(PLAN) }, ADMIN);
    if (received.kind !== 'waiting') throw new Error(received.kind);
    const database = await openDatabase({ url: url() });
    await createUploads(database).adopt(received.upload.number, ADMIN, new Date());
    await database.close();
    expect(await ids(first)).toEqual(FOLDER);
    expect(await ids(machines.start())).toEqual(WITH_UPLOAD);
    await expect.poll(() => ids(first), POLLING).toEqual(WITH_UPLOAD);
  });
});

describeOnServer('machines that share what was sent, with folders of their own', (url) => {
  const machines = useMachines(url);

  it('keep the folder as it was published last, though it is sent to a machine with another one', async () => {
    const first = machines.start();
    expect(await first.share()).toBe('85%');
    const second = machines.start({ like: first });
    first.edit(FOLDER_PLAN, '85%', '92%');
    await first.app.reload(ADMIN);
    await add(second, PLAN);
    await expect.poll(() => second.share(), POLLING).toBe('92%');
    await expect.poll(() => ids(first), POLLING).toEqual(WITH_UPLOAD);
    expect(await first.share()).toBe('92%');
  });

  it('are not taken for older folders because of what was sent since, and refuse those that are', async () => {
    const first = machines.start();
    const second = machines.start({ like: first });
    expect(await first.share()).toBe('85%');
    await add(first, PLAN);
    await (await first.app.office()).uploads.remove('77-kh-ubnd-2026', ADMIN);
    await add(first, PLAN);
    await first.app.reload(ADMIN);
    first.edit(FOLDER_PLAN, '85%', '92%');
    await first.app.reload(ADMIN);
    expect(await ids(first)).toEqual(WITH_UPLOAD);
    await expect(second.app.reload(ADMIN)).rejects.toThrow(/giống hệt bản phát hành số/u);
    const finding = (await first.app.diagnose()).find(({ check }) => check === 'Văn bản dùng chung');
    expect(finding).toMatchObject({ ok: true });
  });
});
