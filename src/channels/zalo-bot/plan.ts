import type { Quota, Quotas } from '../../shared/quotas.ts';

/** What the plan of the bot allows. */
export interface Plan {
  readonly monthlyMessages: number;
  /** Whether Zalo counts people by the month or for good is not known: they are counted as long as anything of them is kept. */
  readonly users: number;
}

/** The plan as what is counted. */
export interface PlanQuotas {
  /** As far as they are spent on what was asked. */
  readonly messages: Quota;
  /** Kept back, to say to who asks after that that there are none. */
  readonly keptBack: number;
  readonly users: Quota;
}

/** One for each user, but not much of the whole. */
const MOST_KEPT_BACK = 1 / 20;

/** Names what is counted after the bot: another one has another plan. */
export function quotasOf(bot: string, { monthlyMessages, users }: Plan): PlanQuotas {
  const keptBack = Math.min(users, Math.floor(monthlyMessages * MOST_KEPT_BACK));
  return {
    messages: { name: `zalo-bot ${bot}: messages`, most: monthlyMessages - keptBack },
    keptBack,
    users: { name: `zalo-bot ${bot}: users`, most: users },
  };
}

/** How much of the plan is used at an instant. */
export async function readUsed({ messages, keptBack, users }: PlanQuotas, quotas: Quotas, at: Date) {
  const { spent } = await quotas.used(messages.name, at);
  const { met, metInMonth } = await quotas.used(users.name, at);
  return {
    messages: { used: spent, most: messages.most + keptBack, isLeft: spent < messages.most },
    users: { used: met, most: users.most, inMonth: metInMonth },
  };
}
