import { GrammyError, HttpError } from 'grammy';
import { z } from 'zod';
import { NEVER_CONNECTED } from './connect.ts';

/**
 * What went wrong in a call to the Bot API. `never_sent`: nothing was sent. `refused`: the service answered that it did not
 * do it. `doubtful`: it was sent, and nobody knows what became of it. The reason holds no token and nothing that was said.
 */
export type Fault = { readonly kind: 'never_sent' | 'doubtful'; readonly reason: string } | Refusal;

interface Refusal {
  readonly kind: 'refused';
  readonly reason: string;
  /** As of HTTP: 400, 401, 403, 404, 409, 429. */
  readonly code: number;
  readonly retryAfterSeconds?: number;
  /** Where the group has moved. */
  readonly movedTo?: number;
}

const SERVER_FAULT = 500;
const LONGEST_WAIT_SECONDS = 3_600;
/** What comes from elsewhere need not be what Telegram would say (core.telegram.org/bots/api#making-requests). */
const REFUSAL = z.object({
  error_code: z.int(),
  description: z.string(),
  parameters: z
    .object({ retry_after: z.int().nonnegative().optional(), migrate_to_chat_id: z.int().optional() })
    .catch({}),
});

/**
 * What an error of a call means. A server fault (5xx) is doubtful: the Bot API gives it to calls that it had passed on and
 * lost sight of when it restarted, and gateways give it when the answer took too long.
 */
export function faultOf(error: unknown): Fault {
  if (error instanceof GrammyError) return refusal(error);
  if (!(error instanceof HttpError))
    return { kind: 'doubtful', reason: error instanceof Error ? error.name : 'thrown' };
  const { code, type, message = '' } = error.error as { code?: unknown; type?: unknown; message?: string };
  if (typeof code === 'string')
    return { kind: code.startsWith(NEVER_CONNECTED) ? 'never_sent' : 'doubtful', reason: code };
  if (/timed out/u.test(message) || type === 'aborted') return { kind: 'doubtful', reason: 'no answer in time' };
  return { kind: 'doubtful', reason: type === 'invalid-json' ? 'an answer that is none' : 'connection broken' };
}

function refusal(error: GrammyError): Fault {
  const checked = REFUSAL.safeParse(error);
  if (!checked.success) return { kind: 'doubtful', reason: 'an answer that is none' };
  const { error_code: code, description, parameters } = checked.data;
  const reason = `${code}: ${description}`;
  if (code >= SERVER_FAULT) return { kind: 'doubtful', reason };
  const { retry_after: retryAfterSeconds, migrate_to_chat_id: movedTo } = parameters;
  return {
    kind: 'refused',
    ...{ reason, code },
    ...(retryAfterSeconds === undefined
      ? {}
      : { retryAfterSeconds: Math.min(retryAfterSeconds, LONGEST_WAIT_SECONDS) }),
    ...(movedTo === undefined ? {} : { movedTo }),
  };
}
