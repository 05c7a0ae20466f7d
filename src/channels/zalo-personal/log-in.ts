import type { Vault } from '../../shared/vault.ts';
import { keepSession } from './kept-session.ts';
import { keepStanding } from './kept-standing.ts';
import { type LoggedIn, scanToLogIn } from './scan-to-log-in.ts';

interface LogInParts {
  readonly vault: Vault;
  readonly now: () => Date;
}

/** Has somebody scan and keeps the session; an assistant that runs takes it up by itself. */
export async function logInByScan(
  { vault, now }: LogInParts,
  scanning: Parameters<typeof scanToLogIn>[0],
): Promise<Omit<LoggedIn, 'session'>> {
  const { session, ...known } = await scanToLogIn(scanning);
  const parts = { vault: async () => vault, now };
  await keepSession(parts).replace(session);
  // Whatever was wrong before, nobody needs to scan any more.
  await keepStanding(parts).begin({ state: 'away', account: known.account });
  return known;
}

/** Forgets the session: the assistant cannot use the account any more, and says so. */
export async function logOut({ vault, now }: LogInParts): Promise<void> {
  const parts = { vault: async () => vault, now };
  await keepSession(parts).forget();
  await keepStanding(parts).begin({ state: 'auth_required' });
}
