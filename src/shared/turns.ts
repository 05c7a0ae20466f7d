/** Long work that can stand aside wherever it yields. It comes to the same whether it does or not. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** How long work goes on before others have their turn: too short for a person to notice, long against what a turn costs. */
const TURN_MS = 15;

let turnBegan = 0;

/**
 * Lets messages, timers and whatever else waits have their turn, where long work in this process has lasted a while: to
 * be awaited again and again by such work, from wherever it is, so that nobody waits for all of it.
 */
export async function standAside(): Promise<void> {
  if (performance.now() - turnBegan < TURN_MS) return;
  await new Promise((resume) => setImmediate(resume));
  turnBegan = performance.now();
}

/** Does the work without a break. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does the work a turn at a time. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await standAside();
  }
}

/** Maps one by one, and stands aside in between. */
export async function mapInTurns<T, U>(items: Iterable<T>, map: (item: T) => U | Promise<U>): Promise<U[]> {
  const mapped: U[] = [];
  for (const item of items) {
    mapped.push(await map(item));
    await standAside();
  }
  return mapped;
}
