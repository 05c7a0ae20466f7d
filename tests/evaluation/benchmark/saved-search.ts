import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LatentSemanticEmbeddings, trainLatentModel } from '../../../src/retrieval/embeddings/latent-semantic.ts';
import { nearestNeighbours } from '../../../src/retrieval/hnsw.ts';
import { openSavedIndex } from '../../../src/retrieval/saved-index.ts';
import { type SearchEngine, searchOver } from '../../../src/retrieval/search-engine.ts';
import { createSpelling } from '../../../src/retrieval/spelling.ts';
import { inTurns } from '../../../src/shared/turns.ts';
import { openIndexFiles } from '../../../src/storage/index-files.ts';
import { askAll } from './measure.ts';
import { type NamedFigures, StepMeter } from './step-meter.ts';
import { MODES, type Workload } from './workload.ts';

const PASSAGES_A_DOCUMENT = 200;
const LIMIT_MS = 10_000;
/** Asked before the clock counts, so that compilation is not measured. */
const WARM_UP = 30;

/** Analyses the texts into an empty folder and puts the search together, part by part, as `searchOver` does. */
export async function makeAnew({ texts }: Workload, folder: string): Promise<NamedFigures> {
  const meter = new StepMeter();
  const { index, model } = await meter.step('lexical index and latent model', () => openIndex(texts, folder));
  const spelling = await meter.step('spelling', () => createSpelling(index.vocabulary));
  const embeddings = new LatentSemanticEmbeddings(model, index, spelling);
  const vectors = await meter.step('vectors', () => inTurns(embeddings.embedPassages(index)));
  await meter.step('graph of vectors', () => nearestNeighbours(vectors, model.dimensions));
  const total = meter.total('made anew');
  const started = performance.now();
  await inTurns(trainLatentModel(index));
  const training = (performance.now() - started) / 1000;
  return {
    terms: index.vocabulary.size,
    postings: index.postings.passages.length,
    ...total,
    ...meter.steps,
    'of which training the latent model, s': training,
    'on disk, MB': await folderMb(folder),
  };
}

/** Starts from what `makeAnew` left in the folder, as the product starts, and asks. */
export async function startFromSaved({ texts, questions }: Workload, folder: string): Promise<NamedFigures> {
  const meter = new StepMeter();
  const engine = await meter.step('start', async () => {
    const { index, model, changed } = await openIndex(texts, folder);
    if (changed > 0) throw new Error(`${changed} documents were not found in the saved parts.`);
    return searchOver(index, model);
  });
  const total = meter.total('from saved parts');
  let asked: NamedFigures = {};
  await askAll(rankWith(engine), questions['as asked'].slice(0, WARM_UP), LIMIT_MS);
  for (const mode of MODES)
    asked = { ...asked, ...times(mode, await askAll(rankWith(engine), questions[mode], LIMIT_MS)) };
  const hidden = new Uint8Array(texts.length).fill(1).fill(0, 0, PASSAGES_A_DOCUMENT);
  const restricted = await askAll(rankWith(engine, hidden), questions['as asked'], LIMIT_MS);
  return { ...total, ...asked, ...times('one document hidden', restricted) };
}

async function openIndex(texts: readonly string[], folder: string) {
  const store = await openIndexFiles(folder, (message) => {
    throw new Error(message);
  });
  const documents = Array.from({ length: Math.ceil(texts.length / PASSAGES_A_DOCUMENT) }, (_, i) => ({
    id: String(i),
    passages: texts.slice(i * PASSAGES_A_DOCUMENT, (i + 1) * PASSAGES_A_DOCUMENT).map((text) => [{ text, weight: 1 }]),
  }));
  return openSavedIndex(documents, { store });
}

function rankWith(engine: SearchEngine, allowed?: Uint8Array) {
  return async (question: string, wanted: number) =>
    (await engine.search(question, wanted, allowed)).hits.map(({ passage }) => passage);
}

function times(mode: string, { p50Ms, p95Ms, recall1 }: { p50Ms: number; p95Ms: number; recall1: number }) {
  return { [`${mode}: p50, ms`]: p50Ms, [`${mode}: p95, ms`]: p95Ms, [`${mode}: recall@1`]: recall1 };
}

async function folderMb(folder: string): Promise<number> {
  const sizes = await Promise.all((await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0) / 2 ** 20;
}
