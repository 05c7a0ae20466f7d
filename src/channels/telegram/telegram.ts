import type { Channel } from '../channel.ts';
import { createCallbackData } from './callback-data.ts';
import { checkBot } from './check-bot.ts';
import { createClient } from './client.ts';
import { createConnection } from './connection.ts';
import { createAttachmentSource } from './fetch-file.ts';
import type { TelegramOptions } from './options.ts';
import { createPreview } from './preview.ts';
import { createOutlet } from './send-reply.ts';
import { CHANNEL } from './to-message.ts';
import { createIntake } from './webhook.ts';

const PART_PAUSE_MS = 1_000;
const CALL_SECONDS = 20;

/** The bot of Telegram, by long polling or a webhook. Sending has its own client, which never waits for the polling. */
export function createTelegram(options: TelegramOptions): Channel {
  const { token, webhook, now, timing: { callSeconds = CALL_SECONDS, partPauseMs = PART_PAUSE_MS } = {} } = options;
  const api = createClient(options, { timeoutSeconds: callSeconds, keepAlive: false });
  const data = createCallbackData(token);
  const { run, taking, username } = createConnection({ ...options, api, data });
  return {
    name: CHANNEL,
    outlet: { ...createOutlet({ api, data, now, pauseMs: partPauseMs }), preview: createPreview({ ...options, api }) },
    attachments: createAttachmentSource({ api, account: options, mostBytes: options.mostFileBytes }),
    ...(webhook
      ? { intake: createIntake(webhook, token, taking) }
      : { exclusive: `${CHANNEL} ${token.split(':')[0]}` }),
    check: () => checkBot(api, webhook, now),
    linkWith: (code) => username() && `https://t.me/${username()}?start=${code}`,
    run,
  };
}
