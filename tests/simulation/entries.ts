import { addDays, type Day } from '../../src/shared/day.ts';
import type { Demand } from './demands.ts';
import { todayAt } from './due-days.ts';

/** What a person found of something that was demanded. */
export interface Reception {
  readonly at: number;
  readonly isLabelled: boolean;
  readonly delivery: string;
}

/** A demand with what became of it. */
export interface Entry extends Omit<Demand, 'at' | 'kind'> {
  readonly kind: Demand['kind'] | 'undelivered';
  at: number;
  /** The world asks for it now. */
  isLive: boolean;
  /** It must be told; else it may be. */
  isRequired: boolean;
  isDue: boolean;
  /** Good time of its person when it was found due. */
  goodBefore: number;
  isSnoozed: boolean;
  /** Of an overview: there was something to tell when it came due. */
  hadContent?: boolean;
  end?: 'received' | 'covered' | 'inbox' | 'unknown' | 'acknowledged' | 'nothing to say' | 'withdrawn' | 'fault';
  isAcknowledged: boolean;
  receptions: Reception[];
  readonly log: string[];
}

/** No reminder says more than this of its past. */
const LOGGED = 30;
/** A change that comes too late for every stage is told at once, where the last day is no farther than this. */
const LAST_CHANCE_DAYS = 6;
const LAST_CHANCE_ALLOWED_DAYS = 8;
const LOOKED_BACK_DAYS = 10;
/** For so many days ahead every reminder is kept beforehand, at the least. */
const KEPT_AHEAD_DAYS = 6;

/** Everything that anybody was ever to be told, by key, and what is due of it. */
export class Entries {
  readonly byKey = new Map<string, Entry>();
  /** What is due and has not come to an end, by person. */
  readonly open = new Map<string, Set<Entry>>();
  readonly #pairs = new Map<string, Entry[]>();
  /** Keys of all that was demanded of a pair last. */
  readonly #asked = new Map<string, ReadonlySet<string>>();
  readonly #byMatter = new Map<string, Entry[]>();
  readonly #coming = new Map<Day, Set<Entry>>();

