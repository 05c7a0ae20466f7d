import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { UserError } from '../shared/errors.ts';

const PASSAGE = z.object({ id: z.string(), title: z.string().default(''), text: z.string() });
const QUESTION = z.object({ id: z.string(), text: z.string(), split: z.string().optional() });

/** A passage of a collection; the title is empty where there is none. */
export type CollectionPassage = z.infer<typeof PASSAGE>;
/** A question of a collection, and the part of it ("tune", "test") that it belongs to. */
export type CollectionQuestion = z.infer<typeof QUESTION>;

/** A retrieval collection in the form of BEIR (Thakur et al., 2021): passages, questions, and which passages are right. */
export interface Collection {
  readonly passages: readonly CollectionPassage[];
  readonly questions: readonly CollectionQuestion[];
  readonly right: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Reads a collection; questions of another `split`, or with no right passage, are left out. Throws UserError for bad lines. */
export async function readCollection(
  paths: { corpus: string; queries: string; qrels: string },
  split?: string,
): Promise<Collection> {
  const [passages, questions, right] = await Promise.all([
    readJsonLines(paths.corpus, PASSAGE),
    readJsonLines(paths.queries, QUESTION),
    readJudgements(paths.qrels),
  ]);
  const asked = questions.filter(
    (question) => right.has(question.id) && (split === undefined || question.split === split),
  );
  if (asked.length === 0)
    throw new UserError(`Không có câu hỏi nào${split ? ` thuộc phần "${split}"` : ''} trong ${paths.queries}.`);
  return { passages, questions: asked, right };
}

async function readJsonLines<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  const text = await readText(path);
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (error) {
      throw new UserError(`Dòng ${i + 1} của ${path} không đúng định dạng JSON mong đợi.`, { cause: error });
    }
  });
}

/** Tab-separated `question passage grade`; a header line and a grade of 0 are passed over. */
async function readJudgements(path: string): Promise<Map<string, Set<string>>> {
  const right = new Map<string, Set<string>>();
  for (const line of (await readText(path)).split('\n')) {
    const [question, passage, grade] = line.split('\t');
    if (!question || !passage || !(Number(grade) > 0)) continue;
    right.set(question, (right.get(question) ?? new Set()).add(passage));
  }
  return right;
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UserError(
      `Không đọc được tệp ${path} (${(error as NodeJS.ErrnoException).code}). Xin kiểm tra đường dẫn.`,
      { cause: error },
    );
  }
}
