import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { openDatabase } from '../../src/storage/open-database.ts';
import { createSnapshots } from '../../src/storage/snapshot-store.ts';
import { useCompiled } from '../support/compile-for-children.ts';
import { describeOnServer } from '../support/server-database.ts';
import { type Machine, PLAN, useMachines } from './shared-apps.ts';

const ADMIN = 'telegram:1';
const script = useCompiled(fileURLToPath(new URL('half-way.ts', import.meta.url)));

/** What `/nap` does. */
const reload = ({ app }: Machine) => app.reload(ADMIN);
const numberOf = async ({ app }: Machine) => (await app.knowledge()).snapshot?.number;

describeOnServer('machines on one database', (url) => {
  const machines = useMachines(url);

  it('answer from what the first of them published, whatever is in their own folders', async () => {
    const first = machines.start();
    expect(await first.share()).toBe('85%');
    const second = machines.start();
    second.edit(PLAN, '85%', '70%');
    expect(await second.share()).toBe('85%');
    expect(second.notices).toEqual([expect.stringContaining(`khác nội dung ${PLAN}`)]);
    expect((await second.app.knowledge()).library.built.changed).toBe(0);
    expect((await second.app.diagnose()).find(({ check }) => check === 'Văn bản dùng chung')).toMatchObject({
      ok: false,
      detail: expect.stringMatching(/bản số 1 .*đang dùng bản số 1; .* khác bản đó .*không ai đang giữ/u),
    });
  });

  it('agree on one that publishes where they start at once', async () => {
    const started = [machines.start(), machines.start(), machines.start()];
    started[1]!.edit(PLAN, '85%', '71%');
    started[2]!.edit(PLAN, '85%', '72%');
    const said = await Promise.all(started.map((one) => one.share()));
    expect(new Set(said).size).toBe(1);
    expect(await Promise.all(started.map(numberOf))).toEqual([1, 1, 1]);
  });

  it('go over to a changed document, and every question in between is answered', async () => {
    const [first, second] = [machines.start(), machines.start()];
    expect([await first.share(), await second.share()]).toEqual(['85%', '85%']);
    first.edit(PLAN, '85%', '92%');
    const said: string[] = [];
    let swapped = false;
    const asking = (async () => {
      while (!swapped) {
        said.push(await second.share());
        swapped = said.at(-1) === '92%';
        await new Promise((resume) => setImmediate(resume));
      }
    })();
    await reload(first);
    await asking;
    expect([await first.share(), await second.share()]).toEqual(['92%', '92%']);
    expect(said.every((one) => one === '85%' || one === '92%')).toBe(true);
    expect(said.indexOf('92%')).toBe(said.length - 1);
  });
});

describeOnServer('machines whose folders differ', (url) => {
  const machines = useMachines(url);

  it('do not publish the older folder of another machine on /nap, but do so where they are told to', async () => {
    const [first, second] = [machines.start(), machines.start()];
    expect([await first.share(), await second.share()]).toEqual(['85%', '85%']);
    first.edit(PLAN, '85%', '92%');
    await reload(first);
    await vi.waitFor(async () => expect(await second.share()).toBe('92%'));
    await expect(second.app.reload(ADMIN)).rejects.toThrow('giống hệt bản phát hành số 1 đã được thay bằng bản số 2');
    expect(await second.share()).toBe('92%');
    await second.app.index();
    expect([await numberOf(second), await second.share()]).toEqual([3, '85%']);
    await vi.waitFor(async () => expect(await first.share()).toBe('85%'));
  });

  it('note once between them what became of the records', async () => {
    const [first, second] = [machines.start(), machines.start()];
    await Promise.all([first.share(), second.share()]);
    first.edit(PLAN, 'Quý II/2026', 'Quý IV/2026');
    await reload(first);
    await vi.waitFor(async () => expect(await numberOf(second)).toBe(2));
    const { extraction } = await second.app.knowledge();
    const { changes } = await extraction.report('12-kh-ubnd-2026');
    expect(changes.map(({ change }) => change)).toEqual(['changed']);
  });

  it('publish nothing where nothing changed', async () => {
    const first = machines.start();
    await first.share();
    await reload(first);
    await first.app.index();
    expect(await numberOf(first)).toBe(1);
  });
});

describeOnServer('machines of which one fails', (url) => {
  const machines = useMachines(url);

  it('keep what they have, and say so, where what is published cannot be read', async () => {
    const first = machines.start();
    expect(await first.share()).toBe('85%');
    const database = await openDatabase({ url: url() });
    const files = new Map([['hỏng.md', new TextEncoder().encode('không có phần đầu')]]);
    await createSnapshots(database).publish({ files, after: 1, by: 'ai đó', at: new Date() });
    await database.close();
    await vi.waitFor(() => expect(first.notices.join('\n')).toContain('Chưa chuyển được sang bản phát hành số 2: '));
    expect(await first.share()).toBe('85%');
    await first.app.index();
    expect([await numberOf(first), await first.share()]).toEqual([3, '85%']);
  });

  it('keep what is published where the new folder cannot be read', async () => {
    const first = machines.start();
    expect(await first.share()).toBe('85%');
    first.edit(PLAN, 'number:', 'nomber:');
    await expect(first.app.reload(ADMIN)).rejects.toThrow(PLAN);
    expect([await numberOf(first), await first.share()]).toEqual([1, '85%']);
  });

  it('go back to what a restored backup holds', async () => {
    const first = machines.start();
    await first.share();
    const { file } = await first.app.backUp();
    first.edit(PLAN, '85%', '92%');
    await reload(first);
    expect(await first.share()).toBe('92%');
    await machines.start().app.restore(file);
    await vi.waitFor(async () => expect(await first.share()).toBe('85%'));
    expect(await numberOf(first)).toBe(1);
    await reload(first);
    expect([await numberOf(first), await first.share()]).toEqual([2, '92%']);
  });

  it('take up the work of one that was killed half-way, of which nothing is seen', async () => {
    const child = spawn(process.execPath, [script(), JSON.stringify(machines.config())], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'close');
    let later = 0;
    const second = machines.start({ clock: { now: () => new Date(Date.now() + later) } });
    second.edit(PLAN, '85%', '77%');
    const answer = second.share();
    await vi.waitFor(() => expect(second.notices).toEqual([expect.stringContaining('đang đọc và phát hành')]));
    const database = await openDatabase({ url: url() });
    expect(await createSnapshots(database).latestId()).toBeUndefined();
    await database.close();
    later = 61_000;
    expect(await answer).toBe('77%');
    expect(await numberOf(second)).toBe(1);
  });
});
