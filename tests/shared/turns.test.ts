import { expect, it } from 'vitest';
import { atOnce, inTurns, mapInTurns, type Steps, standAside } from '../../src/shared/turns.ts';

/** Work that takes its time, a few milliseconds at a step. */
function* sumTo(last: number): Steps<number> {
  let sum = 0;
  for (let i = 1; i <= last; i++) {
    sum += i;
    const until = performance.now() + 4;
    while (performance.now() < until);
    yield;
  }
  return sum;
}

/** How often others had their turn while the work was done. */
async function turnsDuring<T>(work: () => Promise<T>): Promise<{ readonly turns: number; readonly done: T }> {
  let [turns, going] = [0, true];
  const count = () => {
    turns++;
    if (going) setImmediate(count);
  };
  setImmediate(count);
  const done = await work();
  going = false;
  return { turns, done };
}

it('comes to the same at once and in turns', async () => {
  expect(atOnce(sumTo(4))).toBe(10);
  expect(await inTurns(sumTo(4))).toBe(10);
});

it('lets others have their turn while long work goes on', async () => {
  const { turns, done } = await turnsDuring(() => inTurns(sumTo(40)));
  expect(done).toBe(820);
  expect(turns).toBeGreaterThanOrEqual(5);
});

it('goes on without a break where nothing has lasted long', async () => {
  await inTurns(sumTo(8));
  await standAside();
  const { turns } = await turnsDuring(async () => {
    for (let i = 0; i < 100; i++) await standAside();
  });
  expect(turns).toBeLessThanOrEqual(2);
});

it('maps one after another, in order', async () => {
  const begun: number[] = [];
  const mapped = await mapInTurns([3, 1, 2], async (wait) => {
    begun.push(wait);
    await new Promise((resume) => setTimeout(resume, wait));
    return 10 * wait;
  });
  expect([begun, mapped]).toEqual([
    [3, 1, 2],
    [30, 10, 20],
  ]);
});

it('throws what the work throws', async () => {
  const failing = function* (): Steps<never> {
    yield;
    throw new Error('hỏng');
  };
  expect(() => atOnce(failing())).toThrow('hỏng');
  await expect(inTurns(failing())).rejects.toThrow('hỏng');
});
