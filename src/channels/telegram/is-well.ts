import type { Api } from 'grammy';
import { asGrammys } from './client.ts';

const LONGEST_MS = 5_000;
/** Many that are in doubt at once need not all ask. */
const BELIEVED_MS = 2_000;

/** Asks whether Telegram answers: whatever it says, but a fault of its own. */
export function createIsWell(api: Pick<Api, 'getMe'>, now: () => Date): () => Promise<boolean> {
  let last: { readonly at: number; readonly answer: Promise<boolean> } | undefined;
  return () => {
    const at = now().getTime();
    if (!last || Math.abs(at - last.at) > BELIEVED_MS) last = { at, answer: ask(api) };
    return last.answer;
  };
}

async function ask(api: Pick<Api, 'getMe'>): Promise<boolean> {
  try {
    await api.getMe(asGrammys(AbortSignal.timeout(LONGEST_MS)));
    return true;
  } catch {
    return false;
  }
}
