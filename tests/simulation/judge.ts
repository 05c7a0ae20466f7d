import type { Entry } from './entries.ts';
import type { Oracle } from './oracle.ts';
import type { Ports } from './ports.ts';
import { chatOf } from './world.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A reminder arrives within an hour in which all was well. */
const IN_TIME_MS = 60 * MINUTE_MS;
/** So many things make a message, and so long may be between two. */
const THINGS_IN_MESSAGE = 25;
const BETWEEN_MESSAGES_MS = 15 * MINUTE_MS;
/** Over weekends, quiet days and holidays, at the end all the same. */
const LONGEST_WAIT_MS = 9 * DAY_MS;
const REFUSED_FOR_MS = 7 * DAY_MS;

/** Looks at everything that is due and was not received: why, and whether that may be. */
export class Judge {
  /** Unknown outcomes by person: when somebody last sent something there and never heard how that ended. */
  readonly doubtfulAt = new Map<string, number>();
  readonly #oracle: Oracle;
  readonly #ports: Ports;

  constructor(oracle: Oracle, ports: Ports) {
    this.#oracle = oracle;
    this.#ports = ports;
  }

  /** Judges what is overdue itself; at the end everything that is left. */
  async look({ atTheEnd = false } = {}): Promise<void> {
    const { entries, health, now } = this.#oracle;
    for (const [person, open] of entries.open) {
      const isSingle = this.#oracle.world.people.get(person)?.chosen?.form === 'single';
      const messages = isSingle ? open.size : Math.ceil(open.size / THINGS_IN_MESSAGE);
      const patience = IN_TIME_MS + (messages - 1) * BETWEEN_MESSAGES_MS;
      for (const entry of [...open]) {
        if (!(entry.isLive || entry.isSnoozed)) entries.close(entry, 'withdrawn', now());
        else if (atTheEnd && now() - entry.at > LONGEST_WAIT_MS) await this.#judge(entry);
        else if (health.goodMsOf(person) - entry.goodBefore > patience) await this.#judge(entry);
      }
    }
  }

  async #judge(entry: Entry): Promise<void> {
    const { entries, figures, health, now } = this.#oracle;
    const row = entry.kind === 'undelivered' ? await this.#toldRow(entry) : await this.#row(entry.key);
    // What is put off is not asked for any more where it was done meanwhile.
    if (!entry.isLive) return entries.close(entry, 'withdrawn', now());
    // Soon that chat is tried again: so long its person waits.
    if (row?.state === 'planned' && this.#isUnreachable(entry.person, now())) {
      entry.goodBefore = health.goodMsOf(entry.person);
      return;
    }
    if (row?.state === 'inbox' && this.#isUnreachable(entry.person, entry.at)) {
      figures.inbox++;
      entries.close(entry, 'inbox', now());
      if (entry.kind !== 'undelivered') this.#expectAdminsToBeTold(entry);
    } else if (row?.state === 'unknown' && this.#isDoubtful(entry)) {
      figures.unknown++;
      entries.close(entry, 'unknown', now());
    } else if (row?.state === 'superseded' && this.#later(entry).length > 0) {
      // It goes the way of a later stage, wherever that leads.
      if (this.#later(entry).every(({ end }) => end === undefined)) return;
      figures.superseded++;
      entries.close(entry, 'covered', now());
    } else if (this.#hadNothingToSay(entry)) {
      figures.nothingToSay++;
      entries.close(entry, 'nothing to say', now());
    } else if (!entry.isRequired) entries.close(entry, 'withdrawn', now());
    else {
      const person = JSON.stringify(this.#oracle.world.people.get(entry.person));
      const open = `${entries.open.get(entry.person)?.size} open`;
      const seen = [
        person,
        open,
        `row: ${JSON.stringify(row ?? 'none')}`,
        ...(await this.#beside(entry)),
        ...(await this.#underWay(entry.person)),
      ];
      const rule = row === undefined || !['planned', 'sending'].includes(String(row.state)) ? 'lost' : 'late';
      this.#oracle.blame(rule, entry, 'due, and not received in an hour in which all was well', seen);
      entries.close(entry, 'fault', now());
    }
  }

  /** True where somebody began to tell it, and never heard how that ended, or did not live to, or took turns with another. */
  #isDoubtful({ person, at }: Entry): boolean {
    const { lastDeath, lastConfusion } = this.#oracle.health;
    return Math.max(this.doubtfulAt.get(person) ?? 0, lastDeath, lastConfusion) >= at;
  }

  /** Later stages of the same that speak for it. */
  #later(entry: Entry): Entry[] {
    const same = this.#oracle.entries.ofMatter(entry);
    const speaks = new Set<Entry['end']>([undefined, 'inbox', 'unknown', 'acknowledged', 'received', 'covered']);
    const isLater = (one: Entry) => one.stage < entry.stage || (one.kind === 'weekly' && one.dueOn > entry.dueOn);
    return same.filter((one) => one.isDue && one.isLive && isLater(one) && speaks.has(one.end));
  }

  #hadNothingToSay(entry: Entry): boolean {
    if (entry.kind !== 'weekly' && entry.kind !== 'unserved') return false;
    return entry.hadContent === false || !this.#oracle.hasContent(entry);
  }

