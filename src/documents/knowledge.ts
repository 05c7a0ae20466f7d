import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { UserError } from '../shared/errors.ts';
import type { Document } from './document.ts';
import { EVERYDAY_WORDS_FILE, type EverydayWords } from './everyday-words.ts';
import { GLOSSARY_FILE, type GlossaryEntry } from './glossary.ts';
import { parseYaml } from './parse-yaml.ts';
import { readMarkdown } from './readers/markdown.ts';
import { UNITS_FILE, type Unit } from './units.ts';
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
}

/**
 * Reads a knowledge folder: every `.md` file in it, `units.yaml`, `glossary.yaml`, `everyday-words.yaml`,
 * `working-days.yaml`. Throws UserError for what is wrong.
 */
export async function loadKnowledge(folder: string): Promise<Knowledge> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(
      `Không mở được thư mục tri thức ${folder} (${error.code ?? error.message}). Xin kiểm tra KNOWLEDGE_DIR.`,
    );
  });
  const files = names.filter((name) => name.endsWith('.md')).sort();
  const documents = await Promise.all(
    files.map(async (name) => readMarkdown(await readText(join(folder, name)), name)),
  );
  return {
    documents: rejectTwins(documents),
    units: await readYaml(join(folder, 'units.yaml'), UNITS_FILE),
    glossary: await readYaml(join(folder, 'glossary.yaml'), GLOSSARY_FILE),
    everydayWords: await readYaml(join(folder, 'everyday-words.yaml'), EVERYDAY_WORDS_FILE),
    workingDays: await readYaml(join(folder, 'working-days.yaml'), WORKING_DAYS_FILE, {}),
  };
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(`Tệp ${path} không phải văn bản UTF-8. Xin lưu lại tệp theo bảng mã UTF-8.`);
  }
}

/** Reads a YAML file; one that is missing or has nothing in it says what `nothing` says. */
async function readYaml<T>(path: string, schema: z.ZodType<T>, nothing: unknown = []): Promise<T> {
  const text = await readText(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const checked = schema.safeParse(parseYaml(text, `Tệp ${path}`) ?? nothing);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0]!;
  const place = issue.path.length > 0 ? ` tại ${issue.path.join('.')}` : '';
  throw new UserError(`Tệp ${path} chưa đúng${place}: ${issue.message}.`);
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
