import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const VARIANTS = z.record(z.string(), z.array(z.string())).default({});

const QUESTION = z.object({
  id: z.string(),
  question: z.string(),
  style: z.string(),
  answer: z.string(),
  /** Needles that a right answer holds after lower-casing, folding and squeezing of blanks. */
  must_contain: z.array(z.string()),
  must_not_contain: z.array(z.string()),
  alternatives: VARIANTS,
  alt: VARIANTS,
  /** `doc`: the first three characters of the name of the document's recording. */
  sources: z.array(z.object({ doc: z.string() })).default([]),
});

/** A question as people type it, with what a right answer must say. */
export type GradedQuestion = z.infer<typeof QUESTION>;

const FOLDER = join(import.meta.dirname, 'questions');

/** The question sets of the project, by file name without ending. */
export function questionSets(): Map<string, GradedQuestion[]> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));
  return new Map(files.map((name) => [name.replace('.jsonl', ''), readSet(join(FOLDER, name))]));
}

function readSet(path: string): GradedQuestion[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => QUESTION.parse(JSON.parse(line)));
}
