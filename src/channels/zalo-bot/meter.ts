import { monthAt, printMonth } from '../../shared/day.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Quotas } from '../../shared/quotas.ts';
import { WORDS } from './messages.ts';
import { type Plan, quotasOf, readUsed } from './plan.ts';
import { CHANNEL } from './to-message.ts';

interface MeterOptions {
  /** The bot's own figures. */
  readonly bot: string;
  readonly plan: Plan;
  readonly quotas: () => Promise<Quotas>;
  /** Told what something should be done about. */
  readonly announce: (message: string) => void;
  readonly now: () => Date;
  readonly logger: Logger;
}

type Spending = 'taken' | 'none left' | 'not counted';

/** Counts what the plan allows, and says in time that it comes to its end. Never throws. */
export interface Meter {
  /**
   * Spends messages before they are sent, all or none: who is killed meanwhile has rather counted too many. `isLast`: one of
   * those that are kept back for the end. `not counted`: the database is away.
   */
  spend(at: Date, what?: { readonly count?: number; readonly isLast?: boolean }): Promise<Spending>;
  /** So many messages (default: 1) that were spent at this instant were certainly not sent. */
  giveBack(at: Date, count?: number): Promise<void>;
  /** The service says that the plan is used up, whatever was counted here. */
  refused(): Promise<void>;
  /** Somebody wrote. */
  meet(who: string): Promise<void>;
  /** How much is used, in Vietnamese; not `ok` where no message is left. */
  describe(): Promise<{ readonly ok: boolean; readonly detail: string }>;
}

/** More people than any plan allows. */
const REMEMBERED = 10_000;

/** Opens the meter of a bot. */
export function createMeter({ bot, plan, quotas, announce, now, logger }: MeterOptions): Meter {
  const planned = quotasOf(bot, plan);
  const orElse = async <T>(failed: T, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      logger.error({ err: error }, 'the plan of Zalo Bot cannot be counted');
      return failed;
    }
  };
  const meeting = createMeeting();
  let refusedIn: string | undefined;
  return {
    spend: (at, { count = 1, isLast = false } = {}) =>
      orElse<Spending>('not counted', async () => {
        const wish = { count, beyond: isLast ? planned.keptBack : 0 };
        const { used, reached, isTaken } = await (await quotas()).spend(planned.messages, at, wish);
        const all = { used, most: plan.monthlyMessages };
        if (reached) announce(WORDS.plan.messages(reached, all, printMonth(monthAt(at))));
        return isTaken ? 'taken' : 'none left';
      }),
    giveBack: (at, count) => orElse(undefined, async () => (await quotas()).giveBack(planned.messages.name, at, count)),
    refused: () =>
      orElse(undefined, async () => {
        const month = monthAt(now());
        if (refusedIn === month) return;
        refusedIn = month;
        const { messages } = await readUsed(planned, await quotas(), now());
        announce(WORDS.plan.refused(printMonth(month), messages));
      }),
    meet: (who) =>
      orElse(undefined, async () => {
        if (meeting.isKnown(who, now())) return;
        const { used, reached } = await (await quotas()).meet(planned.users, `${CHANNEL}:${who}`, now());
        if (reached) announce(WORDS.plan.users(reached, { ...planned.users, used }));
        meeting.note(who, now());
      }),
    describe: () =>
      orElse({ ok: true, detail: WORDS.plan.unknown }, async () => {
        const { messages, users } = await readUsed(planned, await quotas(), now());
        const detail = WORDS.plan.used(printMonth(monthAt(now())), messages, users);
        return { ok: messages.isLeft, detail: detail + (messages.isLeft ? '' : WORDS.plan.spent) };
      }),
  };
}

/** Whom this process has counted in a month, so that not every message is a question to the database. */
function createMeeting() {
  const known = new Set<string>();
  const nameOf = (who: string, at: Date) => `${monthAt(at)} ${who}`;
  return {
    isKnown: (who: string, at: Date) => known.has(nameOf(who, at)),
    note(who: string, at: Date): void {
      if (known.size >= REMEMBERED) known.clear();
      known.add(nameOf(who, at));
    },
  };
}
