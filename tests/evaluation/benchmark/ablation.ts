import { LatentSemanticEmbeddings, trainLatentModel } from '../../../src/retrieval/embeddings/latent-semantic.ts';
import { rankingQuality } from '../../../src/retrieval/evaluate.ts';
import { FUSION, fuse } from '../../../src/retrieval/fusion.ts';
import { nearestNeighbours } from '../../../src/retrieval/hnsw.ts';
import { buildLexicalIndex, type LexicalIndex } from '../../../src/retrieval/lexical-index.ts';
import { planQuery, QUERY_WEIGHTS, type QueryWeights } from '../../../src/retrieval/plan-query.ts';
import { createSpelling, type Spelling } from '../../../src/retrieval/spelling.ts';
import { TopPassages } from '../../../src/retrieval/top-passages.ts';
import { atOnce } from '../../../src/shared/turns.ts';
import { type BenchQuestion, loadWorkload, MODES } from './workload.ts';

/** A way of searching with one part switched off. */
interface Variant {
  readonly name: string;
  readonly weights?: Partial<QueryWeights>;
  readonly vectorWeight?: number;
  readonly spelling?: (whole: Spelling) => Spelling;
}

const VARIANTS: readonly Variant[] = [
  { name: 'everything on' },
  { name: 'no pairs', weights: { foldedPair: 0, markedPair: 0 } },
  { name: 'no folded syllables and pairs', weights: { folded: 0, foldedPair: 0 } },
  { name: 'no marked syllables and pairs', weights: { marked: 0, markedPair: 0 } },
  { name: 'no restored marks', weights: { restored: 0 } },
  { name: 'no mending of slips', spelling: (whole) => ({ ...whole, neighbours: () => [] }) },
  { name: 'question words at full weight', weights: { asking: 1 } },
  { name: 'no vectors', vectorWeight: 0 },
];

const CANDIDATES = 50;

/** What each part of the product's search is worth on a collection: nDCG@10 with it switched off, as a Markdown table. */
export async function runAblation(folder: string, split: string): Promise<string> {
  const workload = await loadWorkload({ kind: 'collection', folder, split });
  const index = buildLexicalIndex(workload.texts.map((text) => [{ text, weight: 1 }]));
  const lines = [
    `### Ablation, split ${split}: nDCG@10`,
    '',
    `| switched off | ${MODES.join(' | ')} |\n| --- | ---: | ---: | ---: |`,
  ];
  let whole: number[] | undefined;
  for (const variant of VARIANTS) {
    const search = await searchWith(variant, index);
    const values = MODES.map((mode) => ndcg(workload.questions[mode], search));
    whole ??= values;
    const cells = values.map(
      (value, i) => `${value.toFixed(4)}${variant === VARIANTS[0] ? '' : ` (${signed(value - whole![i]!)})`}`,
    );
    lines.push(`| ${variant.name} | ${cells.join(' | ')} |`);
  }
  return lines.join('\n');
}

function signed(change: number): string {
  return `${change > 0 ? '+' : ''}${change.toFixed(4)}`;
}

async function searchWith(
  { weights, vectorWeight, spelling: change }: Variant,
  index: LexicalIndex,
): Promise<(question: string) => number[]> {
  const known = createSpelling(index.vocabulary);
  const spelling = change?.(known) ?? known;
  const embeddings = new LatentSemanticEmbeddings(atOnce(trainLatentModel(index)), index, spelling);
  const vectors = atOnce(embeddings.embedPassages(index));
  const near = await nearestNeighbours(vectors, vectors.length / index.postings.passageCount);
  const lexical = new TopPassages(index.postings);
  return (question) => {
    const { terms } = planQuery(question, index, spelling, { ...QUERY_WEIGHTS, ...weights });
    const byWords = lexical.find(terms, CANDIDATES);
    const fusion = { vectorWeight: vectorWeight ?? FUSION.vectorWeight };
    return fuse(byWords, near.find(embeddings.embed(terms), CANDIDATES), fusion).map(({ passage }) => passage);
  };
}

function ndcg(questions: readonly BenchQuestion[], search: (question: string) => number[]): number {
  const judged = questions.map(({ text, right }) => ({
    ranked: search(text).map(String),
    right: new Set([...right].map(String)),
  }));
  return rankingQuality(judged).ndcg10;
}
