import { join } from 'node:path';
import type { z } from 'zod';
import { UserError } from '../shared/errors.ts';
import { mapInTurns } from '../shared/turns.ts';
import { decodeText } from './decode-text.ts';
import type { Document } from './document.ts';
import { EVERYDAY_WORDS_FILE, type EverydayWords } from './everyday-words.ts';
import { GLOSSARY_FILE, type GlossaryEntry } from './glossary.ts';
import { type KnowledgeFiles, LISTS, readKnowledgeFolder } from './knowledge-files.ts';
import { parseYaml } from './parse-yaml.ts';
import { readMarkdown } from './readers/markdown.ts';
import { UNITS_FILE, type Unit } from './units.ts';
import { folderPartOf, readUploaded, uploadedIn } from './with-uploads.ts';
import { WORKING_DAYS_FILE, type WorkingDays } from './working-days.ts';

/**
 * All that is known: the plan documents, the offices they name, the abbreviations they use, the words people use for
 * theirs, the days that were announced to be off or worked.
 */
export interface Knowledge {
  readonly documents: readonly Document[];
  readonly units: readonly Unit[];
  readonly glossary: readonly GlossaryEntry[];
  readonly everydayWords: readonly EverydayWords[];
  readonly workingDays: WorkingDays;
  /** Why documents that were sent cannot be read any more; the others are known without them. */
  readonly unread: readonly string[];
}

/** Reads a knowledge folder. Throws UserError for what is wrong. */
export async function loadKnowledge(folder: string): Promise<Knowledge> {
  return readKnowledge(await readKnowledgeFolder(folder), (name) => `Tệp ${join(folder, name)}`);
}

/** Reads the files of a knowledge folder, wherever they came from; `tell` names one at the beginning of a sentence. */
export async function readKnowledge(files: KnowledgeFiles, tell: (name: string) => string): Promise<Knowledge> {
  const textOf = (name: string) => decodeText(files.get(name)!, tell(name));
  const names = [...folderPartOf(files).keys()].filter((name) => name.endsWith('.md')).sort();
  const own = rejectTwins(await mapInTurns(names, (name) => readMarkdown(textOf(name), name)));
  const uploaded = uploadedIn(files);
  const { sent, unread } = await readSent(files, [...uploaded.values()]);
  const readList = <T>(name: string, schema: z.ZodType<T>, nothing: unknown = []) =>
    readYaml(files.has(name) ? textOf(name) : '', tell(name), schema, nothing);
  return {
    // What was sent takes the place of what stands in the folder.
    documents: [...own.filter(({ id }) => !sent.some((document) => document.id === id)), ...sent],
    units: readList(LISTS.units, UNITS_FILE),
    glossary: readList(LISTS.glossary, GLOSSARY_FILE),
    everydayWords: readList(LISTS.everydayWords, EVERYDAY_WORDS_FILE),
    workingDays: readList(LISTS.workingDays, WORKING_DAYS_FILE, {}),
    unread,
  };
}

/** One that another version took and this one cannot read must not keep all the others from being answered from. */
async function readSent(files: KnowledgeFiles, names: readonly string[]) {
  const unread: string[] = [];
  const sent = await mapInTurns(names, (name) => {
    try {
      return [readUploaded(files, name)];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      unread.push(error.message);
      return [];
    }
  });
  return { sent: sent.flat(), unread };
}

/** Reads a YAML file; one that is missing or has nothing in it says what `nothing` says. */
function readYaml<T>(text: string, told: string, schema: z.ZodType<T>, nothing: unknown): T {
  const checked = schema.safeParse(parseYaml(text, told) ?? nothing);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0]!;
  const place = issue.path.length > 0 ? ` tại ${issue.path.join('.')}` : '';
  throw new UserError(`${told} chưa đúng${place}: ${issue.message}.`);
}

function rejectTwins(documents: Document[]): Document[] {
  const seen = new Set<string>();
  for (const { id } of documents) {
    if (seen.has(id))
      throw new UserError(`Hai tệp trong kho tri thức cùng khai báo id "${id}". Xin đổi một trong hai.`);
    seen.add(id);
  }
  return documents;
}
