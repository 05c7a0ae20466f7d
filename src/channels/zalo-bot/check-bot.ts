import type { Webhook } from '../webhook-secret.ts';
import type { BotApi } from './api.ts';
import { describeFault } from './describe-fault.ts';
import { CallError, faultOf } from './fault.ts';
import { WORDS } from './messages.ts';
import type { Meter } from './meter.ts';

interface CheckOptions {
  readonly api: BotApi;
  readonly meter: Meter;
  readonly webhook: Webhook | undefined;
}

const LONGEST_HOST = 100;

/** Asks Zalo whether it knows the bot, and how it hands messages over; says how much of the plan is used. Disturbs nobody. */
export async function checkBot({ api, meter, webhook }: CheckOptions): Promise<{ ok: boolean; detail: string }> {
  const plan = await meter.describe();
  try {
    const { names, canJoinGroups } = await api.getMe();
    const works = WORDS.works(names[0] ?? 'Zalo Bot', canJoinGroups);
    const handing = describeWebhook(await findWebhook(api), webhook?.url);
    return { ok: plan.ok, detail: works + plan.detail + handing };
  } catch (error) {
    return { ok: false, detail: describeFault(faultOf(error)) + plan.detail };
  }
}

/** Where Zalo hands messages in; empty for nowhere, undefined where it does not say: some were seen to refuse the question. */
export async function findWebhook(api: BotApi): Promise<string | undefined> {
  try {
    return await api.webhookUrl();
  } catch (error) {
    if (error instanceof CallError && error.fault.kind === 'refused') return undefined;
    throw error;
  }
}

function describeWebhook(set: string | undefined, wanted: string | undefined): string {
  if (!set) return wanted === undefined ? '' : WORDS.noWebhook;
  const place = URL.canParse(set) ? new URL(set) : undefined;
  if (wanted !== undefined && place?.href === new URL(wanted).href) return '';
  const host = place?.host ?? set.slice(0, LONGEST_HOST);
  return wanted === undefined ? WORDS.otherWebhook(host) : WORDS.foreignWebhook(host);
}
