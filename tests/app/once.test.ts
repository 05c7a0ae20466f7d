import { expect, it } from 'vitest';
import { once } from '../../src/app/once.ts';

it('makes nothing before it is asked for, and then one thing for all who ask', async () => {
  let made = 0;
  const get = once(async () => ({ number: ++made }));
  expect([made, get.isMade()]).toEqual([0, false]);
  const [first, second] = await Promise.all([get(), get()]);
  expect(first).toBe(second);
  expect(await get()).toBe(first);
  expect([made, get.isMade()]).toEqual([1, true]);
});

it('counts as made as soon as it is asked for, so that it is closed too', () => {
  const get = once(() => new Promise<never>(() => {}));
  void get();
  expect(get.isMade()).toBe(true);
});

it('fails for all who ask with the same fault, and does not try again', async () => {
  let tries = 0;
  const get = once(async () => {
    tries++;
    throw new Error('hỏng');
  });
  await expect(get()).rejects.toThrow('hỏng');
  await expect(get()).rejects.toThrow('hỏng');
  expect(tries).toBe(1);
});
