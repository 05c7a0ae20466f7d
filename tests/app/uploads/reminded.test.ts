import { expect, it } from 'vitest';
import { CHANGED_PLAN, PLAN } from './plans.ts';
import { describeSending, type Sender } from './use-sender.ts';

/** An official of the office that the plans name, who wants to be reminded. */
async function meetOfficial(sender: Sender): Promise<string> {
  const { peopleStore, now } = await sender.app.office();
  const { id } = await peopleStore.meet({ channel: 'memory', account: 'cán bộ', chat: 'cán bộ' }, now());
  await peopleStore.appoint(id, { role: 'official', unit: 'so-noi-vu' }, 'console:owner', now());
  await sender.say('/nhacviec bật', { sender: 'cán bộ' });
  return id;
}

/** Of what somebody is reminded in the next days, and when it is due. */
async function plannedFor(person: string, sender: Sender): Promise<string[]> {
  const { outbox, now } = await sender.app.office();
  await outbox.planAhead(now());
  const rows = await outbox.historyOf(person, 100);
  const own = rows.filter(
    ({ subject, kind, state }) => kind === 'stage' && state === 'planned' && subject.startsWith('77-'),
  );
  return [...new Set(own.map(({ subject, dueOn }) => `${subject} ${dueOn}`))].sort();
}

describeSending('reminders of a document that was sent', (sender) => {
  it('are planned with it, anew with its new version, and go with it', async () => {
    sender().clock.at = new Date('2026-06-25T01:00:00Z');
    const person = await meetOfficial(sender());
    const planned = () => plannedFor(person, sender());
    const waiting = await sender().send('77.md', PLAN);
    expect(await planned()).toEqual([]);
    await sender().choose(waiting, 'đưa vào dùng');
    expect(await planned()).toEqual(['77-II-1 2026-06-30']);
    await sender().add('77 sửa.md', CHANGED_PLAN);
    expect(await planned()).toEqual([]);
    sender().clock.at = new Date('2026-12-28T01:00:00Z');
    // The other task was due in between, and nobody said that it is done.
    expect(await planned()).toEqual(['77-II-1 2026-12-31', '77-II-2.2 2026-09-30']);
    await sender().say('/nhiemvu 77-II-1 thời gian: 30/12/2026');
    expect(await planned()).toEqual(['77-II-1 2026-12-30', '77-II-2.2 2026-09-30']);
    await sender().choose(await sender().say('/vanban 77-kh-ubnd-2026 xóa'), 'xác nhận');
    expect(await planned()).toEqual([]);
    expect(await sender().trail()).toMatch(/gỡ văn bản 77-kh-ubnd-2026/u);
  });
});
