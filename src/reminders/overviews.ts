import { addDays, type Day, dayAt, weekdayOf } from '../shared/day.ts';
import { groupBy } from '../shared/group-by.ts';
import { indexRecipients } from './concerned.ts';
import { findObligations } from './find-obligations.ts';
import { REMINDER_WORDS as words } from './messages.ts';
import type { Obligation } from './obligation.ts';
import type { PlanningFacts } from './planning-facts.ts';
import { type Recipient, wantsStages } from './recipient.ts';
import { sayThing } from './wording.ts';

const SILENT_DAYS = 14;
/** What is due later need not be spoken of yet. */
const ASKED_FOR_DAYS = 90;
const UNSERVED_DAYS = 30;
const MOST_LINES = 10;
const MOST_CODES = 5;

/** The week of a manager's office: what is due, what is overdue, of what nobody has told anything. Undefined where all is quiet. */
export function sayWeek(recipient: Recipient, facts: PlanningFacts, on: Day): string | undefined {
  const sunday = addDays(on, 7 - weekdayOf(on));
  const led = indexRecipients({ ...facts, recipients: [recipient] });
  const own = findObligations(facts, { from: on, to: addDays(on, ASKED_FOR_DAYS), judgedOn: on }).filter((obligation) =>
    led(obligation).some(({ isHelping }) => !isHelping),
  );
  const thisWeek = own.filter(({ dueOn }) => dueOn >= on && dueOn <= sunday);
  const overdue = own.filter(({ dueOn }) => dueOn < on);
  const silent = onceEach(own).filter(
    (obligation) => obligation.kind === 'task' && obligation.dueOn > sunday && isSilent(obligation, facts, on),
  );
  if (thisWeek.length + overdue.length + silent.length === 0) return undefined;
  return [
    words.head.weekly(facts.unitName(recipient.unit ?? ''), on),
    ...section(words.sections.thisWeek(thisWeek.length), thisWeek, facts, on),
    ...section(words.sections.overdue(overdue.length), overdue, facts, on),
    ...section(words.sections.silent(silent.length, SILENT_DAYS), silent, facts, on),
  ].join('\n');
}

/** Of what recurs the next time alone. */
function onceEach(things: readonly Obligation[]): Obligation[] {
  return [...groupBy(things, ({ subject }) => subject).values()].map(
    (same) => same.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0]!,
  );
}

function isSilent({ subject }: Obligation, { progress }: PlanningFacts, on: Day): boolean {
  const last = progress.get(subject)?.at(-1);
  return last === undefined || dayAt(new Date(last.reportedAt)) <= addDays(on, -SILENT_DAYS);
}

function section(head: string, things: readonly Obligation[], facts: PlanningFacts, on: Day): string[] {
  if (things.length === 0) return [];
  const bySubject = new Map(facts.assignments.map((assignment) => [assignment.subject, assignment]));
  const sorted = things.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const lines = sorted.slice(0, MOST_LINES).map(({ subject, kind, dueOn }) => {
    const thing = { assignment: bySubject.get(subject)!, kind, dueOn, isHelping: false };
    return `- ${sayThing(thing, on, facts.unitName)}`;
  });
  const more = things.length > MOST_LINES ? [words.more(things.length - MOST_LINES)] : [];
  return ['', `${head}`, ...lines, ...more];
}

/** What comes due soon and nobody is reminded of, by office. Undefined where somebody is reminded of everything. */
export function sayUnserved(facts: PlanningFacts, on: Day): string | undefined {
  const concerned = indexRecipients({ ...facts, recipients: facts.recipients.filter(wantsStages) });
  const found = findObligations(facts, { from: on, to: addDays(on, UNSERVED_DAYS), judgedOn: on });
  const due = found.filter(({ dueOn }) => dueOn >= on);
  const unserved = onceEach(due).filter((obligation) => concerned(obligation).every(({ isHelping }) => isHelping));
  if (unserved.length === 0) return undefined;
  const byOffice = groupBy(unserved, ({ leads }) => leads.map(facts.unitName).join('; ') || words.nobody);
  const lines = [...byOffice].map(([office, things]) => {
    const codes = [...new Set(things.map(({ subject }) => subject))];
    const named = codes.slice(0, MOST_CODES).join(', ') + (codes.length > MOST_CODES ? '…' : '');
    return `- ${words.ofOffice(office, things.length, named)}`;
  });
  return [`${words.head.unserved(unserved.length, UNSERVED_DAYS)}:`, ...lines, words.howToServe].join('\n');
}
