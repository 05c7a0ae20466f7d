import { expect, it } from 'vitest';
import { limitTime } from '../../src/shared/time-limit.ts';
import { collectGarbage } from '../support/collect-garbage.ts';

const aborted = (signal: AbortSignal) =>
  new Promise<unknown>((resolve) => signal.addEventListener('abort', () => resolve(signal.reason)));

it('comes though memory is tidied meanwhile', async () => {
  const over = aborted(limitTime(200).signal);
  for (let i = 0; i < 5; i++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    await collectGarbage();
  }
  expect(await over).toMatchObject({ name: 'TimeoutError' });
});

it('comes with the other, also where that came before', async () => {
  const other = new AbortController();
  const over = aborted(limitTime(60_000, other.signal).signal);
  other.abort('enough');
  expect(await over).toBe('enough');
  expect(limitTime(60_000, other.signal).signal.aborted).toBe(true);
});

it('does not come after its end', async () => {
  const other = new AbortController();
  const limit = limitTime(20, other.signal);
  limit.end();
  other.abort();
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(limit.signal.aborted).toBe(false);
});
