import type { Office } from '../../../src/assistant/commands/command.ts';
import { createFrontDesk, type FrontDesk } from '../../../src/assistant/front-desk.ts';
import type { Journal } from '../../../src/assistant/journal.ts';
import type { Message } from '../../../src/assistant/message.ts';
import type { Outlet } from '../../../src/assistant/outlet.ts';
import { createDoorkeeper } from '../../../src/assistant/reception/doorkeeper.ts';
import { createReception, type Reception, type ReceptionTiming } from '../../../src/assistant/reception.ts';
import type { Access } from '../../../src/people/rights.ts';
import type { Role } from '../../../src/people/role.ts';
import type { Budgets } from '../../../src/shared/budgets.ts';
import { createLogger } from '../../../src/shared/logger.ts';
import { createBudgets } from '../../../src/storage/budget-store.ts';
import type { Database } from '../../../src/storage/database.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { type Asking, TODAY } from '../../answering/asking.ts';
import { openOffice } from '../../support/office.ts';
import { createScreens, type Screens } from './screens.ts';

const PATIENCE_MS = 10_000;
const START = Date.parse(`${TODAY}T03:00:00Z`);

/** What a lobby may be given; else it is in memory, open to everybody, and everything is delivered. */
export interface LobbyOptions {
  readonly database?: Database;
  readonly access?: Access;
  readonly screens?: Screens;
}

/** How one reception of the lobby differs from the usual one. */
export interface OtherParts extends ReceptionTiming {
  readonly journal?: Journal;
  readonly outlet?: Outlet;
  readonly frontDesk?: FrontDesk;
  readonly sendLimitMs?: number;
}

/** A whole reception over real stores, with people who write to it and a clock that only the test moves. */
export class Lobby {
  readonly office: Office;
  readonly screens: Screens;
  readonly frontDesk: FrontDesk;
  readonly #access: Access;
  readonly #budgets: Budgets;
  readonly #clock: { now: number };
  #messages = 0;

  constructor(
    office: Office,
    clock: { now: number },
    asking: Asking,
    { database, access = 'open', screens }: LobbyOptions & { readonly database: Database },
  ) {
    this.#budgets = createBudgets(database);
    this.office = office;
    this.#clock = clock;
    this.#access = access;
    this.screens = screens ?? createScreens();
    this.frontDesk = createFrontDesk({ ...asking, office });
  }

  pass(seconds: number): void {
    this.#clock.now += seconds * 1000;
  }

  /** One more process that works on the same messages. */
  reception({ journal = this.office.journal, outlet = this.screens, ...others }: OtherParts = {}): Reception {
    const { peopleStore, people, switches, retentionDays, now } = this.office;
    const access = this.#access;
    const doorkeeper = createDoorkeeper({ store: peopleStore, people, now, access, retentionDays, admins: [] });
    const logger = createLogger('silent');
    const outlets = new Map([['memory', outlet]]);
    const parts = { journal, outlets, budgets: this.#budgets, people: peopleStore, doorkeeper, switches, now, logger };
    const { frontDesk = this.frontDesk, ...timing } = others;
    return createReception({ ...parts, frontDesk: async () => frontDesk, pollMs: 2, ...timing });
  }

  message(sender: string, text: string, more: Partial<Message> = {}): Message {
    const key = `tin ${++this.#messages}`;
    const sentAt = this.office.now();
    const where = { channel: 'memory', key, chat: `riêng ${sender}`, isPrivate: true, isAddressed: false };
    return { ...where, sender, senderName: `Tên ${sender}`, text, sentAt, ...more };
  }

  /** Works until something is so. */
  async work(isSo: () => boolean | Promise<boolean>, parts: OtherParts = {}): Promise<void> {
    const stop = new AbortController();
    const working = this.reception(parts).work(stop.signal);
    const start = performance.now();
    while (!(await isSo()) && performance.now() - start < PATIENCE_MS)
      await new Promise((resolve) => setTimeout(resolve, 2));
    stop.abort();
    await working;
  }

  /** Works until nothing is left to do. */
  workOff(parts: OtherParts = {}): Promise<void> {
    return this.work(async () => (await this.office.journal.undone()) === 0, parts);
  }

  /** Hands a message in; returns what its chat is shown from then on, and nothing where nothing is. */
  async says(sender: string, text: string, more: Partial<Message> = {}): Promise<string> {
    const message = this.message(sender, text, more);
    const before = this.shownIn(message.chat).length;
    await this.reception().receive(message);
    await this.workOff();
    return this.shownIn(message.chat).slice(before).join('\n\n');
  }

  /** Everything that a chat was shown. */
  shownIn(chat: string): string[] {
    return this.screens.shown.filter((one) => one.chat === chat).map(({ reply }) => reply.text);
  }

  /** Makes somebody what they are; they have been told what is kept. Returns their id. */
  async appoint(account: string, role: Role, unit?: string): Promise<string> {
    const { peopleStore, now } = this.office;
    const address = { channel: 'memory', account, chat: `riêng ${account}`, name: `Tên ${account}` };
    const { id } = await peopleStore.meet(address, now());
    await peopleStore.appoint(id, { role, ...(unit === undefined ? {} : { unit }) }, 'console:owner', now());
    await peopleStore.noticed(id, now());
    return id;
  }
}

/** Opens a lobby over some papers. */
export async function openLobby(asking: Asking, options: LobbyOptions = {}): Promise<Lobby> {
  const clock = { now: START };
  const database = options.database ?? (await openDatabase({ file: ':memory:' }));
  const office = await openOffice(asking, () => new Date(clock.now), database);
  return new Lobby(office, clock, asking, { ...options, database });
}
