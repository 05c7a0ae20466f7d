import { describe, expect, it } from 'vitest';
import { composeReminders } from '../../src/reminders/compose.ts';
import type { DueRow } from '../../src/reminders/gather.ts';
import type { VersionedAssignment } from '../../src/reminders/planning-facts.ts';
import type { Recipient } from '../../src/reminders/recipient.ts';
import type { Day } from '../../src/shared/day.ts';
import type { Timeframe } from '../../src/tasks/timeframe/timeframe.ts';
import { AN, BINH, CHI, factsOf, given, ON, onDay, withoutDeadline } from './world.ts';

const HELPER: Recipient = { ...AN, unit: 'cong-an-tinh' };
const MEMBER: Recipient = { ...AN, role: 'member' };

interface Scene {
  readonly things?: readonly VersionedAssignment[];
  readonly who?: Recipient;
  readonly on?: Day;
  readonly row?: Partial<DueRow>;
  readonly time?: string;
  readonly message?: number;
}

/** A message about each of some things, due that morning at eight and composed at half past. */
function compose({ things = [given()], who = AN, on = '2026-12-24', row = {}, time = '08:30', message = 57 }: Scene) {
  const sendAt = new Date(`${on}T08:00:00+07:00`);
  const rows = things.map(({ subject, timeframe, by }) => {
    const dueOn = timeframe?.lastDay ?? by ?? '2026-12-31';
    const one = { kind: 'stage' as const, subject, dueOn, stage: 7, person: who.person, version: 1, sendAt, ...row };
    return { key: `${one.subject}:${one.dueOn}:${one.stage}:${one.person}`, ...one };
  });
  const now = new Date(`${on}T${time}:00+07:00`);
  return composeReminders(rows, { facts: factsOf(things, [who]), on, now, message });
}

const textOf = (scene: Scene) => compose(scene)!.text.split('\n');

