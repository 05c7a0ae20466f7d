import type { Logger } from '../../shared/logger.ts';
import { WORDS } from './messages.ts';

interface TellerOptions {
  /** Whoever runs the assistant. */
  readonly tell: (message: string) => void;
  /** Administrators, on other channels. */
  readonly alert: (message: string) => void;
  readonly logger: Logger;
}

/** A break that is mended at once is nobody's business: on some accounts there is one a minute. */
const TOLD_AFTER = 3;
const ALERTED_AFTER = 8;

/** Says how the connection fares, and says nothing twice in a row: a fault may last for days. */
export function createTeller({ tell, alert, logger }: TellerOptions) {
  let last: string | undefined;
  let budgetToldOn: string | undefined;
  let breaks = 0;
  let hasConnected = false;
  let [isWaiting, hasBeenUnreadable] = [false, false];
  const say = (words: string, ...to: ((message: string) => void)[]) => {
    if (words === last) return;
    last = words;
    for (const hear of to) hear(words);
  };
  const sayToAll = (words: string) => {
    tell(words);
    alert(words);
  };
  return {
    connected(account: string): void {
      if (!hasConnected) tell(WORDS.connected(account));
      else if (last !== undefined) tell(WORDS.connectedAgain(account));
      hasConnected = true;
      last = undefined;
    },
    /** The connection has lasted: the next break is a first one. */
    lasted(): void {
      breaks = 0;
    },
    /** The connection broke, or did not come about. */
    broke(reason: string): void {
      breaks += 1;
      logger.warn({ reason, breaks }, 'Zalo is not heard');
      if (breaks === TOLD_AFTER) say(WORDS.away(reason), tell);
      if (breaks === ALERTED_AFTER) alert(WORDS.away(reason));
    },
    conflict: (minutes: number) => say(WORDS.conflict(minutes), tell, alert),
    authRequired: (wasLoggedIn: boolean) => say(wasLoggedIn ? WORDS.authRequired : WORDS.neverLoggedIn, tell, alert),
    notReadable: (reason: string) => say(WORDS.notReadable(reason), tell, alert),
    /** So many messages wait to be kept; none any more. */
    notKept(count: number): void {
      if (count > 0 && isWaiting) return;
      isWaiting = count > 0;
      if (isWaiting) sayToAll(WORDS.notKept(count));
      else tell(WORDS.keptAgain);
    },
    /** A message is of no form that is known; said once. */
    unreadable(): void {
      if (!hasBeenUnreadable) sayToAll(WORDS.unreadable);
      hasBeenUnreadable = true;
    },
    lost: (count: number) => sayToAll(WORDS.lost(count)),
    quotaSpent: (until: string) => sayToAll(WORDS.quotaSpent(until)),
    /** Once a day, by `day`: each that waits would say it. */
    budgetSpent(until: string, day: string): void {
      if (day !== budgetToldOn) sayToAll(WORDS.budgetSpent(until));
      budgetToldOn = day;
    },
  };
}

/** Says how the connection fares. */
export type Teller = ReturnType<typeof createTeller>;