  /** Takes over what is demanded of a pair (a person and a subject) from now on. */
  renew(pair: string, demands: readonly Demand[], now: number): void {
    const wanted = new Set(demands.map(({ key }) => key));
    for (const entry of this.#pairs.get(pair) ?? []) if (!wanted.has(entry.key)) this.#withdraw(entry, now);
    const entries = demands.flatMap((demand) => this.#demand(demand, now) ?? []);
    const fresh = demands.filter(({ key }) => this.byKey.get(key)?.isLive !== true);
    const before = this.#asked.get(pair);
    if (demands.length > 0) this.#asked.set(pair, wanted);
    else this.#asked.delete(pair);
    entries.push(...this.#lastChances(fresh, demands, { now, before }));
    if (entries.length > 0) this.#pairs.set(pair, entries);
    else this.#pairs.delete(pair);
  }

  /** What is told by the same words: stages of one subject and occurrence, all overviews of a person. */
  ofMatter(entry: Pick<Entry, 'person' | 'kind' | 'subject' | 'dueOn'>): Entry[] {
    return this.#byMatter.get(matterOf(entry)) ?? [];
  }

  /** Adds something that is due now. */
  addDue(demand: Omit<Demand, 'kind'> & { kind: Entry['kind'] }, goodBefore: number): Entry {
    const entry = this.#add(demand, true);
    this.#makeDue(entry, goodBefore);
    return entry;
  }

  /** Asks anew, now, for what came to an end before. */
  reopen(entry: Entry, goodBefore: number, now: number): void {
    Object.assign(entry, { at: now, isLive: true });
    delete entry.end;
    this.#makeDue(entry, goodBefore);
  }

  /** Says once more at an instant what was told before. */
  snooze(entry: Entry, until: number, now: number): void {
    Object.assign(entry, { at: until, isSnoozed: true, isDue: false, isAcknowledged: false, receptions: [] });
    delete entry.end;
    this.open.get(entry.person)?.delete(entry);
    this.#await(entry);
    note(entry, now, 'put off');
  }

  /** Finds due what has come due by now. */
  advance(now: number, goodOf: (person: string) => number): Entry[] {
    const today = todayAt(now);
    const due: Entry[] = [];
    for (const [day, entries] of this.#coming) {
      if (day > today) continue;
      for (const entry of entries) {
        const isStale = entry.isDue || entry.end !== undefined || !(entry.isLive || entry.isSnoozed);
        if (!isStale && entry.at > now && todayAt(entry.at) === day) continue;
        entries.delete(entry);
        if (isStale || entry.at > now) continue;
        this.#makeDue(entry, goodOf(entry.person));
        due.push(entry);
      }
      if (entries.size === 0) this.#coming.delete(day);
    }
    return due;
  }

  close(entry: Entry, end: NonNullable<Entry['end']>, now: number): void {
    entry.end = end;
    entry.isSnoozed = false;
    this.open.get(entry.person)?.delete(entry);
    note(entry, now, end);
  }

  /** Nobody is there any more to be told. */
  forget(person: string, now: number): void {
    for (const entry of this.open.get(person) ?? []) this.close(entry, 'withdrawn', now);
    for (const [pair, entries] of this.#pairs) {
      if (!pair.startsWith(`${person}|`)) continue;
      for (const entry of entries) this.#withdraw(entry, now);
      this.#pairs.delete(pair);
    }
  }

  #demand(demand: Demand, now: number): Entry | undefined {
    const known = this.byKey.get(demand.key);
    if (known?.isLive) {
      if (known.isDue && known.end === undefined && !known.isSnoozed) this.#putOffFar(known, demand.at, now);
      if (known.isDue || known.isSnoozed || known.at <= now || known.at === demand.at) return known;
      // So far ahead nothing was kept of it yet that could be made up for.
      if (demand.at <= now && todayAt(known.at) > addDays(todayAt(now), KEPT_AHEAD_DAYS)) known.isRequired = false;
      this.#move(known, demand.at, now);
      return known;
    }
    if (demand.at <= now) return undefined;
    const entry = known ?? this.#add(demand, true);
    const isOver = entry.receptions.length > 0 || entry.isAcknowledged || entry.end === 'covered';
    Object.assign(entry, { isLive: true, at: demand.at, isDue: isOver, isRequired: true });
    note(entry, now, `demanded for ${new Date(demand.at).toISOString()}`);
    if (isOver) return entry;
    delete entry.end;
    this.#await(entry);
    return entry;
  }

  /** Nothing of it could be told in time: the last stage is told at once, if nothing ever was. */
  #lastChances(
    fresh: readonly Demand[],
    demands: readonly Demand[],
    { now, before }: { now: number; before: ReadonlySet<string> | undefined },
  ): Entry[] {
    const today = todayAt(now);
    const chances: Entry[] = [];
    for (const demand of fresh) {
      const { kind, dueOn, stage, at, key } = demand;
      if (kind !== 'stage' || stage < 0 || dueOn < today || dueOn > addDays(today, LAST_CHANCE_ALLOWED_DAYS)) continue;
      const same = demands.filter((one) => one.kind === kind && one.dueOn === dueOn && one.stage >= 0);
      if (same.some((one) => one.stage < stage)) continue;
      const entry = this.byKey.get(key) ?? this.#add(demand, false);
      if (!entry.isSnoozed) entry.at = now;
      const isNear = dueOn <= addDays(today, LAST_CHANCE_DAYS) && todayAt(at) >= addDays(today, -LOOKED_BACK_DAYS);
      const isSilent = this.ofMatter(entry).every(({ receptions, end }) => receptions.length === 0 && !isToldBy(end));
      // What was demanded before this change is not its matter: it was too far ahead then, and nobody looks again.
      if (isNear && isSilent && !before?.has(key)) {
        Object.assign(entry, { isLive: true, isRequired: true, isDue: false, at: now });
        delete entry.end;
        this.#await(entry);
        note(entry, now, 'has its last chance');
        chances.push(entry);
      }
    }
    return chances;
  }

  #add(demand: Omit<Demand, 'kind'> & { kind: Entry['kind'] }, isRequired: boolean): Entry {
    const state = { isDue: false, goodBefore: 0, isSnoozed: false, isAcknowledged: false, isLive: isRequired };
    const entry: Entry = { ...demand, ...state, isRequired, receptions: [], log: [] };
    this.byKey.set(entry.key, entry);
    const matter = matterOf(entry);
    this.#byMatter.set(matter, [...(this.#byMatter.get(matter) ?? []), entry]);
    return entry;
  }

  /** What is due and was not told, and is then asked for on a day far ahead, is told then. */
  #putOffFar(entry: Entry, at: number, now: number): void {
    const today = todayAt(now);
    if (todayAt(at) <= addDays(today, KEPT_AHEAD_DAYS)) return;
    if (todayAt(at) <= addDays(today, KEPT_AHEAD_DAYS + 2)) entry.isRequired = false;
    entry.isDue = false;
    this.open.get(entry.person)?.delete(entry);
    this.#move(entry, at, now);
  }

  #move(entry: Entry, at: number, now: number): void {
    entry.at = at;
    this.#await(entry);
    note(entry, now, `moved to ${new Date(at).toISOString()}`);
  }

  #await(entry: Entry): void {
    const day = todayAt(entry.at);
    const entries = this.#coming.get(day) ?? new Set();
    this.#coming.set(day, entries.add(entry));
  }

  #withdraw(entry: Entry, now: number): void {
    if (!entry.isLive) return;
    entry.isLive = false;
    note(entry, now, 'not asked for any more');
    if (entry.end === undefined) this.close(entry, 'withdrawn', now);
  }

  #makeDue(entry: Entry, goodBefore: number): void {
    Object.assign(entry, { isDue: true, goodBefore });
    const open = this.open.get(entry.person) ?? new Set();
    this.open.set(entry.person, open.add(entry));
  }
}

/** Writes a line into the history of something. */
export function note({ log }: Entry, now: number, words: string): void {
  if (log.length >= LOGGED) log.splice(LOGGED / 2, 1);
  log.push(`${new Date(now).toISOString()} ${words}`);
}

function isToldBy(end: Entry['end']): boolean {
  return end !== undefined && end !== 'withdrawn';
}

function matterOf({ person, kind, subject, dueOn }: Pick<Entry, 'person' | 'kind' | 'subject' | 'dueOn'>): string {
  return kind === 'stage' || kind === 'escalation'
    ? `${person}|${kind}|${subject}|${dueOn}`
    : `${person}|${kind}|${subject}`;
}
