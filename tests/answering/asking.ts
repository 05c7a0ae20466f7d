import type { Answer } from '../../src/answering/answer.ts';
import { type Answerer, createAnswerer } from '../../src/answering/answerer.ts';
import type { Document } from '../../src/documents/document.ts';
import { type Knowledge, loadKnowledge } from '../../src/documents/knowledge.ts';
import { UnitMatcher } from '../../src/documents/unit-matcher.ts';
import type { Unit } from '../../src/documents/units.ts';
import type { Role } from '../../src/people/role.ts';
import { type Library, openLibrary } from '../../src/retrieval/library.ts';
import { readRecords } from '../../src/tasks/records.ts';
import type { Records } from '../../src/tasks/task.ts';

/** Documents that can be asked; who asks is a guest where nothing else is said. */
export interface Asking {
  readonly library: Library;
  readonly answerer: Answerer;
  readonly records: Records;
  ask(question: string, role?: Role): Promise<Answer>;
}

/** The documents of the project. */
export async function askKnowledge(): Promise<Asking> {
  return openAsking(await loadKnowledge('knowledge'));
}

/** Made-up papers and the offices that they name. */
export function askPapers(documents: readonly Document[], ...offices: string[]): Promise<Asking> {
  const units: Unit[] = offices.map((name, i) => ({ id: `don-vi-${i}`, name, aliases: [], group: false, members: [] }));
  return openAsking({ documents, units, glossary: [], everydayWords: [] });
}

async function openAsking(knowledge: Knowledge): Promise<Asking> {
  const units = new UnitMatcher(knowledge.units);
  const library = await openLibrary({ knowledge });
  const records = readRecords(knowledge.documents, units);
  const answerer = createAnswerer(library, records, units);
  return {
    library,
    answerer,
    records,
    ask: (question, role = 'guest') => answerer.answer(answerer.understand(question), role),
  };
}

/** The numbered lines of a list. */
export function numbered({ text }: Answer): string[] {
  return text.split('\n').filter((line) => /^\d+\. /u.test(line));
}

/** How often a text holds some words. */
export function times(text: string, words: string): number {
  return text.split(words).length - 1;
}