describe('the words of what is due', () => {
  it('say of one thing what, how long, until when, who leads and which paper, and what can be pressed', () => {
    expect(compose({})).toEqual({
      text: [
        'Nhắc việc của Sở Nội vụ (1 việc):',
        '[05-II-1] Tập huấn kỹ năng số: còn 7 ngày, hạn thứ Năm, 31/12/2026. Chủ trì: Sở Nội vụ. Kế hoạch 05/KH-UBND',
        'Anh/chị đã nhận được thì gõ “Đã nhận tin 57”; muốn được nhắc lại thì gõ “Nhắc lại tin 57 sáng mai”; cập nhật tiến độ: /tiendo 05-II-1.',
      ].join('\n'),
      choices: ['Đã nhận tin 57', 'Nhắc lại tin 57 sáng mai', '/tiendo 05-II-1'],
    });
  });

  it('say that something was corrected', () => {
    expect(textOf({ things: [given({ isCorrected: true })] })[1]).toMatch(
      /Kế hoạch 05\/KH-UBND \(có mục người quản trị đã sửa\)$/u,
    );
  });

  it('say of several things each in a numbered line', () => {
    const [head, first, second] = textOf({
      things: [given(), given({ subject: '05-II-2', leads: ['so-noi-vu', 'so-tai-chinh'] })],
    });
    expect(head).toBe('Nhắc việc của Sở Nội vụ (2 việc):');
    expect(first).toMatch(/^1\. \[05-II-1\] Tập huấn/u);
    expect(second).toMatch(/^2\. \[05-II-2\] .*\. Chủ trì: Sở Nội vụ; Sở Tài chính\. Kế hoạch 05\/KH-UBND$/u);
  });

  it('say on the last day that it is today, and afterwards for how long it is overdue', () => {
    expect(textOf({ on: '2026-12-31', row: { stage: 0 } })[1]).toContain(': hạn hôm nay, thứ Năm, 31/12/2026.');
    expect(textOf({ on: '2027-01-07', row: { stage: -7 } })[1]).toContain(': quá hạn 7 ngày, hạn thứ Năm, 31/12/2026.');
  });

  it('say how long it is on the day of saying, however long before it was meant to be said', () => {
    expect(textOf({ on: '2026-12-29', row: { stage: 30 } })[1]).toContain(': còn 2 ngày,');
  });

  it('say to who helps that others lead', () => {
    const [head, line] = textOf({ who: HELPER });
    expect(head).toBe('Nhắc việc của Công an tỉnh (1 việc):');
    expect(line).toContain('Chủ trì: Sở Nội vụ; đơn vị mình phối hợp. Kế hoạch 05/KH-UBND');
  });

  it('say what sort of thing it is: a year’s end, a report, a target', () => {
    const timeframe: Timeframe = {
      raw: '',
      kind: 'range',
      from: '2026-01-01',
      to: '2027-06-30',
      lastDay: '2027-06-30',
    };
    const years = { things: [given({ timeframe })], row: { dueOn: '2026-12-31' } };
    expect(textOf(years)[1]).toMatch(/^\[05-II-1\] mốc cuối năm của việc: Tập huấn kỹ năng số: còn 7 ngày/u);
    expect(textOf({ things: [given({ kind: 'duty' })] })[1]).toMatch(/^\[05-II-1\] báo cáo: Tập huấn/u);
    const target = withoutDeadline({ kind: 'target', by: '2026-12-31', title: 'Hồ sơ trực tuyến: 80%' });
    expect(textOf({ things: [target] })[1]).toMatch(/^\[05-II-1\] chỉ tiêu: Hồ sơ trực tuyến: 80%: còn 7 ngày/u);
  });

  it('of what nobody leads by name go to who helps', () => {
    expect(textOf({ things: [given({ leads: [] })], who: HELPER })[1]).toMatch(
      /31\/12\/2026\. Đơn vị mình phối hợp\. /u,
    );
  });

  it('say what is due a second time only of the occurrence that is meant', () => {
    const timeframe: Timeframe = { raw: '', kind: 'recurring', rrules: ['FREQ=MONTHLY;BYMONTHDAY=-1'] };
    expect(textOf({ things: [given({ timeframe })], row: { dueOn: '2026-12-31' } })[1]).toContain(
      'thứ Năm, 31/12/2026',
    );
    expect(textOf({ things: [given({ timeframe })], row: { dueOn: '2027-01-31' } })[1]).toContain(
      'Chủ nhật, 31/01/2027',
    );
  });
});

describe('the words of what goes out late', () => {
  it('say so after more than an hour, and from when it was due', () => {
    const late = 'Tin gửi muộn: lẽ ra đến anh/chị từ 08:00, thứ Năm, 24/12/2026.';
    expect(compose({ time: '09:00' })!.text).not.toContain('Tin gửi muộn');
    expect(textOf({ time: '09:01' })[2]).toBe(late);
    expect(compose({ who: BINH, on: '2027-01-07', row: { kind: 'escalation' }, time: '16:00' })!.text).toContain(
      'Tin gửi muộn',
    );
  });
});

describe('what may be pressed', () => {
  it('is nothing where the message has no number, and the text does not speak of it', () => {
    expect(compose({ message: 0 })!.choices).toEqual([]);
    expect(textOf({ message: 0 })).toHaveLength(2);
    expect(textOf({ message: 0, who: BINH, on: '2027-01-07', row: { kind: 'escalation' } })).toHaveLength(2);
  });

  it('is to report the first task, and of reports and targets, or for who may not, nothing', () => {
    const things = [given({ subject: '05-BC-1', kind: 'duty' }), given({ subject: '05-II-9' }), given()];
    expect(compose({ things })!.choices[2]).toBe('/tiendo 05-II-9');
    expect(compose({ things: things.slice(0, 1) })!.choices).toEqual(['Đã nhận tin 57', 'Nhắc lại tin 57 sáng mai']);
    expect(compose({ things: things.slice(0, 1) })!.text).not.toContain('tiến độ');
    expect(compose({ who: MEMBER })!.choices).toHaveLength(2);
  });
});

