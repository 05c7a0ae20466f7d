import { describe, expect, it } from 'vitest';
import { retryTransaction } from '../../../src/storage/postgres/retry-transaction.ts';

const broken = () => Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' });
const away = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
const conflict = () => Object.assign(new Error('could not serialize access'), { code: '40001' });

/** A server whose first transactions fail with these, before the work of them or after it. */
function server(faults: { before?: Error[]; after?: Error[] }) {
  const { before = [], after = [] } = faults;
  return async <T>(work: (within: string) => Promise<T>): Promise<T> => {
    const early = before.shift();
    if (early) throw early;
    const done = await work('within');
    const late = after.shift();
    if (late) throw late;
    return done;
  };
}

/** What comes of a work, and how often it was done. */
async function outcome(transact: ReturnType<typeof server>): Promise<[string, number]> {
  let done = 0;
  const work = async (within: string) => `${within} ${++done}`;
  return retryTransaction(transact, work).then(
    (result): [string, number] => [result, done],
    (error: Error): [string, number] => [error.message, done],
  );
}

describe('a transaction', () => {
  it('is begun again where its connection turned out to be broken', async () => {
    expect(await outcome(server({ before: [broken(), broken()] }))).toEqual(['within 1', 1]);
  });

  it('is not done again where the connection broke after it had begun: it may have been done', async () => {
    expect(await outcome(server({ after: [broken()] }))).toEqual([broken().message, 1]);
  });

  it('is done again where it got into the way of another', async () => {
    expect(await outcome(server({ after: [conflict()] }))).toEqual(['within 2', 2]);
  });

  it('is not tried again where no server is, nor for ever', async () => {
    expect(await outcome(server({ before: [away()] }))).toEqual([away().message, 0]);
    expect(await outcome(server({ before: Array.from({ length: 9 }, broken) }))).toEqual([broken().message, 0]);
  });
});
