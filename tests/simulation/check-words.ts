import { mayRead } from '../../src/people/role.ts';
import { printDay } from '../../src/shared/day.ts';
import { isTold, partOf } from './demands.ts';
import { type DueDay, todayAt } from './due-days.ts';
import type { Entry } from './entries.ts';
import { mayBeTold } from './working-hours.ts';
import type { Someone, World } from './world.ts';

/** A message at the moment in which it was put into words. */
export interface Worded {
  readonly person: Someone;
  /** What it was to say, as its sender has it. */
  readonly said: readonly Pick<Entry, 'key' | 'kind' | 'subject' | 'dueOn' | 'stage' | 'person'>[];
  readonly text: string;
  readonly isRepeat: boolean;
  /** The true time. */
  readonly now: number;
  /** What its sender took for the time. */
  readonly sendersNow: number;
}

/** What the oracle knows when it looks at a message. */
export interface Known {
  readonly world: World;
  dueDays(subject: string): readonly DueDay[];
  entry(key: string): Entry | undefined;
  ofMatter(entry: Entry): readonly Entry[];
}

/** What is wrong with a message. */
export interface WrongWord {
  readonly rule: 'wrong' | 'hours';
  readonly key: string;
  readonly words: string;
}

const LATE_MS = 60 * 60 * 1000;
const CODE = /\[(\d+-\d+)\]/gu;

/** Everything that is wrong with what a message says, to whom, and when. */
export function checkWords(worded: Worded, known: Known): WrongWord[] {
  const { said } = worded;
  const wrong = said.flatMap((one) => {
    const words = wrongIn(one, worded, known);
    return words === undefined ? [] : [{ rule: 'wrong' as const, key: one.key, words }];
  });
  const rest = [wrongSecret(worded, known), wrongCodes(worded), wrongLateness(worded, known)];
  const key = said[0]?.key ?? '';
  for (const words of rest) if (words !== undefined) wrong.push({ rule: 'wrong', key, words });
  return isOutOfHours(worded, known) ? [...wrong, { rule: 'hours', key, words: 'outside of working hours' }] : wrong;
}

function wrongIn(one: Worded['said'][number], worded: Worded, known: Known): string | undefined {
  const { person, now, sendersNow, isRepeat } = worded;
  const { world } = known;
  if (one.person !== person.id) return `told to ${person.id}`;
  if (one.kind === 'undelivered')
    return person.role === 'admin' ? undefined : 'told to somebody who is no administrator';
  const entry = known.entry(one.key);
  if (entry === undefined) return 'nobody ever asked for it';
  if (entry.isRequired && entry.at > now) return `told before its time, ${new Date(entry.at).toISOString()}`;
  if (one.kind === 'weekly') return person.role === 'manager' ? undefined : 'told to somebody who is no manager';
  if (one.kind === 'unserved') return person.role === 'admin' ? undefined : 'told to somebody who is no administrator';
  const assignment = world.assignments.get(one.subject);
  if (!assignment) return 'no document says it any more';
  if (!isTold(person, one.kind, assignment, world)) return 'none of the business of its person, or not wanted';
  if (!known.dueDays(one.subject).some(({ dueOn }) => dueOn === one.dueOn)) return 'done, or due on another day';
  const isOld = (other: Entry) =>
    other.isLive && other.isDue && other.end === undefined && other.stage < one.stage && other.at <= sendersNow;
  const newer = isRepeat ? undefined : known.ofMatter(entry).find(isOld);
  return newer && `an earlier stage than ${newer.key}, ${newer.log.join('; ')}`;
}

/** Whatever is named must be for the eyes of its reader. */
function wrongSecret({ person, text, said }: Worded, { world }: Known): string | undefined {
  for (const [, code] of text.matchAll(CODE)) {
    const assignment = world.assignments.get(code!);
    if (!assignment) return `${code} is in no document`;
    if (!mayRead(person.role, assignment.access)) return `${code} is not for this person's eyes`;
    if (said[0]?.kind === 'weekly' && partOf(person, assignment, world) === undefined)
      return `${code} is another office's`;
  }
  return undefined;
}

/** Each thing stands there with its code and its day, and nothing else does. */
function wrongCodes({ text, said }: Worded): string | undefined {
  const own = said.filter(({ kind }) => kind === 'stage' || kind === 'escalation');
  if (own.length === 0) return undefined;
  const codes = new Set([...text.matchAll(CODE)].map(([, code]) => code));
  for (const { subject, dueOn } of own) {
    if (!codes.delete(subject) && !own.some((one) => one.subject === subject && one.dueOn !== dueOn))
      return `${subject} is not named in ${JSON.stringify(text)}`;
    if (!text.includes(printDay(dueOn))) return `the day ${dueOn} is not named`;
  }
  return codes.size > 0 ? `${[...codes]} is named, too` : undefined;
}

function wrongLateness({ text, said, sendersNow }: Worded, known: Known): string | undefined {
  const own = said.filter(({ kind }) => kind === 'stage' || kind === 'escalation');
  const ages = own.flatMap(({ key }) => {
    const entry = known.entry(key);
    return entry?.isRequired && (entry.isLive || entry.isSnoozed) ? [sendersNow - entry.at] : [];
  });
  if (ages.length < own.length || ages.length === 0) return undefined;
  const saysSo = text.includes('muộn');
  if (ages.some((age) => age > LATE_MS) && !saysSo) return 'it does not say that it is late';
  return saysSo && ages.every((age) => age <= LATE_MS) ? 'it says that it is late' : undefined;
}

function isOutOfHours({ person, said, sendersNow }: Worded, { world }: Known): boolean {
  const days = said.filter(({ kind }) => kind === 'stage').map(({ dueOn }) => dueOn);
  return !mayBeTold(person, world, { day: todayAt(sendersNow), ms: sendersNow }, days);
}
