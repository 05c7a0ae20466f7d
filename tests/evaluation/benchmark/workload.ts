import { join } from 'node:path';
import { readCollection } from '../../../src/retrieval/collection.ts';
import { generateWorkload } from './generate.ts';

/** How questions are typed. */
export type Mode = 'as asked' | 'without marks' | 'with a typo';
export const MODES: readonly Mode[] = ['as asked', 'without marks', 'with a typo'];

/** A question and the numbers of the passages that answer it. */
export interface BenchQuestion {
  readonly text: string;
  readonly right: ReadonlySet<number>;
}

/** What an engine is given: texts numbered from 0, and questions in each way of typing. */
export interface Workload {
  readonly texts: readonly string[];
  readonly questions: Readonly<Record<Mode, readonly BenchQuestion[]>>;
}

/** Where a workload comes from, so that every process can make the same one for itself. */
export type WorkloadSource =
  | { readonly kind: 'collection'; readonly folder: string; readonly split?: string | undefined }
  | {
      readonly kind: 'generated';
      readonly passages: number;
      readonly questions: number;
      readonly knowledge: string;
      readonly folder?: string | undefined;
    };

const QUERY_FILES: Readonly<Record<Mode, string>> = {
  'as asked': 'queries.jsonl',
  'without marks': 'queries.nodiac.jsonl',
  'with a typo': 'queries.typo.jsonl',
};

/** Reads or makes the workload; the same source always gives the same one. */
export async function loadWorkload(source: WorkloadSource): Promise<Workload> {
  if (source.kind === 'generated') return generateWorkload(source);
  const { folder, split } = source;
  const read = (mode: Mode) =>
    readCollection(
      {
        corpus: join(folder, 'corpus.jsonl'),
        queries: join(folder, QUERY_FILES[mode]),
        qrels: join(folder, 'qrels.tsv'),
      },
      split,
    );
  const collections = await Promise.all(MODES.map(read));
  const { passages } = collections[0]!;
  const numberOf = new Map(passages.map(({ id }, number) => [id, number]));
  const questions = collections.map((collection) =>
    collection.questions.map(({ id, text }) => ({
      text,
      right: new Set([...collection.right.get(id)!].map((passage) => numberOf.get(passage)!)),
    })),
  );
  return {
    texts: passages.map(({ title, text }) => (title ? `${title}\n${text}` : text)),
    questions: { 'as asked': questions[0]!, 'without marks': questions[1]!, 'with a typo': questions[2]! },
  };
}
