import type { ModelLedger } from '../answering/model/model-ledger.ts';
import type { Database } from './database.ts';

/** Keeps in the table `model_use` what a language model took. */
export function createModelLedger({ queries }: Pick<Database, 'queries'>): ModelLedger {
  return {
    async note({ at, person = null, costVnd = null, elapsedMs, ...use }) {
      const row = { ...use, at: at.toISOString(), person, costVnd, elapsedMs: Math.round(elapsedMs) };
      await queries.insertInto('modelUse').values(row).execute();
    },
    async usedSince(since, person) {
      const all = queries
        .selectFrom('modelUse')
        .select(({ fn }) => [
          fn.countAll<number>().as('questions'),
          fn.sum<number | null>('inputTokens').as('input'),
          fn.sum<number | null>('outputTokens').as('output'),
          fn.sum<number | null>('costVnd').as('cost'),
        ])
        .where('at', '>=', since.toISOString());
      const meant = person === undefined ? all : all.where('person', '=', person);
      const { questions, input, output, cost } = await meant.executeTakeFirstOrThrow();
      // PostgreSQL gives sums and counts as text.
      return { questions: Number(questions), tokens: Number(input) + Number(output), costVnd: Number(cost) };
    },
  };
}
