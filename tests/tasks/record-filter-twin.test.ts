import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Day } from '../../src/shared/day.ts';
import { STANDINGS } from '../../src/tasks/progress/standing.ts';
import { filterTasks, type JudgedTask, type TaskFilter } from '../../src/tasks/record-filter.ts';
import { assignees, GROUPS, judged, OFFICES, taskOf } from './progress/made-up.ts';

const ON = '2026-06-01';
const IDS = OFFICES.map(({ id }) => id);
const DEADLINES = ['30/6/2026', '15/5/2026', 'Năm 2026-2028', 'sớm', 'sau khi Bộ ban hành'];
const GROUPS_OF: Readonly<Record<string, readonly string[]>> = {
  'so-noi-vu': ['hai-so', 'cac-so'],
  'so-tai-chinh': ['hai-so'],
};

const judgedTasks = fc
  .record({
    document: fc.constantFrom('a', 'b'),
    lead: fc.subarray(IDS),
    coordinators: fc.subarray(IDS),
    deadline: fc.constantFrom(...DEADLINES),
    budgetMillionVnd: fc.option(fc.nat(5), { nil: undefined }),
  })
  .map(({ lead, coordinators, budgetMillionVnd, ...rest }): JudgedTask => {
    const cells = { lead: assignees(...lead), coordinators: assignees(...coordinators) };
    const task = taskOf({ ...rest, ...cells, ...(budgetMillionVnd === undefined ? {} : { budgetMillionVnd }) });
    return { task, state: judged(task, [], ON) };
  });

const filters: fc.Arbitrary<TaskFilter> = fc.record(
  {
    documents: fc.subarray(['a', 'b']),
    units: fc.array(fc.record({ id: fc.constantFrom(...IDS), role: fc.constantFrom('lead', 'coordinators', 'any') }), {
      maxLength: 2,
    }),
    year: fc.constantFrom(2025, 2026, 2027),
    dueBefore: fc.constantFrom('2026-05-31', '2026-06-30', '2030-01-01'),
    dueFrom: fc.constantFrom('2026-05-16', '2026-06-30', '2029-01-01'),
    standings: fc.subarray([...STANDINGS]),
    budget: fc.record({ least: fc.nat(5), most: fc.nat(5) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

/** The same, one condition after the other, as a person would go through a list. */
function filterNaively(tasks: readonly JudgedTask[], filter: TaskFilter): JudgedTask[] {
  let left = [...tasks];
  const keep = (fits: (one: JudgedTask) => boolean) => {
    left = left.filter(fits);
  };
  const { documents, units, year, dueBefore, dueFrom, standings, budget } = filter;
  if (documents) keep(({ task }) => documents.includes(task.document));
  for (const { id, role } of units ?? []) {
    const names = [id, ...(GROUPS_OF[id] ?? [])];
    keep(({ task: { lead, coordinators } }) => {
      const offices = [
        ...(role === 'coordinators' ? [] : lead!.units),
        ...(role === 'lead' ? [] : coordinators!.units),
      ];
      return offices.some((office) => names.includes(office));
    });
  }
  if (year) keep(({ task }) => yearsOf(task.timeframe?.from, task.timeframe?.lastDay).includes(year));
  if (dueBefore) keep(({ state }) => state.dueOn !== undefined && state.dueOn <= dueBefore);
  if (dueFrom) keep(({ state }) => state.dueOn !== undefined && state.dueOn >= dueFrom);
  if (standings) keep(({ state }) => standings.includes(state.standing));
  if (budget) keep(({ task }) => task.budgetMillionVnd !== undefined);
  if (budget?.least !== undefined) keep(({ task }) => task.budgetMillionVnd! >= budget.least!);
  if (budget?.most !== undefined) keep(({ task }) => task.budgetMillionVnd! <= budget.most!);
  return left;
}

function yearsOf(from: Day | undefined, lastDay: Day | undefined): number[] {
  if (lastDay === undefined) return [];
  const [first, last] = [Number((from ?? lastDay).slice(0, 4)), Number(lastDay.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

it('finds what going through the list by hand finds, for all conditions together', () => {
  fc.assert(
    fc.property(fc.array(judgedTasks, { maxLength: 12 }), filters, (tasks, filter) => {
      expect(filterTasks(tasks, filter, GROUPS)).toEqual(filterNaively(tasks, filter));
    }),
    { numRuns: 500 },
  );
});
