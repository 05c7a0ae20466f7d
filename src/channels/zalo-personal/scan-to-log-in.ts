import { rename, rm, writeFile } from 'node:fs/promises';
import type { LoginQRCallbackEvent } from 'zca-js';
import { UserError } from '../../shared/errors.ts';
import type { Session } from './api.ts';
import type { FetchOptions } from './bounded-fetch.ts';
import { drawQr } from './draw-qr.ts';
import { faultOf } from './fault.ts';
import { LOGIN_WORDS as WORDS } from './messages.ts';
import { openZalo, sessionOf } from './open-zca.ts';

interface ScanningParts extends FetchOptions {
  /** Where the picture of the code lies for as long as it is good; only its owner can read it. */
  readonly file: string;
  /** Shows somebody at the terminal what to do, and the code itself. */
  readonly show: (words: string) => void;
  readonly signal: AbortSignal;
}

/** Whose account it is, and what tells Zalo from now on that it is this one. */
export interface LoggedIn {
  readonly account: string;
  /** As the account is called in Zalo; empty where that was not said. */
  readonly name: string;
  readonly session: Session;
}

/** As the library numbers what happens. */
const [GENERATED, EXPIRED, SCANNED, DECLINED] = [0, 1, 2, 3];
/** Each is good for about 100 seconds. */
const MOST_CODES = 3;
const SERVER_FAULT = 500;

/** Has somebody scan a code with the app of Zalo. Throws UserError where it did not come about; the picture is gone in any case. */
export async function scanToLogIn(parts: ScanningParts): Promise<LoggedIn> {
  const answers: number[] = [];
  const zalo = await openZalo({ ...parts, onAnswer: (status) => void answers.push(status) });
  const scanning = followScan(parts);
  try {
    const api = await zalo.loginQR({}, scanning.onEvent);
    return { account: api.getOwnId(), name: scanning.name(), session: sessionOf(api) };
  } catch (error) {
    throw new UserError(scanning.reason() ?? describe(error, answers));
  } finally {
    await scanning.finish();
  }
}

/** What the library throws holds what Zalo answered; only what kind of fault it is comes out. */
function describe(error: unknown, answers: readonly number[]): string {
  const { reason } = faultOf(error);
  const worst = Math.max(0, ...answers);
  if (answers.length === 0) return WORDS.away(reason);
  return worst >= SERVER_FAULT ? WORDS.away(`status ${worst}`) : WORDS.refused(reason);
}

function followScan({ file, show, signal }: ScanningParts) {
  let [codes, name] = [0, ''];
  let reason: string | undefined;
  let pictures: Promise<unknown> = Promise.resolve();
  // With somebody to tell, the library ends only when told to: once, and at once.
  let abort = () => {};
  const giveUp = (words: string) => {
    reason ??= words;
    abort();
  };
  const onAbort = () => giveUp(WORDS.stopped);
  signal.addEventListener('abort', onAbort, { once: true });
  const onCode = (image: string) => {
    codes += 1;
    const png = Buffer.from(image, 'base64');
    pictures = pictures.then(() => keepPicture(file, png)).catch(() => show(WORDS.noPicture(file)));
    show(`${drawQr(png) ?? WORDS.unreadable}\n${WORDS.scan(file)}`);
  };
  return {
    onEvent({ type, data, actions }: LoginQRCallbackEvent) {
      if (actions) abort = () => void actions.abort();
      if (signal.aborted) onAbort();
      else if (type === GENERATED) onCode((data as { image: string }).image);
      else if (type === SCANNED) {
        name = (data as { display_name?: string }).display_name ?? '';
        show(WORDS.scanned);
      } else if (type === DECLINED) giveUp(WORDS.declined);
      else if (type === EXPIRED && codes >= MOST_CODES) giveUp(WORDS.expired);
      else if (type === EXPIRED) {
        show(WORDS.anotherCode);
        actions?.retry();
      }
    },
    name: () => name,
    reason: () => reason,
    async finish() {
      signal.removeEventListener('abort', onAbort);
      await pictures;
      await rm(file, { force: true });
      await rm(asideOf(file), { force: true });
    },
  };
}

/** Whoever scans it is logged in, so it is for its owner alone from the first byte; and it is there whole or not at all. */
async function keepPicture(file: string, png: Buffer): Promise<void> {
  const aside = asideOf(file);
  await rm(aside, { force: true });
  await writeFile(aside, png, { mode: 0o600, flag: 'wx' });
  await rename(aside, file);
}

function asideOf(file: string): string {
  return `${file}.moi`;
}
