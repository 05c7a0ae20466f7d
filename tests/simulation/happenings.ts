import type { Role } from '../../src/people/role.ts';
import type { Assignment } from '../../src/reminders/assignment.ts';
import { addDays } from '../../src/shared/day.ts';
import { todayAt } from './due-days.ts';
import type { Lot } from './lot.ts';
import { addDocument, dayWithin, drawPerson, drawPreferences, dueBy, type WorldSize } from './make-world.ts';
import type { Oracle } from './oracle.ts';
import type { Ports } from './ports.ts';
import type { Post } from './post.ts';
import { instantOf, isOpenDay } from './working-hours.ts';
import { chatOf, type Someone } from './world.ts';

const BY = 'console:owner';

/** Everything that people and papers do while they are reminded, in the world and at the assistant alike. */
export class Happenings {
  #people = 0;
  #documents = 1000;

  constructor(
    readonly oracle: Oracle,
    readonly post: Post,
    readonly lot: Lot,
    readonly size: WorldSize,
  ) {}

  get #now(): Date {
    return new Date(this.oracle.now());
  }

  /** One thing happens, drawn by lot. */
  async happen(ports: Ports): Promise<void> {
    this.oracle.figures.events++;
    const what = this.lot.weighed<(by: Ports) => Promise<void>>([
      [8, (by) => this.#report(by)],
      [4, (by) => this.#rewrite(by)],
      [1, (by) => this.#withdraw(by)],
      [1, (by) => this.#addDocument(by)],
      [2, (by) => this.#mark(by)],
      [1, (by) => this.#remove(by)],
      [1, (by) => this.meetSomebody(by)],
      [2, (by) => this.#appoint(by)],
      [4, (by) => this.#choose(by)],
      [4, (by) => this.#acknowledge(by)],
      [4, (by) => this.#snooze(by)],
      [2, (by) => this.#block(by)],
    ]);
    await what(ports);
  }

  /** Everything that the documents say at the beginning is taken over. */
  async adopt({ outbox }: Ports, changed: readonly string[]): Promise<void> {
    await outbox.adopt(this.oracle.world.basis, this.#now);
    this.oracle.changed({ subjects: changed });
  }

  /** Somebody comes to the province, and writes to the assistant. */
  async meetSomebody({ people, preferences, database }: Ports, role?: Role): Promise<void> {
    const { world, health } = this.oracle;
    const account = `nguoi-${++this.#people}`;
    const drawn = drawPerson(world, this.lot, account);
    // Not met by the store: it would draw an id that no seed gives again.
    const id = `p-${account}`;
    const met = {
      id,
      name: account,
      role: 'guest',
      unit: null,
      metAt: this.#now.toISOString(),
      noticedAt: null,
    } as const;
    await database.queries.insertInto('person').values(met).execute();
    for (const [i, channel] of drawn.channels.entries()) {
      const linkedAt = new Date(this.oracle.now() + i).toISOString();
      const chat = chatOf(channel, account);
      await database.queries
        .insertInto('address')
        .values({ channel, account, person: id, chat, linkedAt, awayUntil: null })
        .execute();
      health.own(chat, id);
    }
    const person: Someone = { ...drawn, id, ...(role ? { role, channels: drawn.channels } : {}) };
    await people.appoint(id, standingOf(person), BY, this.#now);
    if (person.chosen) await preferences.write(id, person.chosen, this.#now);
    world.people.set(id, person);
    this.oracle.changed({ people: [id] });
  }

  async #report({ progress }: Ports): Promise<void> {
    const { world } = this.oracle;
    const task = this.lot.pick([...world.assignments.values()].filter(({ kind }) => kind === 'task'));
    const status = this.lot.weighed([
      [6, 'done'],
      [3, 'in_progress'],
      [1, 'blocked'],
    ] as const);
    for (const unit of task.leads) {
      const report = { task: task.subject, unit, status, reportedBy: 'p', reportedAt: this.#now.toISOString() };
      await progress.append(report);
      world.report(report);
      this.oracle.changed({ subjects: [task.subject] });
    }
  }

  /** A deadline, an office, a title or who may read it: each makes a new version. */
  async #rewrite(ports: Ports): Promise<void> {
    const { world } = this.oracle;
    const before = this.lot.pick([...world.assignments.values()]);
    const changed = this.lot.pick<() => Partial<Assignment>>([
      () => this.#newDay(before),
      () => this.#newDay(before),
      () => ({ access: before.access === 'public' ? 'internal' : 'public' }),
      () => ({ leads: [this.lot.pick(world.offices)], helpers: [] }),
      () => ({ title: `${before.title} (sửa)` }),
    ])();
    world.assignments.set(before.subject, { ...before, ...changed });
    await this.adopt(ports, [before.subject]);
  }

  #newDay({ timeframe, by }: Assignment): Partial<Assignment> {
    const today = todayAt(this.oracle.now());
    const day = this.lot.chance(0.5) ? addDays(today, this.lot.between(0, 12)) : dayWithin(this.lot, this.size);
    if (by !== undefined) return { by: day };
    return timeframe?.kind === 'date' ? { timeframe: dueBy(day, this.lot.chance(0.3)) } : {};
  }

  async #withdraw(ports: Ports): Promise<void> {
    const { subject } = this.lot.pick([...this.oracle.world.assignments.values()]);
    this.oracle.world.assignments.delete(subject);
    await this.adopt(ports, [subject]);
  }

  async #addDocument(ports: Ports): Promise<void> {
    const added = addDocument(this.oracle.world, this.lot, ++this.#documents, this.size);
    await this.adopt(ports, added);
  }

  async #mark({ triggers }: Ports): Promise<void> {
    const { world } = this.oracle;
    const waiting = [...world.assignments.values()].filter(({ timeframe }) => timeframe?.kind === 'triggered');
    if (waiting.length === 0) return;
    const { subject: task } = this.lot.pick(waiting);
    const today = todayAt(this.oracle.now());
    if (world.triggers.has(task) && this.lot.chance(0.5)) {
      await triggers.unmark(task, BY, this.#now);
      world.triggers.delete(task);
    } else {
      const trigger = { task, happenedOn: today, dueOn: addDays(today, this.lot.between(0, 60)) };
      await triggers.mark(trigger, BY, this.#now);
      world.triggers.set(task, trigger);
    }
    this.oracle.changed({ subjects: [task] });
  }

  /** The first person is an administrator for ever: there must be one. */
  #somebody(): Someone | undefined {
    const all = [...this.oracle.world.people.values()].slice(1);
    return all.length === 0 ? undefined : this.lot.pick(all);
  }

  async #remove({ people }: Ports): Promise<void> {
    const person = this.#somebody();
    if (!person || this.oracle.world.people.size < this.size.people * 0.7) return;
    await people.remove(person.id, BY, this.#now);
    this.oracle.world.people.delete(person.id);
    for (const channel of person.channels) this.oracle.health.own(chatOf(channel, person.account), undefined);
    this.oracle.changed({ people: [person.id] });
  }

  async #appoint({ people }: Ports): Promise<void> {
    const before = this.#somebody();
    if (!before) return;
    const unit = this.lot.pick(this.oracle.world.offices);
    const role = this.lot.weighed([
      [2, 'member'],
      [4, 'official'],
      [2, 'manager'],
      [0.3, 'admin'],
    ] as const);
    const person = { ...before, ...(this.lot.chance(0.5) ? { unit } : { role }) };
    await people.appoint(person.id, standingOf(person), BY, this.#now);
    this.oracle.world.people.set(person.id, person);
    this.oracle.changed({ people: [person.id] });
  }

  async #choose({ preferences }: Ports): Promise<void> {
    const person = this.#somebody();
    if (!person) return;
    const chosen = drawPreferences(this.lot);
    await preferences.write(person.id, chosen, this.#now);
    this.oracle.world.people.set(person.id, { ...person, chosen });
    this.oracle.changed({ people: [person.id] });
  }

  #recentMessage() {
    const { ledger } = this.post;
    const arrival = ledger.length === 0 ? undefined : this.lot.pick(ledger.slice(-30));
    const person = arrival && this.oracle.health.ownerOf(arrival.chat);
    return arrival && person !== undefined && arrival.number > 0 ? { ...arrival, person } : undefined;
  }

  async #acknowledge({ outbox, database }: Ports): Promise<void> {
    const message = this.#recentMessage();
    if (!message) return;
    await outbox.acknowledge(message.person, message.number, this.#now);
    const rows = database.queries.selectFrom('reminder').select('key').where('exchange', '=', message.number);
    const keys = (await rows.where('acknowledgedAt', 'is not', null).execute()).map(({ key }) => key);
    this.oracle.acknowledged(keys.filter((key) => this.oracle.saidIn(message.delivery).includes(key)));
  }

  async #snooze({ outbox, database }: Ports): Promise<void> {
    const message = this.#recentMessage();
    const person = message && this.oracle.world.people.get(message.person);
    if (!message || !person) return;
    const until = this.#laterFor(person);
    await outbox.snooze(message.person, message.number, new Date(until));
    const rows = database.queries.selectFrom('reminder').select('key').where('person', '=', message.person);
    const put = rows.where('snoozed', '=', 1).where('sendAt', '=', new Date(until).toISOString());
    const keys = (await put.execute()).map(({ key }) => key);
    this.oracle.snoozed(keys, until);
  }

  #laterFor({ chosen }: Someone): number {
    const { world } = this.oracle;
    for (let day = addDays(todayAt(this.oracle.now()), this.lot.between(1, 4)); ; day = addDays(day, 1))
      if (isOpenDay(day, chosen?.quietWeekdays ?? [], world.calendar))
        return instantOf(day, '09:00') + this.lot.between(0, 3_600_000);
  }

  /** A chat refuses from now on, or its person writes again. */
  async #block({ people }: Ports): Promise<void> {
    const person = this.#somebody();
    const channel = person && person.channels.length > 0 ? this.lot.pick(person.channels) : undefined;
    if (!person || channel === undefined) return;
    const chat = chatOf(channel, person.account);
    if (!this.post.refusing.delete(chat)) this.post.refusing.add(chat);
    else await people.meet({ channel, account: person.account, chat }, this.#now);
  }
}

function standingOf({ role, unit }: Someone) {
  return unit === undefined ? { role } : { role, unit };
}
