import { describe, expect, it } from 'vitest';
import { assignees, judged, said, taskOf } from './made-up.ts';

const JUNE = { deadline: '30/6/2026' };

describe('a task of one office', () => {
  it.each([
    ['2026-06-29', 'done_on_time', undefined],
    ['2026-06-30', 'done_on_time', undefined],
    ['2026-07-01', 'done_late', 1],
    ['2026-08-01', 'done_late', 32],
  ])('done on %s is %s', (doneOn, standing, daysLate) => {
    const state = judged(taskOf(JUNE), [said('so-noi-vu', 'done', doneOn)], '2027-01-01');
    expect(state).toMatchObject({ standing, doneOn });
    expect(state.daysLate).toBe(daysLate);
  });

  it('stays done in time when something is added after its deadline', () => {
    const reports = [
      said('so-noi-vu', 'done', '2026-06-20'),
      said('so-noi-vu', 'done', '2026-08-01', { note: 'bổ sung biên bản' }),
    ];
    expect(judged(taskOf(JUNE), reports, '2026-09-01')).toMatchObject({
      standing: 'done_on_time',
      doneOn: '2026-06-20',
      latest: [reports[1]],
    });
  });

  it('stays late when something is added', () => {
    const reports = [said('so-noi-vu', 'done', '2026-07-05'), said('so-noi-vu', 'done', '2026-08-01')];
    expect(judged(taskOf(JUNE), reports, '2026-09-01')).toMatchObject({ standing: 'done_late', daysLate: 5 });
  });

  it('opened again is open, and done again on the later day', () => {
    const reports = [said('so-noi-vu', 'done', '2026-06-20'), said('so-noi-vu', 'in_progress', '2026-07-02')];
    expect(judged(taskOf(JUNE), reports, '2026-07-01').standing).toBe('done_on_time');
    const open = judged(taskOf(JUNE), reports, '2026-07-03');
    expect(open).toMatchObject({ standing: 'overdue', daysLate: 3 });
    expect(open).not.toHaveProperty('doneOn');
    expect(judged(taskOf(JUNE), [...reports, said('so-noi-vu', 'done', '2026-07-10')], '2026-08-01')).toMatchObject({
      standing: 'done_late',
      doneOn: '2026-07-10',
      daysLate: 10,
    });
  });

  it.each(['thường xuyên', 'sau khi Bộ ban hành', 'sớm'])(
    'without a last day ("%s") is done, neither late nor in time',
    (deadline) => {
      const state = judged(taskOf({ deadline }), [said('so-noi-vu', 'done', '2026-07-05')], '2027-01-01');
      expect(state).toMatchObject({ standing: 'done', doneOn: '2026-07-05' });
      expect(state).not.toHaveProperty('daysLate');
    },
  );

  it('is not done by an office that only helps', () => {
    const task = taskOf({ ...JUNE, coordinators: assignees('cong-an-tinh') });
    expect(judged(task, [said('cong-an-tinh', 'done', '2026-02-01')], '2026-02-02').standing).toBe('in_progress');
  });

  it('that is not known is done when all that reported say so', () => {
    const { lead: _, ...task } = taskOf({ ...JUNE, coordinators: assignees('so-noi-vu', 'cong-an-tinh') });
    const one = [said('so-noi-vu', 'done', '2026-06-01')];
    expect(judged(task, one, '2026-06-05').standing).toBe('done_on_time');
    const both = [...one, said('cong-an-tinh', 'in_progress', '2026-06-02')];
    expect(judged(task, both, '2026-06-05').standing).toBe('due_soon');
  });
});

describe('a task of several offices', () => {
  const task = taskOf({ ...JUNE, lead: assignees('so-noi-vu', 'cong-an-tinh') });
  const first = said('so-noi-vu', 'done', '2026-06-01');

  it('is open until the last has done its part, on the day of that', () => {
    expect(judged(task, [first], '2026-07-01')).toMatchObject({ standing: 'overdue', latest: [first] });
    const reports = [first, said('cong-an-tinh', 'done', '2026-07-03')];
    expect(judged(task, reports, '2026-08-01')).toMatchObject({ standing: 'done_late', daysLate: 3 });
  });

  it.each([
    ['2026-06-20', '2026-06-25'],
    ['2026-06-25', '2026-06-20'],
  ])('takes the latest day, whoever was the last: %s or %s', (day, other) => {
    const reports = [said('so-noi-vu', 'done', day), said('cong-an-tinh', 'done', other)];
    expect(judged(task, reports, '2026-08-01')).toMatchObject({ standing: 'done_on_time', doneOn: '2026-06-25' });
  });

  it('is open again when one of them says so', () => {
    const reports = [
      first,
      said('cong-an-tinh', 'done', '2026-06-20'),
      said('so-noi-vu', 'blocked', '2026-06-25', { note: 'thiếu kinh phí' }),
    ];
    expect(judged(task, reports, '2026-06-26').standing).toBe('due_soon');
  });
});

describe('a task of a group', () => {
  const ofAll = taskOf({ ...JUNE, lead: assignees('hai-so') });
  const ofSome = taskOf({ ...JUNE, lead: assignees('cac-so') });
  const both = [said('so-noi-vu', 'done', '2026-06-01'), said('so-tai-chinh', 'done', '2026-07-02')];

  it('of which all members are known is done with the last of them', () => {
    expect(judged(ofAll, both.slice(0, 1), '2026-06-26').standing).toBe('due_soon');
    expect(judged(ofAll, both, '2026-07-02')).toMatchObject({ standing: 'done_late', daysLate: 2 });
  });

  it('of which not all members are known is open, though all that are known have done their part', () => {
    expect(judged(ofSome, both.slice(0, 1), '2026-02-01').standing).toBe('not_due');
    expect(judged(ofSome, both.slice(0, 1), '2026-07-01').standing).toBe('overdue');
  });

  it.each([ofAll, ofSome])('is done when it was said of the group itself', (task) => {
    expect(judged(task, [said(task.lead!.units[0]!, 'done', '2026-06-10')], '2026-08-01')).toMatchObject({
      standing: 'done_on_time',
      doneOn: '2026-06-10',
    });
  });

  it('tells what each member said last', () => {
    const news = said('so-noi-vu', 'in_progress', '2026-06-05');
    expect(judged(ofAll, [...both, news], '2026-08-01').latest).toEqual([news, both[1]]);
  });
});
