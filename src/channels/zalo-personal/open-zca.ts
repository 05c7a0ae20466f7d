import type { API } from 'zca-js';
import type { LogIn, Session, ZaloApi } from './api.ts';
import { boundFetch, type FetchOptions } from './bounded-fetch.ts';
import { faultOf } from './fault.ts';
import { SessionRefusedError, ZaloAwayError } from './log-in-fault.ts';

const FIRST_FAULT = 400;

/**
 * Logs in by zca-js. The library throws alike for an expired session and for a gateway that is down; the session is blamed
 * only where every answer came as it should. What it throws names the cookies, so it ends here.
 */
export function createLogIn(options: FetchOptions): LogIn {
  return async ({ cookies, imei, userAgent, language }) => {
    let worst = 0;
    const onAnswer = (status: number) => {
      worst = Math.max(worst, status);
    };
    const zalo = await openZalo({ ...options, onAnswer });
    type Credentials = Parameters<typeof zalo.login>[0];
    // The library changes what it is given.
    const cookie = structuredClone(cookies) as Credentials['cookie'];
    try {
      return withoutTimers(await zalo.login({ cookie, imei, userAgent, language }));
    } catch (error) {
      if (worst >= FIRST_FAULT) throw new ZaloAwayError(`status ${worst}`);
      if ((error as Error).name === 'ZcaApiError') throw new SessionRefusedError();
      const { kind, reason } = faultOf(error);
      throw new ZaloAwayError(reason, kind !== 'never_sent');
    }
  };
}

/**
 * The library, set up so that it neither prints nor asks anybody but Zalo: its look for updates would ask npm at each
 * log-in, and what it prints holds cookies. What the account sends comes back, as evidence that it was delivered.
 */
export async function openZalo(options: FetchOptions) {
  const { Zalo } = await import('zca-js');
  return new Zalo({ selfListen: true, checkUpdate: false, logging: false, polyfill: boundFetch(options) });
}

/** Each upload would leave a timer of five minutes behind, for which a process that is to stop would wait. */
function withoutTimers(api: API): ZaloApi {
  api.getContext().uploadCallbacks = new Map();
  return api;
}

/** What must be kept to be the same account on the same device again. */
export function sessionOf({ getCookie, getContext }: Pick<ZaloApi, 'getCookie' | 'getContext'>): Session {
  const { imei, userAgent, language } = getContext();
  return { cookies: getCookie().toJSON()?.cookies ?? [], imei, userAgent, language };
}
