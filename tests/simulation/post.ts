import { MESSAGES } from '../../src/assistant/messages.ts';
import type { Delivery, Outcome, Outlet } from '../../src/assistant/outlet.ts';
import type { Lot } from './lot.ts';
import { CHANNELS } from './world.ts';

/** What befalls a delivery: whether it arrives, and what its sender hears of that. */
export const FATES = [
  ...(['delivered', 'down', 'refused', 'limited', 'gone'] as const),
  ...([
    'delivered unheard',
    'lost unheard',
    'delivered and hanging',
    'lost and hanging',
    'delivered and thrown',
  ] as const),
] as const;
/** One of `FATES`. */
export type Fate = (typeof FATES)[number];

/** Something that a person found on the screen. */
export interface Arrival {
  readonly at: number;
  readonly channel: string;
  readonly chat: string;
  /** Key of the delivery. */
  readonly delivery: string;
  readonly text: string;
  readonly isLabelled: boolean;
  readonly number: number;
}

/** Somebody tried to deliver. */
export interface Attempt extends Pick<Arrival, 'at' | 'channel' | 'chat' | 'delivery'> {
  readonly fate: Fate | 'killed before' | 'killed after';
}

/** Hears of everything that is tried and that arrives, the moment it does. */
export interface PostOffice {
  arrived(arrival: Arrival): void;
  tried(attempt: Attempt): void;
}

const MISFORTUNES: readonly (readonly [number, Fate])[] = [
  [1, 'limited'],
  [1, 'gone'],
  [2, 'delivered unheard'],
  [1, 'lost unheard'],
  [1, 'delivered and hanging'],
  [1, 'lost and hanging'],
  [1, 'delivered and thrown'],
];
const LIMITED_FOR_MS = 90_000;
const SHARE_WITHOUT_MEMORY = 0.1;

/** The channels of the simulation, and the ledger of what people really received by them. */
export class Post {
  /** Misfortunes among deliveries. */
  misfortune = 0;
  readonly down = new Set<string>();
  readonly refusing = new Set<string>();
  readonly ledger: Arrival[] = [];
  readonly #delivered = new Set<string>();
  readonly #lot: Lot;
  readonly #office: PostOffice;

  constructor(lot: Lot, office: PostOffice) {
    this.#lot = lot;
    this.#office = office;
  }

  /** What the next delivery there will come to. */
  fateFor(channel: string, chat: string): Fate {
    if (this.down.has(channel)) return 'down';
    if (this.refusing.has(chat)) return 'refused';
    return this.#lot.chance(this.misfortune) ? this.#lot.weighed(MISFORTUNES) : 'delivered';
  }

  /** Puts a delivery on the screen of its chat. */
  deliver(channel: string, { chat, key, reply }: Delivery, now: number): void {
    const number = Number(/Đã nhận tin (\d+)/u.exec(reply.choices?.join('\n') ?? '')?.[1] ?? 0);
    const isLabelled = reply.text.startsWith(MESSAGES.repeated);
    const arrival = { at: now, channel, chat, delivery: key, text: reply.text, isLabelled, number };
    this.ledger.push(arrival);
    this.#delivered.add(key);
    this.#office.arrived(arrival);
  }

  /** Lets a fate befall a delivery. */
  async send(channel: string, delivery: Delivery, fate: Fate | 'killed before' | 'killed after', now: number) {
    const { chat, key } = delivery;
    this.#office.tried({ at: now, channel, chat, delivery: key, fate });
    if (fate.startsWith('delivered') || fate === 'killed after') this.deliver(channel, delivery, now);
    return outcomeOf(fate, now);
  }

  /** The way out by a channel: it keeps evidence, or none. */
  evidenceOf(channel: string): Pick<Outlet, 'wasDelivered'> {
    if (channel !== CHANNELS[0]) return {};
    return {
      wasDelivered: async ({ key }) => {
        if (this.#lot.chance(SHARE_WITHOUT_MEMORY)) return undefined;
        return this.#delivered.has(key);
      },
    };
  }
}

const NEVER = new Promise<never>(() => {});

function outcomeOf(fate: Fate | 'killed before' | 'killed after', now: number): Outcome | Promise<Outcome> {
  switch (fate) {
    case 'delivered':
      return { kind: 'accepted' };
    case 'down':
    case 'gone':
      return { kind: 'not_sent', reason: fate };
    case 'refused':
      return { kind: 'rejected', reason: fate };
    case 'limited':
      return { kind: 'not_sent', reason: fate, retryAt: new Date(now + LIMITED_FOR_MS) };
    case 'delivered unheard':
    case 'lost unheard':
      return { kind: 'unknown', reason: fate };
    case 'delivered and thrown':
      throw new Error(fate);
    default:
      return NEVER;
  }
}
