import { nameShortly } from '../documents/naming.ts';
import type { Library } from '../retrieval/library.ts';
import { printDay } from '../shared/day.ts';
import { formatNumber } from '../shared/text/numbers.ts';
import type { AskedOffice } from './asked-offices.ts';
import type { NamedBudget } from './budget-range.ts';
import type { DueWindow } from './due-window.ts';
import { TASK_WORDS } from './task-messages.ts';
import type { TaskQuestion } from './task-question.ts';

/** What is selected, as it was understood: "quá hạn của Sở Nội vụ trong Kế hoạch 05/KH-UBND"; '' for all tasks. */
export function describeConditions(
  {
    filter,
    state,
    window,
    lacks,
    deliverable,
    budget,
  }: Pick<TaskQuestion, 'filter' | 'state' | 'lacks' | 'deliverable' | 'budget'> & {
    readonly window: Pick<DueWindow, 'from' | 'to'> | undefined;
  },
  offices: readonly AskedOffice[],
  words: string,
  library: Library,
): string {
  const documents = (filter.documents ?? []).map((id) => nameShortly(library.document(id)));
  return [
    state ? TASK_WORDS.states[state] : '',
    describeOffices(offices),
    window ? describeWindow(window) : '',
    filter.year === undefined ? '' : TASK_WORDS.ofYear(filter.year),
    budget ? describeBudget(budget) : '',
    lacks ? TASK_WORDS.lacks[lacks] : '',
    deliverable ? TASK_WORDS.withDeliverable(deliverable) : '',
    documents.length > 0 ? TASK_WORDS.inDocuments(documents.join(', ')) : '',
    words ? TASK_WORDS.saying(words) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function describeOffices(offices: readonly AskedOffice[]): string {
  const named = (role: AskedOffice['role']) => offices.filter((office) => office.role === role).map(({ name }) => name);
  const [leads, helps, all] = [named('lead'), named('coordinators'), named('any')];
  return [
    leads.length > 0 ? TASK_WORDS.ledBy(joined(leads), leads.length > 1) : '',
    helps.length > 0 ? TASK_WORDS.helpedBy(joined(helps)) : '',
    all.length > 0 ? TASK_WORDS.of(joined(all), all.length > 1) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`;
}

/** "có hạn từ ngày 01/12/2026 đến ngày 31/12/2026". */
export function describeWindow({ from, to }: Pick<DueWindow, 'from' | 'to'>): string {
  if (from === undefined) return TASK_WORDS.due.until(printDay(to!));
  if (to === undefined) return TASK_WORDS.due.from(printDay(from));
  return from === to ? TASK_WORDS.due.on(printDay(from)) : TASK_WORDS.due.between(printDay(from), printDay(to));
}

function describeBudget({ budget: { least, most }, strict }: NamedBudget): string {
  const { budget: say } = TASK_WORDS;
  if (least === undefined) return (strict ? say.below : say.most)(formatNumber(most!));
  if (most === undefined) return (strict ? say.above : say.least)(formatNumber(least));
  return say.between(formatNumber(least), formatNumber(most));
}
