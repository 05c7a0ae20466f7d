import { UsageError } from '../shared/errors.ts';
import { WORDS } from './messages.ts';
import { withApp } from './open-app.ts';
import { printResult, type World } from './world.ts';

/** Has somebody log in to the personal account of Zalo by a code on the screen, or forgets the log-in. */
export async function zalo(what: string, { json }: { json?: boolean }, world: World): Promise<void> {
  if (what === 'login') return logIn(json, world);
  if (what === 'logout') return logOut(json, world);
  throw new UsageError(WORDS.zalo.unknown(what));
}

/** The code goes to standard error, so that standard output stays for the result. */
function logIn(json: boolean | undefined, world: World): Promise<void> {
  return withApp(world, async (app) => {
    const stop = new AbortController();
    const onSignal = () => stop.abort();
    process.once('SIGTERM', onSignal).once('SIGINT', onSignal);
    try {
      const show = (words: string) => void world.stderr.write(`${words}\n`);
      const done = await app.zaloAccount.logIn(show, stop.signal);
      const isOn = app.config.zaloPersonal !== undefined;
      printResult(world, json, done, ({ name, account }) => WORDS.zalo.loggedIn(name || account, isOn));
    } finally {
      process.off('SIGTERM', onSignal).off('SIGINT', onSignal);
    }
  });
}

function logOut(json: boolean | undefined, world: World): Promise<void> {
  return withApp(world, async (app) => {
    await app.zaloAccount.logOut();
    printResult(world, json, { loggedOut: true }, () => WORDS.zalo.loggedOut);
  });
}