describe('nothing is told', () => {
  it('of an internal paper to who may not read it', () => {
    const secret = given({ subject: '05-M-1', title: 'Việc kín', access: 'internal', paper: 'Tờ trình 99' });
    const { text, choices } = compose({ things: [secret, given()], who: MEMBER })!;
    expect(text).not.toMatch(/Việc kín|05-M-1|Tờ trình 99/u);
    expect(text).toContain('1 việc');
    expect(choices.join()).not.toContain('05-M-1');
    expect(compose({ things: [secret], who: MEMBER })).toBeUndefined();
    expect(compose({ things: [secret] })!.text).toContain('Việc kín');
  });

  it('to who is gone, and of what is not due any more', () => {
    const facts = factsOf([given({ timeframe: onDay('2027-06-30') })], [AN]);
    const row = { key: '', kind: 'stage', subject: '05-II-1', dueOn: '2026-12-31', stage: 7, version: 1 } as const;
    const options = { facts, on: '2026-12-24', now: new Date('2026-12-24T01:00:00Z'), message: 1 };
    const sendAt = options.now;
    expect(composeReminders([{ ...row, sendAt, person: 'p-an' }], options)).toBeUndefined();
    expect(
      composeReminders([{ ...row, sendAt, person: 'p-xa' }], { ...options, facts: factsOf([given()], [AN]) }),
    ).toBeUndefined();
    expect(composeReminders([], options)).toBeUndefined();
  });
});

describe('the words to who answers for others', () => {
  it('ask a manager to act on what is overdue', () => {
    const scene: Scene = { who: BINH, on: '2027-01-07', row: { kind: 'escalation', stage: -7 } };
    expect(compose(scene)).toEqual({
      text: [
        'Kính báo lãnh đạo Sở Nội vụ: 1 việc do đơn vị chủ trì đã quá hạn mà chưa có báo cáo hoàn thành, kính đề nghị anh/chị chỉ đạo:',
        '[05-II-1] Tập huấn kỹ năng số: quá hạn 7 ngày, hạn thứ Năm, 31/12/2026. Chủ trì: Sở Nội vụ. Kế hoạch 05/KH-UBND',
        'Anh/chị đã nhận được thì gõ “Đã nhận tin 57”.',
      ].join('\n'),
      choices: ['Đã nhận tin 57'],
    });
  });

  it('tell an administrator who cannot be reached, by a code and without a name or what it was about', () => {
    const { text, choices } = compose({ who: CHI, row: { kind: 'undelivered', subject: 'p-an', stage: 0 } })!;
    expect(text.split('\n').slice(0, 2)).toEqual([
      'Có nhắc việc không gửi được qua kênh nào',
      expect.stringMatching(/^Người dùng p-an: nhắc việc đến hạn đang nằm trong hộp thư \(\/hopthu\)/u),
    ]);
    expect(text).not.toContain('Tập huấn');
    expect(choices).toEqual(['Đã nhận tin 57']);
  });

  it('of a week offer the list of deadlines', () => {
    const week = compose({
      who: { ...BINH, chosen: ON },
      on: '2026-12-28',
      row: { kind: 'weekly', subject: 'weekly', stage: 0 },
    })!;
    expect(week.choices).toEqual(['Đã nhận tin 57', '/hanchot']);
    expect(week.text).toMatch(/^Tổng hợp tuần của Sở Nội vụ.*Đã nhận tin 57”\.$/su);
  });

  it('of a quiet week, or where everybody is reminded, are none', () => {
    const things = [given({ timeframe: onDay('2028-12-31') })];
    expect(compose({ things, who: BINH, row: { kind: 'weekly' } })).toBeUndefined();
    expect(compose({ things, who: CHI, row: { kind: 'unserved' } })).toBeUndefined();
  });
});
