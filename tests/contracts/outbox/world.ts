import type { Claim, Composed, Exchange, Journal } from '../../../src/assistant/journal.ts';
import { WORKING_DAYS_FILE } from '../../../src/documents/working-days.ts';
import type { Role } from '../../../src/people/role.ts';
import type { Assignment } from '../../../src/reminders/assignment.ts';
import { type ReminderPreferences, USUAL_PREFERENCES } from '../../../src/reminders/preferences.ts';
import type { Database } from '../../../src/storage/database.ts';
import { createJournal } from '../../../src/storage/journal-store.ts';
import { createOutbox } from '../../../src/storage/outbox-store.ts';
import { createPeopleStore } from '../../../src/storage/people-store.ts';
import { createPreferencesStore } from '../../../src/storage/preferences-store.ts';
import { createProgressStore } from '../../../src/storage/progress-store.ts';
import { createTriggerStore } from '../../../src/storage/trigger-store.ts';
import type { ProgressStatus } from '../../../src/tasks/progress/progress.ts';

/** An instant in Vietnam. */
export const at = (day: string, time = '08:00') => new Date(`${day}T${time}:00+07:00`);

/** Due on a Thursday; a week before is a Thursday, too. */
export const TASK: Assignment = {
  ...{ subject: '05-1', kind: 'task', document: '05', paper: 'Kế hoạch 05/KH-UBND', access: 'public' },
  ...{ title: 'Trình đề án', leads: ['so-a'], helpers: ['so-b'] },
  timeframe: { raw: '31/12/2026', kind: 'date', to: '2026-12-31', lastDay: '2026-12-31', bound: 'inclusive' },
};

/** The same, due on another day. */
export function dueOn(day: string, more: Partial<Assignment> = {}): Assignment {
  return { ...TASK, ...more, timeframe: { raw: day, kind: 'date', to: day, lastDay: day, bound: 'inclusive' } };
}

const unit = (id: string, members: string[] = []) => ({ id, name: `Sở ${id}`, group: members.length > 0, members });
const UNITS = [unit('so-a'), unit('so-b'), unit('tat-ca', ['so-a', 'so-b'])];

/** Two offices and their people over the stores of a database, with hands to do what dispatcher and reception do. */
export class OutboxWorld {
  readonly outbox;
  readonly journal: Journal;
  readonly people;
  readonly preferences;
  readonly progress;
  readonly triggers;
  #claims = 0;

  constructor(readonly database: Database) {
    this.outbox = createOutbox(database);
    this.journal = createJournal(database);
    this.people = createPeopleStore(database);
    this.preferences = createPreferencesStore(database);
    this.progress = createProgressStore(database);
    this.triggers = createTriggerStore(database);
  }

  adopt(assignments: readonly Assignment[], now: Date): Promise<boolean> {
    return this.outbox.adopt({ assignments, units: UNITS, workingDays: WORKING_DAYS_FILE.parse({}) }, now);
  }

  /** Somebody with private chats on these channels. Who is reminded has switched it on. */
  async join(
    account: string,
    now: Date,
    more: { role?: Role; unit?: string; channels?: string[]; chosen?: Partial<ReminderPreferences> | null } = {},
  ): Promise<string> {
    const { role = 'official', unit: office = 'so-a', channels = ['zalo'], chosen = {} } = more;
    const { id } = await this.people.meet({ channel: 'console', account }, now);
    for (const [i, channel] of channels.entries()) {
      const row = { channel, account, person: id, chat: `${channel} ${account}` };
      const linkedAt = new Date(now.getTime() + i).toISOString();
      await this.database.queries
        .insertInto('address')
        .values({ ...row, linkedAt, awayUntil: null })
        .execute();
    }
    await this.people.appoint(id, { role, unit: office }, 'console:owner', now);
    if (chosen) await this.preferences.write(id, { ...USUAL_PREFERENCES, isOn: true, ...chosen }, now);
    return id;
  }

  report(status: ProgressStatus, now: Date, task = '05-1'): Promise<void> {
    return this.progress.append({ task, unit: 'so-a', status, reportedBy: 'p', reportedAt: now.toISOString() });
  }

  /** What a dispatcher does in one tick. */
  async tick(now: Date, channels = ['zalo', 'telegram']): Promise<string[]> {
    await this.outbox.planAhead(now);
    const done: string[] = [];
    for (const person of await this.outbox.waiting(now, 100))
      done.push((await this.outbox.handOver(person, channels, now)).kind);
    return done;
  }

  async claim(now: Date): Promise<{ exchange: Exchange; claim: Claim } | undefined> {
    const claim = { token: `nhận ${++this.#claims}`, until: new Date(now.getTime() + 30_000) };
    const exchange = await this.journal.claim(['zalo', 'telegram'], claim, now);
    return exchange && { exchange, claim };
  }

  /** Claims what comes next and composes it; undefined where there is nothing to say. */
  async begin(now: Date): Promise<({ exchange: Exchange; claim: Claim } & Composed) | undefined> {
    const held = (await this.claim(now))!;
    const composed = await this.journal.compose(held.exchange, held.claim, now);
    if (!composed) await this.journal.settle(held.exchange, held.claim, 'silenced', now);
    return composed && { ...held, ...composed };
  }

  /** One tick, and all that comes of it ends like this. What was said. */
  async send(now: Date, outcome = 'accepted'): Promise<string[]> {
    const said: string[] = [];
    do {
      for (let left = (await this.tick(now)).filter((kind) => kind === 'begun').length; left > 0; left--) {
        const begun = await this.begin(now);
        if (!begun) continue;
        said.push(begun.reply.text);
        await this.journal.settle(begun.exchange, begun.claim, outcome, now);
      }
    } while (outcome === 'accepted' && (await this.outbox.waiting(now, 1)).length > 0);
    return said;
  }

  /** The stages of a person's rows in a state, in the order of time. */
  async stages(person: string, state: string): Promise<number[]> {
    const rows = (await this.outbox.historyOf(person, 1000)).filter((row) => row.state === state);
    return rows.toReversed().map(({ stage }) => stage);
  }
}
