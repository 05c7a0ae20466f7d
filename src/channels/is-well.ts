const LONGEST_MS = 5_000;
/** Many that are in doubt at once need not all ask. */
const BELIEVED_MS = 2_000;

/** Whether a service answers just now, by a call that changes nothing and fails where it does not. */
export function createIsWell(call: (signal: AbortSignal) => Promise<unknown>, now: () => Date): () => Promise<boolean> {
  let last: { readonly at: number; readonly answer: Promise<boolean> } | undefined;
  return () => {
    const at = now().getTime();
    if (!last || Math.abs(at - last.at) > BELIEVED_MS) last = { at, answer: succeeds(call) };
    return last.answer;
  };
}

async function succeeds(call: (signal: AbortSignal) => Promise<unknown>): Promise<boolean> {
  try {
    await call(AbortSignal.timeout(LONGEST_MS));
    return true;
  } catch {
    return false;
  }
}
