import { expect, it } from 'vitest';
import { run } from './run.ts';
import { useDataPlan } from './use-data-plan.ts';

useDataPlan();

async function subscribe(name: string, standing: string, words: string): Promise<void> {
  const { out } = await run(['chat'], `/moi ${standing}\n`);
  const [code] = /[A-Z\d]{4}(?:-[A-Z\d]{4}){2}/u.exec(out)!;
  await run(['chat', '--sender', name], `${code}\n${words}\n`);
}

interface Planned {
  readonly recipient: string;
  readonly key: string;
  readonly stage: number | string;
  readonly dueOn: string;
  readonly text: string;
  readonly part?: string;
}

async function planned(at: string): Promise<Planned[]> {
  const { code, out } = await run(['remind', '--at', at, '--dry-run', '--json']);
  expect(code).toBe(0);
  return JSON.parse(out);
}

it('shows who would be reminded of what by an instant, and why', async () => {
  expect(await planned('2026-06-23T09:00')).toEqual([]);
  await subscribe('an', 'cán bộ Sở Nội vụ', '/nhacviec trước 7, 1 ngày');
  const mast = async (at: string) => (await planned(at)).filter(({ text }) => text.includes('Lắp trạm phát sóng'));
  // 30/06/2026 is a Tuesday: a week before is one, too.
  const due = await mast('2026-06-23T09:00');
  expect(due).toMatchObject([
    {
      ...{ channel: 'console', stage: 7, dueOn: '2026-06-30', unit: 'so-noi-vu', part: 'coordinator' },
      ...{ key: expect.stringMatching(/^56-II-1:2026-06-30:7:p-/u), at: '2026-06-23T01:00:00.000Z' },
      why: 'cán bộ Sở Nội vụ; đơn vị phối hợp; nhắc trước hạn 7 ngày',
    },
  ]);
  for (const words of ['56-II-1', 'còn 7 ngày', 'thứ Ba, 30/06/2026', 'phối hợp', 'Kế hoạch 56/KH-UBND'])
    expect(due[0]!.text).toContain(words);
  expect(await mast('2026-06-23T07:59')).toEqual([]);
  expect(await mast('2026-06-23T01:00:00Z')).toEqual(due);
});

it('reminds of reports that come again every month', async () => {
  const due = await planned('2026-08-12');
  expect(due.map(({ dueOn, stage, part }) => [dueOn, stage, part])).toContainEqual(['2026-08-19', 7, 'lead']);
});

it('tells managers and administrators what concerns them, by its kind', async () => {
  await subscribe('bình', 'lãnh đạo Công an tỉnh', '/start');
  // 06/07/2026 is a Monday; on Tuesday the mast is a week late.
  const monday = await planned('2026-07-06T07:30');
  expect(monday).toContainEqual(
    expect.objectContaining({
      stage: 'weekly',
      why: expect.stringContaining('bản tổng hợp tuần'),
      unit: 'cong-an-tinh',
    }),
  );
  const overdue = (await planned('2026-07-07')).filter(({ stage }) => stage === 'escalation');
  expect(overdue).toMatchObject([
    { dueOn: '2026-06-30', key: expect.stringContaining('56-II-1:2026-06-30:escalation:p-') },
  ]);
});

it('is grouped by recipient for people, each once', async () => {
  const { code, out } = await run(['remind', '--at', '2026-06-23', '--dry-run']);
  expect(code).toBe(0);
  expect(out).toMatch(/^Trong ngày, đến 23:59 ngày 23\/06\/2026: \d+ lượt nhắc cho \d+ người\.\n\n/u);
  const people = [...out.matchAll(/^(?:.+ \()?(p-[a-z0-9]+)\)?, qua hộp thư/gmu)].map(([, id]) => id);
  expect(people.length).toBeGreaterThan(0);
  expect(new Set(people).size).toBe(people.length);
  // What comes together is shown together, as it will be read, and each reason once.
  expect(out.match(/^Nhắc việc của Sở Nội vụ/gmu)).toHaveLength(1);
  expect(
    out.match(/^Vì sao \(.*\): cán bộ Sở Nội vụ; đơn vị chủ trì; nhắc trước hạn 7 ngày$/gmu)?.length ?? 0,
  ).toBeLessThanOrEqual(1);
  expect((await run(['remind', '--at', '2026-06-20', '--dry-run'])).out).toContain('không có ai cần được nhắc');
});

it.each([
  [['remind', '--dry-run', '--at', 'mai'], 'không phải thời điểm'],
  [['remind', '--at', '2026-06-23'], '--dry-run'],
])('refuses %j', async (args, words) => {
  const { code, err } = await run(args);
  expect(code).toBe(2);
  expect(err).toContain(words);
});
