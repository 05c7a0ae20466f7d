import type { Day } from '../../src/shared/day.ts';
import { checkWords, type Worded, type WrongWord } from './check-words.ts';
import { demandsOf, isTold, overviewsFor, partOf } from './demands.ts';
import { type DueDay, dueDaysOf, type Horizon, todayAt } from './due-days.ts';
import { Entries, type Entry, note } from './entries.ts';
import { type Fault, type Figures, type LateReason, noFigures } from './figures.ts';
import type { Health } from './health.ts';
import type { Arrival } from './post.ts';
import type { Someone, World } from './world.ts';

/** A message that was put into words, by the key of its delivery. */
interface Registered extends Worded {
  readonly step: number;
}

/** What changed in the world: these subjects, these people, or both. */
export interface Change {
  readonly subjects?: readonly string[];
  readonly people?: readonly string[];
}

const LATE_MS = 60 * 60 * 1000;

/**
 * Knows what everybody should be told, from the world alone, and holds against it what people received. It knows nothing
 * of how reminders are planned, kept or sent; what each message was to say it hears when the message is put into words.
 */
export class Oracle {
  readonly entries = new Entries();
  readonly faults: Fault[] = [];
  readonly figures: Figures = noFigures();
  readonly #dueDays = new Map<string, readonly DueDay[]>();
  readonly #registered = new Map<string, Registered[]>();
  /** Deliveries whose sender knows, and has kept, that they were accepted. */
  readonly #booked = new Set<string>();
  /** When an administrator was last told of somebody who cannot be reached. */
  readonly lastTold = new Map<string, number>();
  readonly adminSince = new Map<string, number>();
  #step = 0;

  constructor(
    readonly world: World,
    readonly health: Health,
    readonly horizon: Horizon,
    readonly now: () => number,
  ) {}

  /** Works out anew what a change of the world concerns. */
  changed({ subjects = [], people = [] }: Change): void {
    for (const subject of subjects) {
      this.#dueDays.delete(subject);
      for (const person of this.world.people.values()) this.#renew(person, subject);
    }
    for (const id of people) {
      const person = this.world.people.get(id);
      if (person?.role !== 'admin') this.adminSince.delete(id);
      else if (!this.adminSince.has(id)) this.adminSince.set(id, this.now());
      if (!person) {
        this.entries.forget(id, this.now());
        continue;
      }
      for (const entry of this.entries.open.get(id) ?? [])
        note(entry, this.now(), `its person: ${JSON.stringify(person)}`);
      for (const subject of this.world.assignments.keys()) this.#renew(person, subject);
      this.entries.renew(`${id}|overviews`, overviewsFor(person, this.world, this.horizon), this.now());
    }
  }

