import { expect, it } from 'vitest';
import { run } from './run.ts';
import { useDataPlan } from './use-data-plan.ts';

useDataPlan();

async function subscribe(): Promise<void> {
  const { out } = await run(['chat'], '/moi cán bộ Sở Nội vụ\n');
  const [code] = /[A-Z\d]{4}(?:-[A-Z\d]{4}){2}/u.exec(out)!;
  await run(['chat', '--sender', 'an'], `${code}\n/nhacviec trước 7, 1 ngày\n`);
}

async function planned(
  at: string,
): Promise<{ key: string; stage: number; dueOn: string; text: string; part: string }[]> {
  const { code, out } = await run(['remind', '--at', at, '--dry-run', '--json']);
  expect(code).toBe(0);
  return JSON.parse(out);
}

it('shows who would be reminded of what by an instant, and why', async () => {
  expect(await planned('2026-06-23T09:00')).toEqual([]);
  await subscribe();
  const mast = async (at: string) => (await planned(at)).filter(({ text }) => text.includes('Lắp trạm phát sóng'));
  // 30/06/2026 is a Tuesday: a week before is one, too.
  const due = await mast('2026-06-23T09:00');
  expect(due).toMatchObject([
    {
      ...{ channel: 'console', stage: 7, dueOn: '2026-06-30', unit: 'so-noi-vu', part: 'coordinator' },
      ...{ key: expect.stringMatching(/^56-II-1:2026-06-30:7:p-/u), at: '2026-06-23T01:00:00.000Z' },
      text: expect.stringContaining('Lắp trạm phát sóng: còn 7 ngày, hạn thứ Ba, 30/06/2026 (đơn vị phối hợp)'),
    },
  ]);
  expect(await mast('2026-06-23T07:59')).toEqual([]);
  expect(await mast('2026-06-23T01:00:00Z')).toEqual(due);
});

it('reminds of reports that come again every month', async () => {
  const due = await planned('2026-08-12');
  expect(due.map(({ dueOn, stage, part }) => [dueOn, stage, part])).toContainEqual(['2026-08-19', 7, 'lead']);
});

it.each([
  [['remind', '--dry-run', '--at', 'mai'], 'không phải thời điểm'],
  [['remind', '--at', '2026-06-23'], '--dry-run'],
])('refuses %j', async (args, words) => {
  const { code, err } = await run(args);
  expect(code).toBe(2);
  expect(err).toContain(words);
});
