import { beforeAll, describe, expect, it } from 'vitest';
import { findObligations } from '../../src/reminders/find-obligations.ts';
import type { Obligation } from '../../src/reminders/obligation.ts';
import { type Asking, askKnowledge } from '../answering/asking.ts';

let asking: Asking;
beforeAll(async () => {
  asking = await askKnowledge();
});

async function due(from: string, to: string): Promise<Obligation[]> {
  const { tasks: _, ...others } = asking.records;
  return findObligations({ ...others, tasks: await asking.book.list({}, from) }, { from, to });
}

const of = (obligations: readonly Obligation[], subject: string) =>
  obligations.filter((one) => one.subject === subject).map(({ kind, dueOn }) => [kind, dueOn]);

describe('what is due in the plans of the project', () => {
  it('are tasks of one year on its last day, with who leads and who helps', async () => {
    const task = (await due('2026-11-25', '2027-01-31')).find(({ subject }) => subject === '05-PL2-I-3')!;
    expect(task).toMatchObject({ kind: 'task', dueOn: '2026-12-31', leads: ['cong-an-tinh'] });
    expect(task.title).not.toContain('\n');
  });

  it('are years’ ends of tasks that run over several, and their last day as a task', async () => {
    expect(of(await due('2026-11-25', '2030-12-31'), '05-PL2-III-9')).toEqual([
      ...['2026-12-31', '2027-12-31', '2028-12-31', '2029-12-31'].map((day) => ['milestone', day]),
      ['task', '2030-12-31'],
    ]);
  });

  it('are what is overdue, however long', async () => {
    const late = (await due('2026-11-25', '2026-11-30')).filter(({ dueOn }) => dueOn < '2026-11-25');
    expect(late.length).toBeGreaterThan(0);
    expect(new Set(late.map(({ kind }) => kind))).toEqual(new Set(['task']));
  });

  it('are reports, each time again', async () => {
    const { duties } = asking.records;
    const yearly = duties.find(({ timeframe }) => timeframe?.kind === 'recurring')!;
    const years = of(await due('2026-01-01', '2028-12-31'), yearly.id);
    expect(years.length).toBeGreaterThanOrEqual(3);
    expect(new Set(years.map(([kind]) => kind))).toEqual(new Set(['duty']));
  });

  it('are targets at the end of their period, with the value', async () => {
    const targets = (await due('2027-12-01', '2027-12-31')).filter(({ kind }) => kind === 'target');
    expect(targets.length).toBeGreaterThan(0);
    for (const { dueOn, title } of targets) {
      expect(dueOn).toBe('2027-12-31');
      expect(title).toContain(':');
    }
  });

  it('is nothing that is done', async () => {
    await asking.progress.report({ task: asking.progress.findTask('05-PL2-I-3'), status: 'done', by: 'console:owner' });
    expect(of(await due('2026-11-25', '2027-01-31'), '05-PL2-I-3')).toEqual([]);
  });
});
