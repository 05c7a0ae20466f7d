import { z } from 'zod';
import { type Called, callZalo, TOO_MANY_CALLS } from './call.ts';
import type { Fault } from './fault.ts';

/** An app of Zalo, and where its tokens are renewed. */
export interface ZaloApp {
  readonly appId: string;
  readonly appSecret: string;
  readonly oauthRoot: string;
}

/** A pair of tokens, for so long. */
export interface NewTokens {
  readonly access: string;
  readonly refresh: string;
  readonly forMs: number;
}

/** What stands for the time of a token where it is not said, and how long one is believed at most. */
const [USUAL_SECONDS, MOST_SECONDS] = [3_600, 7 * 86_400];
/** Zalo says the seconds as a string. New tokens are worth too much to be thrown away for a time that makes no sense. */
const TOKENS = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.coerce
    .number()
    .positive()
    .catch(USUAL_SECONDS)
    .transform((seconds) => Math.min(seconds, MOST_SECONDS)),
});

/** Exchanges a refresh token, which is good for one use, for a new pair. Never throws. */
export async function askForTokens(app: ZaloApp, refreshToken: string, limitMs: number): Promise<Called<NewTokens>> {
  const form = { app_id: app.appId, grant_type: 'refresh_token', refresh_token: refreshToken };
  const called = await callZalo(`${app.oauthRoot}/v4/oa/access_token`, {
    method: 'POST',
    headers: { secret_key: app.appSecret, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
    limitMs,
  });
  if ('fault' in called) return { fault: asOfTokens(called.fault) };
  const { data } = TOKENS.safeParse(called.got);
  // It answered, and perhaps took the refresh token: what it gave for it cannot be read.
  if (!data) return { fault: { kind: 'doubtful', reason: 'an answer without tokens' } };
  return { got: { access: data.access_token, refresh: data.refresh_token, forMs: data.expires_in * 1000 } };
}

/** Who is asked too often, and a gateway that lets nothing through, say nothing of the token: it was not looked at. */
function asOfTokens(fault: Fault): Fault {
  const isOfToken = fault.kind === 'refused' && fault.code < 0 && fault.code !== TOO_MANY_CALLS;
  return fault.kind === 'refused' && !isOfToken ? { kind: 'never_sent', reason: fault.reason } : fault;
}
