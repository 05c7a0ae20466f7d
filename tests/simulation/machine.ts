import { randomUUID } from 'node:crypto';
import type { Journal } from '../../src/assistant/journal.ts';
import type { Outlet } from '../../src/assistant/outlet.ts';
import { type WorkParts, workOff } from '../../src/assistant/reception/work-off.ts';
import { createDispatcher } from '../../src/reminders/dispatch.ts';
import type { Budgets } from '../../src/shared/budgets.ts';
import { createLogger } from '../../src/shared/logger.ts';
import type { Lot } from './lot.ts';
import type { Ports } from './ports.ts';
import type { Fate, Post } from './post.ts';
import type { Turns } from './turns.ts';
import { CHANNELS } from './world.ts';

/** Where a process is killed: at a step of its work, before it, or when it is done and nobody knows it yet. */
export interface Death {
  readonly at: Edge;
  readonly when: 'before' | 'after';
}

const MOST_UNDER_WAY = 3;

/** The steps at which a process can be killed. */
export const EDGES = [
  ...(['planAhead', 'waiting', 'underWay', 'handOver', 'claim', 'compose', 'take'] as const),
  ...(['send', 'repeat', 'settle', 'postpone'] as const),
] as const;
type Edge = (typeof EDGES)[number];

/** What the machine that a process runs on shares with it. */
export interface Surroundings {
  readonly turns: Turns;
  readonly post: Post;
  readonly lot: Lot;
  /** The true time. */
  readonly now: () => number;
  /** What happens in the world while a message is being sent. */
  readonly meanwhile: () => Promise<void>;
  /** How many may be sent by a channel in a minute, in all and in one chat. */
  readonly limits: { readonly channel: number; readonly chat: number };
}

const LEASE_MS = 30_000;
const MINUTE_MS = 60_000;
const NEVER_MS = 2 ** 31 - 1;
const MOST_ROUNDS = 40;
const never = () => new Promise<never>(() => {});
const logger = createLogger('silent');

/** A process that reminds: dispatcher and reception over real stores, a step at a time, until it is killed. */
export class Machine {
  /** How far its clock is behind; 0 on a machine that works. */
  skewMs = 0;
  /** It will be killed where its work comes to this. */
  death: Death | undefined;
  isDead = false;
  readonly #ports: Ports;
  readonly #around: Surroundings;
  #die = () => {};
  readonly #died = new Promise<void>((resolve) => {
    this.#die = resolve;
  });

  constructor(ports: Ports, around: Surroundings) {
    this.#ports = ports;
    this.#around = around;
  }

  /** All there is to do now; ends early, and for good, where the process is killed. */
  work(): Promise<void> {
    return Promise.race([this.#work(), this.#died]);
  }

  readonly #now = () => new Date(this.#around.now() - this.skewMs);

  async #work(): Promise<void> {
    const { outbox, journal } = this.#ports;
    const dispatcher = createDispatcher({
      outbox: this.#mortal(outbox, ['planAhead', 'waiting', 'underWay', 'handOver']),
      ...{ channels: () => CHANNELS, isPaused: async () => false, now: this.#now, logger },
      mostUnderWay: () => MOST_UNDER_WAY,
    });
    const mortalJournal = this.#mortal(journal, ['claim', 'compose', 'repeat', 'settle', 'postpone']);
    for (let round = 0, done = 1; done > 0 && round < MOST_ROUNDS; round++) {
      const { begun } = await dispatcher.tick();
      done = begun + (await this.#workOffAll(mortalJournal));
    }
  }

  async #workOffAll(journal: Journal): Promise<number> {
    const budgets = this.#mortal(this.#ports.budgets, ['take']);
    for (let worked = 0; ; worked++) {
      const claim = { token: randomUUID(), until: new Date(this.#now().getTime() + LEASE_MS) };
      const exchange = await journal.claim(CHANNELS, claim, this.#now());
      if (!exchange) return worked;
      await workOff(exchange, claim, this.#partsFor(exchange, journal, budgets));
    }
  }

  /** What befalls a delivery is drawn beforehand: only one that hangs is given up after a moment of the real clock. */
  #partsFor({ channel, chat }: { channel: string; chat: string }, journal: Journal, budgets: Budgets): WorkParts {
    const isLast = this.death?.at === 'send';
    const fate = isLast ? (`killed ${this.death!.when}` as const) : this.#around.post.fateFor(channel, chat);
    const hangs = isLast || fate.endsWith('hanging');
    return {
      ...{ journal, budgets, logger, now: this.#now, outlets: new Map([[channel, this.#outlet(channel, fate)]]) },
      switches: { isPaused: async () => false, pause: async () => {} },
      sendLimitMs: hangs ? 1 : NEVER_MS,
    } as Partial<WorkParts> as WorkParts;
  }

  #outlet(channel: string, fate: Fate | 'killed before' | 'killed after'): Outlet {
    const { post, limits, meanwhile, now } = this.#around;
    return {
      ...post.evidenceOf(channel),
      limitsFor: () => [
        { of: 'channel', most: limits.channel, perMs: MINUTE_MS },
        { of: 'chat', most: limits.chat, perMs: MINUTE_MS },
      ],
      send: async (delivery) => {
        if (!fate.endsWith('hanging') && !fate.startsWith('killed')) await meanwhile();
        if (fate.startsWith('killed')) this.#kill();
        return this.#ports.postbox.send(channel, delivery, fate, now());
      },
    };
  }

  #kill(): void {
    this.isDead = true;
    this.#die();
  }

  /** Ports as this process has them: a step at a time, and no longer than it lives. */
  #mortal<T extends object>(port: T, edges: readonly Edge[]): T {
    const step = async (name: Edge, call: () => unknown) => {
      if (this.isDead) return never();
      await this.#around.turns.next();
      const isLast = this.death?.at === name;
      if (isLast && this.death!.when === 'before') this.#kill();
      if (this.isDead) return never();
      const result = await call();
      if (isLast) this.#kill();
      return this.isDead ? never() : result;
    };
    return new Proxy(port, {
      get: (target, name) => {
        const own = Reflect.get(target, name) as (...given: unknown[]) => unknown;
        if (!edges.includes(name as Edge)) return own;
        return (...given: unknown[]) => step(name as Edge, () => own.apply(target, given));
      },
    });
  }
}