  #renew(person: Someone, subject: string): void {
    const assignment = this.world.assignments.get(subject);
    const part = assignment && partOf(person, assignment, this.world);
    const { world, horizon } = this;
    const demands = part ? demandsOf(person, assignment!, this.dueDays(subject), { world, horizon }) : [];
    this.entries.renew(`${person.id}|${subject}`, demands, this.now());
  }

  /** The days on which something is due now. */
  dueDays(subject: string): readonly DueDay[] {
    const known = this.#dueDays.get(subject);
    if (known) return known;
    const assignment = this.world.assignments.get(subject);
    const days = assignment ? dueDaysOf(assignment, this.world, this.horizon) : [];
    this.#dueDays.set(subject, days);
    return days;
  }

  /** Hears that a message was put into words. */
  worded(delivery: string, worded: Worded): void {
    this.#registered.set(delivery, [...(this.#registered.get(delivery) ?? []), { ...worded, step: this.#step }]);
    const known = { ...this.#known(), dueDays: (subject: string) => this.dueDays(subject) };
    for (const wrong of checkWords(worded, known)) this.#blame(wrong, worded.person.id);
    for (const { key } of worded.said) {
      const entry = this.entries.byKey.get(key);
      if (!entry) continue;
      note(entry, worded.now, `is put into words${worded.isRepeat ? ' again' : ''}`);
      if (entry.isAcknowledged)
        this.#blame({ rule: 'repeated', key, words: 'said after it was acknowledged' }, entry.person);
    }
  }

  #known() {
    return {
      world: this.world,
      entry: (key: string) => this.entries.byKey.get(key),
      ofMatter: (entry: Entry) => this.entries.ofMatter(entry),
    };
  }

  /** Hears that a sender has kept that its delivery was accepted. */
  booked(delivery: string): void {
    this.#booked.add(delivery);
  }

  /** Hears that something came upon the screen of a chat. */
  arrived({ chat, delivery, text, isLabelled }: Arrival): void {
    const now = this.now();
    this.figures.messages++;
    const messages = this.#registered.get(delivery) ?? [];
    const message = messages.findLast((one) => text.includes(one.text)) ?? messages.at(-1);
    const owner = this.health.ownerOf(chat);
    const key = message?.said[0]?.key ?? delivery;
    const wrong = (words: string) => this.#blame({ rule: 'wrong', key, words }, owner ?? chat);
    if (!message) {
      wrong(`nobody knows why this came: ${text}`);
      return;
    }
    if (owner === undefined && message.step !== this.#step) wrong('told to somebody who was removed before');
    if (owner !== undefined && owner !== message.person.id)
      wrong(`told to ${owner} in the place of ${message.person.id}`);
    if (!text.includes(message.text)) wrong('other words than those that were kept');
    for (const { key, kind, subject, person } of message.said) {
      if (kind === 'undelivered') this.#told(person, subject, now);
      const entry = this.entries.byKey.get(key);
      if (entry) this.#received(entry, { at: now, isLabelled, delivery });
    }
  }

  /** An administrator heard that somebody cannot be reached. */
  #told(admin: string, person: string, now: number): void {
    this.lastTold.set(`${admin}|${person}`, now);
    for (const entry of this.entries.open.get(admin) ?? [])
      if (entry.kind === 'undelivered' && entry.subject === person) this.entries.close(entry, 'received', now);
  }

  #received(entry: Entry, reception: Entry['receptions'][number]): void {
    const { at: now, isLabelled } = reception;
    note(entry, now, isLabelled ? 'is received as a repeat' : 'is received');
    const before = entry.receptions.at(-1);
    if (before) {
      // Where clocks differ two processes may be at it at once, and neither waits for the other.
      const isBooked = this.#booked.has(before.delivery) && this.health.lastConfusion < before.at;
      const words = wrongRepeat(entry, reception, isBooked);
      if (words !== undefined) this.#blame({ rule: 'repeated', key: entry.key, words }, entry.person);
      this.figures.repeated++;
    }
    entry.receptions.push(reception);
    if (entry.end === undefined || entry.end === 'unknown') this.#count(entry, now);
    if (entry.end !== 'received') this.entries.close(entry, 'received', now);
    for (const other of this.entries.ofMatter(entry)) {
      const isSaid = other.at <= now && other.stage >= entry.stage && other.end === undefined && other !== entry;
      if (!isSaid || !(other.isLive || other.isSnoozed)) continue;
      this.entries.close(other, 'covered', now);
      if (other.isRequired) this.figures.superseded++;
    }
  }

  #count(entry: Entry, now: number): void {
    if (!entry.isRequired) return;
    this.figures.received++;
    if (now - entry.at <= LATE_MS) this.figures.onTime++;
    else this.figures.late[this.#reason(entry)]++;
  }

  #reason({ at, person }: Entry): LateReason {
    if (this.health.wasDownSince(at)) return 'machine was down';
    return this.health.wasTroubledSince(person, at) ? 'channel or process failed' : 'hours or turn';
  }

  /** Somebody said that they received a message, or wants it again later. */
  acknowledged(keys: readonly string[]): void {
    for (const key of keys) {
      const entry = this.entries.byKey.get(key);
      if (!entry) continue;
      entry.isAcknowledged = true;
      note(entry, this.now(), 'is acknowledged');
      if (entry.end === undefined) this.entries.close(entry, 'acknowledged', this.now());
      this.figures.acknowledged++;
    }
  }

  /** Somebody wants to be told of these once more. */
  snoozed(keys: readonly string[], until: number): void {
    for (const key of keys) {
      const entry = this.entries.byKey.get(key);
      if (!entry) continue;
      this.entries.snooze(entry, until, this.now());
      this.figures.snoozed++;
    }
  }

  /** What a message said, as far as it is known. */
  saidIn(delivery: string): readonly string[] {
    return (this.#registered.get(delivery) ?? []).flatMap(({ said }) => said.map(({ key }) => key));
  }

  /** A moment has passed in which everybody did what there was to do. */
  stepped(): Entry[] {
    this.#step++;
    const due = this.entries.advance(this.now(), (person) => this.health.goodMsOf(person));
    for (const entry of due) {
      entry.hadContent = this.hasContent(entry);
      if (entry.isRequired) this.figures.expected++;
    }
    return due;
  }

  #blame({ rule, key, words }: WrongWord | { rule: Fault['rule']; key: string; words: string }, person: string): void {
    this.blame(rule, { key, person }, words);
  }

  /** Writes down that something is not as it must be. */
  blame(
    rule: Fault['rule'],
    { key, person }: { key: string; person: string },
    words: string,
    more: string[] = [],
  ): void {
    const history = [...(this.entries.byKey.get(key)?.log ?? []), ...more];
    this.faults.push({ rule, at: new Date(this.now()).toISOString(), person, key, words, history });
  }

  /** Whether the overview of an entry has something to say for certain. */
  hasContent({ kind, person }: Pick<Entry, 'kind' | 'person'>): boolean {
    const today: Day = todayAt(this.now());
    if (kind !== 'weekly') return kind !== 'unserved';
    const someone = this.world.people.get(person)!;
    return [...this.world.assignments.values()].some(
      (assignment) =>
        isTold(someone, 'escalation', assignment, this.world) &&
        this.dueDays(assignment.subject).some(({ dueOn, isChased }) => isChased && dueOn < today),
    );
  }
}

function wrongRepeat(
  { receptions }: Entry,
  { isLabelled, delivery }: Entry['receptions'][number],
  isBooked: boolean,
): string | undefined {
  if (receptions.length > 1) return `received ${receptions.length + 1} times`;
  const [first] = receptions;
  if (!(isLabelled || first!.isLabelled)) return 'received twice, and no word of it';
  return isBooked ? `repeated though ${first!.delivery} was booked as accepted (now ${delivery})` : undefined;
}
