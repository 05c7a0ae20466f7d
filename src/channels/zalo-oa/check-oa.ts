import { z } from 'zod';
import { UserError } from '../../shared/errors.ts';
import type { LastHeard } from '../../shared/last-heard.ts';
import { printInstant } from '../../shared/print-instant.ts';
import { callZalo } from './call.ts';
import { WORDS } from './messages.ts';
import { CHANNEL } from './to-message.ts';
import { seedOf, type TokenState } from './token-state.ts';

interface CheckParts {
  readonly look: () => Promise<TokenState | undefined>;
  readonly lastHeard: Pick<LastHeard, 'latest'>;
  readonly refreshToken?: string | undefined;
  readonly apiRoot: string;
  readonly windowMs: number;
  readonly hasTemplate: boolean;
  readonly limitMs: number;
  readonly now: () => Date;
}

interface Checked {
  readonly ok: boolean;
  readonly detail: string;
}

const ACCOUNT = z.looseObject({ data: z.looseObject({ name: z.string() }) });
const HOUR_MS = 3_600_000;

/** Asks Zalo whether it takes the token that is kept. Renews none: a refresh token is good for one use. */
export async function checkOa(parts: CheckParts): Promise<Checked> {
  const state = await parts.look().catch(unreadable);
  if (state instanceof UserError) return { ok: false, detail: state.message };
  const found = await judge(state, parts);
  if (!found.ok) return found;
  const { lastHeard, windowMs, hasTemplate } = parts;
  const heardAt = await lastHeard.latest(CHANNEL);
  const heard = heardAt ? WORDS.check.heard(printInstant(heardAt)) : WORDS.check.neverHeard;
  return { ok: true, detail: found.detail + WORDS.check.template(windowMs / HOUR_MS, hasTemplate) + heard };
}

async function judge(state: TokenState | undefined, parts: CheckParts): Promise<Checked> {
  const { refreshToken, apiRoot, limitMs, now } = parts;
  const isNew = refreshToken !== undefined && state?.seed !== seedOf(refreshToken);
  if (isNew) return { ok: true, detail: WORDS.check.seeded };
  if (!state) return { ok: false, detail: plain(WORDS.tokens.missing) };
  if (state.standing === 'refused') return { ok: false, detail: WORDS.check.refusedToken };
  if (state.standing !== 'well') return { ok: false, detail: WORDS.check.unfinished };
  const { access, expiresAt } = state;
  if (access === undefined || expiresAt === undefined || Date.parse(expiresAt) <= now().getTime())
    return { ok: true, detail: WORDS.check.expired(printInstant(expiresAt ?? now())) };
  const called = await callZalo(`${apiRoot}/v2.0/oa/getoa`, {
    method: 'GET',
    headers: { access_token: access },
    limitMs,
  });
  if ('got' in called)
    return { ok: true, detail: WORDS.check.works(ACCOUNT.safeParse(called.got).data?.data.name ?? '') };
  const { kind, reason } = called.fault;
  return { ok: false, detail: kind === 'refused' ? WORDS.check.refused(reason) : plain(WORDS.faults.away(reason)) };
}

/** The check-up names the channel itself. */
function plain(words: string): string {
  return words.replace(/^Zalo OA: /u, '');
}

/** Other faults are outages of the database, which has its own line. */
function unreadable(error: unknown): UserError {
  if (error instanceof UserError) return error;
  throw error;
}
