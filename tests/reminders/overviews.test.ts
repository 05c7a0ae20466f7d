import { describe, expect, it } from 'vitest';
import { sayUnserved, sayWeek } from '../../src/reminders/overviews.ts';
import type { VersionedAssignment } from '../../src/reminders/planning-facts.ts';
import type { Recipient } from '../../src/reminders/recipient.ts';
import { said } from '../tasks/progress/made-up.ts';
import { AN, BINH, CHI, factsOf, given, onDay } from './world.ts';

/** A Monday; 31/12 is the Thursday after it and 03/01 its Sunday. */
const MONDAY = '2026-12-28';
const dueOn = (subject: string, day: string, more: Partial<VersionedAssignment> = {}) =>
  given({ subject, timeframe: onDay(day), ...more });
const line = (subject: string, left: string, day: string) =>
  `- [${subject}] Tập huấn kỹ năng số: ${left}, ${day}. Chủ trì: Sở Nội vụ. Kế hoạch 05/KH-UBND`;

describe('the week of an office', () => {
  const week = (things: VersionedAssignment[], known = {}) => sayWeek(BINH, factsOf(things, [BINH], known), MONDAY);

  it('is what is due in it, what is overdue, and of what nobody has told anything, each by its day', () => {
    const things = [
      ...[dueOn('05-1', '2027-01-03'), dueOn('05-2', '2026-12-28'), dueOn('05-3', '2026-12-27')],
      dueOn('05-4', '2027-01-04'),
    ];
    expect(week(things)?.split('\n')).toEqual([
      ...['Tổng hợp tuần của Sở Nội vụ, từ thứ Hai, 28/12/2026', '', 'Đến hạn tuần này: 2'],
      line('05-2', 'hạn hôm nay', 'thứ Hai, 28/12/2026'),
      line('05-1', 'còn 6 ngày', 'hạn Chủ nhật, 03/01/2027'),
      ...['', 'Quá hạn: 1', line('05-3', 'quá hạn 1 ngày', 'hạn Chủ nhật, 27/12/2026')],
      ...['', 'Chưa có tin tiến độ trong 14 ngày: 1', line('05-4', 'còn 7 ngày', 'hạn thứ Hai, 04/01/2027')],
    ]);
  });

  it('has no section in which nothing stands, and is none where all are empty', () => {
    expect(week([dueOn('05-1', '2026-12-31')])).not.toMatch(/Quá hạn|Chưa có tin/u);
    expect(week([dueOn('05-1', '2028-01-01')])).toBeUndefined();
  });

  it('asks for news of what was told of 14 days ago, not of what was told of since', () => {
    const told = (day: string) => ({ progress: [said('so-noi-vu', 'in_progress', day, { task: '05-1' })] });
    expect(week([dueOn('05-1', '2027-02-26')], told('2026-12-14'))).toContain('Chưa có tin tiến độ trong 14 ngày: 1');
    expect(week([dueOn('05-1', '2027-02-26')], told('2026-12-15'))).toBeUndefined();
  });

  it('asks for no news of reports, nor of what is due in more than 90 days', () => {
    expect(week([dueOn('05-1', '2027-02-26', { kind: 'duty' })])).toBeUndefined();
    expect(week([dueOn('05-1', '2027-03-28')])).toContain('Chưa có tin');
    expect(week([dueOn('05-1', '2027-03-29')])).toBeUndefined();
  });

  it('names ten of a section and says how many more there are', () => {
    const text = week(Array.from({ length: 13 }, (_, i) => dueOn(`05-${i}`, '2026-12-31')))!;
    expect(text.match(/^- /gmu)).toHaveLength(10);
    expect(text.endsWith('\n… và 3 việc nữa: gõ /hanchot để xem hết')).toBe(true);
    expect(week(Array.from({ length: 10 }, (_, i) => dueOn(`05-${i}`, '2026-12-31')))).not.toContain('việc nữa');
  });

  it('leaves out what is done, what is another office’s, and with what the office only helps', () => {
    const others = [dueOn('05-1', '2026-12-31', { leads: ['so-tai-chinh'] })];
    const helped = dueOn('05-2', '2026-12-31', { leads: ['cong-an-tinh'], helpers: ['so-noi-vu'] });
    const done = { progress: [said('so-noi-vu', 'done', '2026-12-20', { task: '05-3' })] };
    expect(week([...others, helped, dueOn('05-3', '2026-12-31')], done)).toBeUndefined();
  });

  it('never speaks of an internal paper to who may not read it', () => {
    const secret = dueOn('05-1', '2026-12-31', { access: 'internal' });
    const demoted: Recipient = { ...AN, role: 'member' };
    expect(sayWeek(demoted, factsOf([secret, dueOn('05-2', '2026-12-31')], [demoted]), MONDAY)).not.toContain('05-1');
    expect(week([secret])).toContain('05-1');
  });
});

describe('what nobody is reminded of', () => {
  const unserved = (things: VersionedAssignment[], people: Recipient[] = [CHI]) =>
    sayUnserved(factsOf(things, people), MONDAY);

  it('is told by office, with the codes, and what to do', () => {
    const things = [
      ...[
        dueOn('05-1', '2026-12-31'),
        dueOn('05-2', '2027-01-27'),
        dueOn('05-3', '2026-12-30', { leads: [], helpers: [] }),
      ],
      dueOn('05-4', '2026-12-30', { leads: ['so-tai-chinh', 'cong-an-tinh'] }),
    ];
    expect(unserved(things)?.split('\n')).toEqual([
      'Có 4 việc đến hạn trong 30 ngày tới mà chưa ai nhận nhắc:',
      ...['- Sở Nội vụ: 2 việc (05-1, 05-2)', '- chưa rõ đơn vị chủ trì: 1 việc (05-3)'],
      '- Sở Tài chính; Công an tỉnh: 1 việc (05-4)',
      'Xin mời cán bộ của các đơn vị này: gõ /moi để cấp mã, rồi nhờ họ gõ “/nhacviec bật”.',
    ]);
  });

  it('names five codes of an office', () => {
    const text = unserved(Array.from({ length: 6 }, (_, i) => dueOn(`05-${i}`, '2026-12-31')));
    expect(text).toContain('- Sở Nội vụ: 6 việc (05-0, 05-1, 05-2, 05-3, 05-4…)');
  });

  it('is not what is due later or was due before', () => {
    expect(unserved([dueOn('05-1', '2027-01-28'), dueOn('05-2', '2026-12-27')])).toBeUndefined();
  });

  it('is nothing that somebody of a leading office, or of its group, is reminded of', () => {
    expect(unserved([given(), given({ subject: '05-2', leads: ['hai-so'] })], [CHI, AN])).toBeUndefined();
  });

  it.each<[string, VersionedAssignment, Recipient]>([
    ['only a helper', given(), { ...AN, unit: 'cong-an-tinh' }],
    ['only a manager who chose nothing', given(), BINH],
    ['only somebody who may not read it', given({ access: 'internal' }), { ...AN, role: 'member' }],
  ])('is what %s would be told of', (_, thing, who) => {
    expect(unserved([thing], [CHI, who])).toContain('- Sở Nội vụ: 1 việc (05-II-1)');
  });
});
