import type { Database } from '../../src/storage/database.ts';
import type { Happenings } from './happenings.ts';
import { hasty } from './hasty.ts';
import type { Lot } from './lot.ts';
import { EDGES, Machine } from './machine.ts';
import type { Oracle } from './oracle.ts';
import { openPorts, type Ports, type Spoil } from './ports.ts';
import type { Post } from './post.ts';
import { Turns } from './turns.ts';
import { watched } from './watch.ts';
import { CHANNELS } from './world.ts';

interface ProvinceParts {
  readonly lot: Lot;
  readonly clock: { now: number };
  readonly oracle: Oracle;
  readonly post: Post;
  readonly happenings: Happenings;
  readonly open: () => Promise<Database>;
  readonly people: number;
  readonly happeningsADay?: number;
  readonly isQuiet?: boolean;
  readonly spoil?: Spoil;
}

const HOUR_MS = 60 * 60 * 1000;
const ZONES = ['UTC', 'America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati', 'Asia/Ho_Chi_Minh'];
const LOOKS_A_DAY = 9;
const SHARES = {
  killed: 0.02,
  backAtOnce: 0.5,
  allDown: 0.015,
  channelDown: 0.02,
  clockBack: 0.01,
  editedWhileSending: 0.04,
  misfortunes: 0.07,
} as const;

/** The place of a process: it is there, or comes back at an instant. */
interface Slot {
  readonly ports: Ports;
  machine?: Machine | undefined;
  upAt: number;
  skewEndsAt: number;
}

/** The machine room of the simulation, and the lines out of it: two processes, and whatever befalls them. */
export class Province {
  readonly #parts: ProvinceParts;
  readonly #turns: Turns;
  readonly #slots: Slot[] = [];
  readonly #channelUpAt = new Map<string, number>();
  #isCalm = false;

  constructor(parts: ProvinceParts) {
    this.#parts = parts;
    this.#turns = new Turns(parts.lot);
  }

  get isUp(): boolean {
    return this.#slots.some(({ machine }) => machine !== undefined);
  }

  /** A day begins: channels and machines come and go. In the calm nothing happens any more. */
  async dawn(isCalm: boolean): Promise<void> {
    const { lot, clock, post, isQuiet } = this.#parts;
    for (let i = this.#slots.length; i < 2; i++) await this.#makeSlot();
    this.#isCalm = isCalm || isQuiet === true;
    post.misfortune = this.#isCalm ? 0 : SHARES.misfortunes;
    if (this.#isCalm) {
      post.down.clear();
      for (const slot of this.#slots) {
        slot.upAt = Math.min(slot.upAt, clock.now);
        slot.skewEndsAt = 0;
      }
      return;
    }
    for (const channel of CHANNELS)
      if (lot.chance(SHARES.channelDown)) {
        post.down.add(channel);
        this.#channelUpAt.set(channel, clock.now + lot.between(2, 80) * HOUR_MS);
      }
    if (!lot.chance(SHARES.allDown)) return;
    const upAt = clock.now + lot.between(4, 110) * HOUR_MS;
    for (const slot of this.#slots) Object.assign(slot, { machine: undefined, upAt });
  }

  async #makeSlot(): Promise<void> {
    const { open, post, spoil, oracle } = this.#parts;
    const ports = openPorts(await hasty(await open()), post);
    this.#slots.push({ ports: watched(spoil ? spoil(ports) : ports, oracle), upAt: 0, skewEndsAt: 0 });
  }

  /** Everybody does what there is to do now. True where one process of them worked from beginning to end. */
  async work(): Promise<boolean> {
    const { lot, clock, oracle } = this.#parts;
    for (const channel of CHANNELS)
      if ((this.#channelUpAt.get(channel) ?? 0) <= clock.now) this.#parts.post.down.delete(channel);
    for (const slot of this.#slots) this.#care(slot);
    const up = this.#slots.filter(({ machine }) => machine !== undefined);
    const happening = up.find(({ machine }) => machine!.skewMs === 0);
    const courses = up.map(
      ({ machine }) =>
        () =>
          machine!.work(),
    );
    const often = (this.#parts.happeningsADay ?? 1) / LOOKS_A_DAY;
    const count = this.#isCalm || !happening ? 0 : Math.floor(often) + Number(lot.chance(often % 1));
    if (count > 0) courses.push(() => this.#happen(happening!.ports, count));
    await this.#turns.all(courses);
    for (const slot of up) if (slot.machine!.isDead) this.#bury(slot);
    const worked = this.#slots.some(({ machine }) => machine !== undefined && machine.skewMs === 0);
    if (!worked && up.length === 0) oracle.health.died(clock.now);
    return worked;
  }

  async #happen(ports: Ports, count: number): Promise<void> {
    for (let i = 0; i < count; i++) {
      await this.#turns.next();
      await this.#parts.happenings.happen(ports);
    }
  }

  /** Starts what is to start, and draws what befalls it. */
  #care(slot: Slot): void {
    const { lot, clock, oracle } = this.#parts;
    if (!slot.machine && slot.upAt <= clock.now) {
      slot.machine = this.#start(slot.ports);
      oracle.figures.restarts++;
    }
    const { machine } = slot;
    if (!machine) return;
    if (machine.skewMs > 0) oracle.health.lastConfusion = clock.now;
    if (slot.skewEndsAt <= clock.now) machine.skewMs = 0;
    if (this.#isCalm) machine.death = undefined;
    if (this.#isCalm) return;
    if (!machine.death && lot.chance(SHARES.killed))
      machine.death = { at: lot.pick(EDGES), when: lot.pick(['before', 'after'] as const) };
    if (machine.skewMs > 0 || !lot.chance(SHARES.clockBack)) return;
    machine.skewMs = lot.between(2, 300) * 60_000;
    slot.skewEndsAt = clock.now + lot.between(1, 30) * HOUR_MS;
  }

  #start(ports: Ports): Machine {
    const { lot, clock, post, happenings, oracle, people } = this.#parts;
    process.env.TZ = lot.pick(ZONES);
    return new Machine(ports, {
      ...{ turns: this.#turns, post, lot, now: () => clock.now },
      limits: { channel: Math.max(30, people), chat: 10 },
      meanwhile: async () => {
        if (this.#isCalm || !lot.chance(SHARES.editedWhileSending)) return;
        oracle.figures.eventsWhileSending++;
        await happenings.happen(ports);
      },
    });
  }

  #bury(slot: Slot): void {
    const { lot, clock, oracle } = this.#parts;
    const { at, when } = slot.machine!.death!;
    const name = `${when} ${at}`;
    oracle.figures.kills[name] = (oracle.figures.kills[name] ?? 0) + 1;
    oracle.health.died(clock.now);
    slot.machine = undefined;
    slot.upAt = clock.now + (lot.chance(SHARES.backAtOnce) ? 0 : lot.between(1, 90) * 60_000);
  }
}