  /** Messages to somebody that are not done. */
  async #underWay(person: string): Promise<string[]> {
    const open = this.#ports.database.queries.selectFrom('exchange').selectAll().where('person', '=', person);
    return (await open.where('state', '<>', 'done').execute()).map((row) => `under way: ${JSON.stringify(row)}`);
  }

  /** Rows of other stages of the same. */
  async #beside({ key, person, subject, dueOn }: Entry): Promise<string[]> {
    const rows = this.#ports.database.queries.selectFrom('reminder').selectAll().where('person', '=', person);
    const same = await rows.where('subject', '=', subject).where('dueOn', '=', dueOn).where('key', '<>', key).execute();
    return same.map((row) => `beside: ${JSON.stringify(row)}`);
  }

  #row(key: string): Promise<Record<string, unknown> | undefined> {
    return this.#ports.database.queries.selectFrom('reminder').selectAll().where('key', '=', key).executeTakeFirst();
  }

  /** The latest row by which an administrator is told of somebody. */
  #toldRow({ person, subject }: Entry): Promise<Record<string, unknown> | undefined> {
    const rows = this.#ports.database.queries.selectFrom('reminder').selectAll().where('person', '=', person);
    return rows
      .where('kind', '=', 'undelivered')
      .where('subject', '=', subject)
      .orderBy('sendAt', 'desc')
      .executeTakeFirst();
  }

  /** True where no chat of a person would take anything, or none did within the time for which that is remembered. */
  #isUnreachable(id: string, at: number): boolean {
    const person = this.#oracle.world.people.get(id);
    if (!person) return true;
    return person.channels.every((channel) => {
      const refused = this.#oracle.health.refusedAt.get(chatOf(channel, person.account));
      return refused !== undefined && refused > at - REFUSED_FOR_MS;
    });
  }

  #expectAdminsToBeTold({ person, at }: Entry): void {
    const { world, entries, lastTold, health, now } = this.#oracle;
    for (const { id, role } of world.people.values()) {
      const key = `${person} to ${id}`;
      const known = entries.byKey.get(key);
      const isOld = (this.#oracle.adminSince.get(id) ?? at) < at;
      if (role !== 'admin' || !isOld || id === person || (lastTold.get(`${id}|${person}`) ?? 0) >= at - REFUSED_FOR_MS)
        continue;
      if (known !== undefined && known.end !== 'received') continue;
      const what = { key, kind: 'undelivered', person: id, subject: person, dueOn: '', stage: 0, at } as const;
      if (known) entries.reopen(known, health.goodMsOf(id), now());
      else entries.addDue(what, health.goodMsOf(id));
    }
  }
}
