import { planStages } from '../../../../src/reminders/plan.ts';
import type { PlanningFacts } from '../../../../src/reminders/planning-facts.ts';
import { addDays, type Day, weekdayOf } from '../../../../src/shared/day.ts';
import { deadlines, factsOf, ON, recipients } from './deadlines-of-offices.ts';

const OFFICES = 200;
/** Long enough that all ten stages of every deadline lie in it. */
const SPAN = { from: addDays(ON, -90), to: addDays(ON, 400), judgedOn: ON };
/** More would take the loop too long. */
const MOST_FOR_LOOP = 30_000;

/** Ten stages of so many deadlines, each told to one person: planned at once, and by a loop over people and deadlines. */
export function planningTable(sizes: readonly number[], progress: (line: string) => void): string {
  const lines = sizes.map((size) => {
    const facts = factsOf(deadlines(size, OFFICES), recipients(OFFICES, OFFICES));
    const planned = timed(() => planStages(facts, SPAN).length);
    const loop = size > MOST_FOR_LOOP ? undefined : timed(() => loopOver(facts));
    progress(`${size} deadlines planned in ${planned.ms.toFixed(0)} ms`);
    const looped = loop ? `${loop.ms.toFixed(0)} | ×${(loop.ms / planned.ms).toFixed(1)}` : 'not measured | – ';
    return `| ${thousands(size)} | ${thousands(planned.value)} | ${planned.ms.toFixed(0)} | ${looped} |`;
  });
  return [
    '| deadlines of ten stages | reminders | planning, ms | a loop over people and deadlines, ms | ratio |',
    '| ---: | ---: | ---: | ---: | ---: |',
    ...lines,
  ].join('\n');
}

/** What somebody would write first. */
function loopOver({ recipients: people, assignments, calendar }: PlanningFacts): number {
  const planned = new Set<string>();
  for (const { person, unit, chosen } of people)
    for (const { subject, leads, timeframe } of assignments) {
      if (!leads.includes(unit!)) continue;
      const taken = new Map<Day, number>();
      for (const stage of chosen!.stages) {
        let on = addDays(timeframe!.lastDay!, -stage);
        while (!calendar.isWorkingDay(on) || chosen!.quietWeekdays.includes(weekdayOf(on))) on = addDays(on, -1);
        taken.set(on, Math.min(stage, taken.get(on) ?? stage));
      }
      for (const stage of taken.values()) planned.add(`${subject}:${timeframe!.lastDay}:${stage}:${person}`);
    }
  return planned.size;
}

function timed<T>(run: () => T): { value: T; ms: number } {
  const started = performance.now();
  return { value: run(), ms: performance.now() - started };
}

function thousands(count: number): string {
  return count.toLocaleString('en');
}
