import { z } from 'zod';
import { limitTime } from '../../shared/time-limit.ts';
import { CallError, faultOf } from './fault.ts';
import { readAnswer } from './read-answer.ts';

/** A bot, and where its service is. */
export interface Account {
  /** "12345689:abc-xyz"; the figures before the colon are the bot's, the rest is secret. */
  readonly token: string;
  /** "https://bot-api.zaloplatforms.com". */
  readonly apiRoot: string;
}

/** What the service says of the bot. */
export interface Me {
  /** As people may write them behind an "@". */
  readonly names: readonly string[];
  readonly canJoinGroups: boolean;
}

/** The methods of the Bot API that are used. Each calls once, and throws CallError alone. */
export interface BotApi {
  getMe(signal?: AbortSignal): Promise<Me>;
  /** What happened, unchecked, once something did; none where nothing did in that time. */
  getUpdates(waitSeconds: number, signal: AbortSignal): Promise<readonly unknown[]>;
  sendMessage(chat: string, text: string): Promise<void>;
  showTyping(chat: string): Promise<void>;
  setWebhook(url: string, secret: string): Promise<void>;
  deleteWebhook(): Promise<void>;
  /** Where the service hands messages in; empty where it waits to be asked. */
  webhookUrl(): Promise<string>;
}

const CALL_SECONDS = 20;
/** The service was asked for nothing longer than it wanted to wait: nothing happened. */
const NOTHING_HAPPENED = /^408\b/u;

const ME = z.object({
  account_name: z.string().optional(),
  display_name: z.string().optional(),
  can_join_groups: z.boolean().optional().catch(undefined),
});
const WEBHOOK = z.object({ url: z.string().optional() });

/** A client of the Bot API. A call that takes longer than `callSeconds` is given up. */
export function createBotApi(account: Account, callSeconds = CALL_SECONDS): BotApi {
  const call = async (method: string, given: object = {}, { seconds = callSeconds, signal }: Manner = {}) => {
    const limit = limitTime(seconds * 1000, signal);
    try {
      return await callOnce(account, method, given, limit.signal);
    } finally {
      limit.end();
    }
  };
  return {
    async getMe(signal) {
      const { account_name, display_name, can_join_groups } = read(ME, await call('getMe', {}, { signal }));
      return {
        names: [display_name, account_name].flatMap((name) => name?.trim() || []),
        canJoinGroups: can_join_groups ?? false,
      };
    },
    async getUpdates(waitSeconds, signal) {
      try {
        // Text, as the table of the documentation has it; its example has a number.
        const given = { timeout: `${waitSeconds}` };
        const result = await call('getUpdates', given, { seconds: waitSeconds + callSeconds, signal });
        // One at a time is documented. Whether there are services that give several is not known.
        return Array.isArray(result) ? result : result == null ? [] : [result];
      } catch (error) {
        if (error instanceof CallError && NOTHING_HAPPENED.test(error.fault.reason)) return [];
        throw error;
      }
    },
    sendMessage: async (chat, text) => void (await call('sendMessage', { chat_id: chat, text })),
    showTyping: async (chat) => void (await call('sendChatAction', { chat_id: chat, action: 'typing' })),
    setWebhook: async (url, secret) => void (await call('setWebhook', { url, secret_token: secret })),
    deleteWebhook: async () => void (await call('deleteWebhook')),
    webhookUrl: async () => read(WEBHOOK, (await call('getWebhookInfo')) ?? {}).url ?? '',
  };
}

interface Manner {
  readonly seconds?: number;
  readonly signal?: AbortSignal | undefined;
}

async function callOnce({ token, apiRoot }: Account, method: string, given: object, signal: AbortSignal) {
  try {
    const response = await fetch(`${apiRoot}/bot${token}/${method}`, {
      method: 'POST',
      // A connection that the other side closed meanwhile would leave in doubt whether a message was sent.
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: JSON.stringify(given),
      // Another host must not get the token.
      redirect: 'error',
      signal,
    });
    return await readAnswer(response, token);
  } catch (error) {
    throw new CallError(faultOf(error));
  }
}

function read<T>(schema: z.ZodType<T>, result: unknown): T {
  const { data, success } = schema.safeParse(result);
  if (!success) throw new CallError({ kind: 'doubtful', reason: 'an answer that cannot be read' });
  return data;
}
