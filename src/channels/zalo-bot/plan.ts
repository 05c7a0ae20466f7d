import type { Quota, Quotas } from '../../shared/quotas.ts';

/** What the plan of the bot allows. */
export interface Plan {
  readonly monthlyMessages: number;
  /** Whether Zalo counts people by the month or for good is not known: they are counted as long as anything of them is kept. */
  readonly users: number;
}

/** The plan as what is counted. */
export interface PlanQuotas {
  readonly messages: Quota;
  readonly users: Quota;
}

/** Names what is counted after the bot: another one has another plan. */
export function quotasOf(bot: string, { monthlyMessages, users }: Plan): PlanQuotas {
  return {
    messages: { name: `zalo-bot ${bot}: messages`, most: monthlyMessages },
    users: { name: `zalo-bot ${bot}: users`, most: users },
  };
}

/** How much of the plan is used at an instant. */
export async function readUsed({ messages, users }: PlanQuotas, quotas: Quotas, at: Date) {
  const { spent } = await quotas.used(messages.name, at);
  const { met, metInMonth } = await quotas.used(users.name, at);
  return {
    messages: { used: spent, most: messages.most },
    users: { used: met, most: users.most, inMonth: metInMonth },
  };
}
