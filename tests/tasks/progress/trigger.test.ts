import { describe, expect, it } from 'vitest';
import { WORKING_DAYS_FILE } from '../../../src/documents/working-days.ts';
import { createWorkingCalendar } from '../../../src/tasks/calendar/working-calendar.ts';
import { dueAfter, withTrigger } from '../../../src/tasks/progress/trigger.ts';
import type { Offset, Timeframe } from '../../../src/tasks/timeframe/timeframe.ts';

const CALENDAR = createWorkingCalendar(WORKING_DAYS_FILE.parse({}));
const WAITING: Timeframe = { raw: 'sau khi Bộ ban hành', kind: 'triggered', trigger: 'Bộ ban hành', time: '17:00' };

describe('what is due so long after its trigger', () => {
  it.each<[Offset['value'], Offset['unit'], string, string]>([
    [30, 'ngày', '2026-12-20', '2027-01-19'],
    [10, 'ngày làm việc', '2026-11-30', '2026-12-14'],
    // Tết of 2027 rests from Friday 5 to Thursday 11 February.
    [3, 'ngày làm việc', '2027-02-03', '2027-02-15'],
    [2, 'tuần', '2026-12-25', '2027-01-08'],
    [1, 'tháng', '2027-01-31', '2027-02-28'],
    [1, 'tháng', '2028-01-31', '2028-02-29'],
    [1, 'năm', '2028-02-29', '2029-02-28'],
    [8, 'giờ', '2026-12-01', '2026-12-02'],
    [48, 'giờ', '2026-12-01', '2026-12-03'],
  ])('%d %s after %s has %s as its last day', (value, unit, happenedOn, lastDay) => {
    expect(dueAfter({ offset: { value, unit } }, happenedOn, CALENDAR)).toBe(lastDay);
  });

  it('has the day that the paper names, or none, where it does not say how long', () => {
    expect(dueAfter({ lastDay: '2026-12-31' }, '2026-11-01', CALENDAR)).toBe('2026-12-31');
    expect(dueAfter({}, '2026-11-01', CALENDAR)).toBeUndefined();
  });
});

describe('a deadline that waits', () => {
  const trigger = { task: '05-1', happenedOn: '2026-12-20', dueOn: '2027-01-19' };

  it('runs from its trigger to the last day', () => {
    expect(withTrigger(WAITING, trigger)).toEqual({
      ...{ raw: WAITING.raw, kind: 'range', from: '2026-12-20', to: '2027-01-19', lastDay: '2027-01-19' },
      bound: 'inclusive',
    });
  });

  it('waits on where nothing happened, and no other one is changed', () => {
    expect(withTrigger(WAITING, undefined)).toBe(WAITING);
    const dated: Timeframe = { raw: '', kind: 'date', lastDay: '2026-12-31' };
    expect(withTrigger(dated, trigger)).toBe(dated);
  });
});
