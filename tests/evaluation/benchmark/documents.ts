import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadKnowledge } from '../../../src/documents/knowledge.ts';
import { compiledPath, compileInto } from '../../support/compile-into.ts';
import type { Costs } from '../../support/costs.ts';
import { readPaper } from '../../support/paper/read-paper.ts';
import { toDocx } from '../../support/paper/to-docx.ts';
import { scanPaper } from '../../support/scan/scan-paper.ts';
import type { AnswerFigures, AnswersJob } from './documents/answers-child.ts';
import { planPdf } from './documents/plan-pdf.ts';
import type { ReadingJob } from './documents/reading-child.ts';
import { measureInOwnProcess, type Outcome } from './in-own-process.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const CHILDREN = ['./documents/reading-child.ts', './documents/answers-child.ts'].map(path);
const STARTED = ['../../../src/app/reading-worker.ts', '../../../src/documents/readers/pdf/pdf-process.ts'].map(path);
const RECORDED = 'tests/recordings/pdf/05-kh-ubnd-2026.chromium.pdf';
const SCANNED_PAGES = 4;
const MINUTES = 30;

interface Sample {
  readonly told: string;
  readonly file: string;
  readonly pages: number;
}

/** What reading documents takes, side by side with the library alone, and what answers take meanwhile. In Markdown. */
export async function documentTables(
  knowledge: string,
  sizes: readonly number[],
  progress: (line: string) => void,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-documents-'));
  const compiled = join(folder, 'compiled');
  await mkdir(compiled);
  compileInto(compiled, [...CHILDREN, ...STARTED]);
  const [reading, answers] = CHILDREN.map((script) => pathToFileURL(compiledPath(compiled, script)).href) as [
    string,
    string,
  ];
  try {
    const samples = await makeSamples(folder, knowledge, sizes);
    const lines: string[] = [];
    for (const sample of samples)
      for (const reader of readersOf(sample)) {
        const job = { reader, file: sample.file, knowledge: resolve(knowledge) };
        const outcome = await measureInOwnProcess<ReadingJob, Costs>(reading, job, MINUTES, []);
        lines.push(lineOf(sample, reader, outcome));
        progress(lines.at(-1)!);
      }
    const largest = samples.filter(({ file }) => file.endsWith('.pdf') && !file.endsWith('scan.pdf')).at(-1)!;
    const job = { file: largest.file, knowledge: resolve(knowledge), dataDir: folder };
    const answered = await measureInOwnProcess<AnswersJob, AnswerFigures>(answers, job, MINUTES, []);
    return [readingTable(lines), answersTable(largest, answered)].join('\n\n');
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function makeSamples(folder: string, knowledge: string, sizes: readonly number[]): Promise<Sample[]> {
  const { documents } = await loadKnowledge(knowledge);
  const keep = async (told: string, name: string, pages: number, bytes: Uint8Array): Promise<Sample> => {
    const file = join(folder, name);
    await writeFile(file, bytes);
    return { told, file, pages };
  };
  const recorded = await readFile(RECORDED);
  const source = await readFile(join(knowledge, '05-kh-ubnd-2026.md'), 'utf8');
  const plans = [];
  for (const pages of sizes)
    plans.push(await keep('PDF, text layer', `${pages}.pdf`, pages, planPdf(documents, pages)));
  return [
    await keep('PDF of a browser, text layer', 'recorded.pdf', 20, recorded),
    await keep(`scan, 200 dpi`, 'scan.pdf', SCANNED_PAGES, await scanPaper(recorded, 200, { pages: SCANNED_PAGES })),
    await keep('Word, the same 20 pages', 'a.docx', 20, await toDocx(readPaper(source, 'a.md'))),
    ...plans,
  ];
}

function readersOf({ file }: Sample): ReadingJob['reader'][] {
  return file.endsWith('.docx') || file.endsWith('scan.pdf') ? ['ours'] : ['ours', 'getText', 'getTable'];
}

function readingTable(lines: readonly string[]): string {
  return [
    '| file | pages | reader | s | pages/s | top MB of the assistant | top MB of its processes | longest hold, ms |',
    '| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
  ].join('\n');
}

function lineOf({ told, pages }: Sample, reader: string, outcome: Outcome<Costs>): string {
  const name = reader === 'ours' ? 'ours' : `pdf-parse, ${reader}`;
  if ('failure' in outcome) return `| ${told} | ${pages} | ${name} | ${outcome.failure} | | | | |`;
  const { ms, ownMb, childrenMb, heldMs } = outcome.figures;
  const figures = [
    (ms / 1000).toFixed(1),
    ((pages * 1000) / ms).toFixed(1),
    ownMb.toFixed(0),
    childrenMb.toFixed(0),
    heldMs.toFixed(0),
  ];
  return `| ${told} | ${pages} | ${name} | ${figures.join(' | ')} |`;
}

function answersTable({ pages }: Sample, outcome: Outcome<AnswerFigures>): string {
  if ('failure' in outcome) return `Answers while ${pages} pages are read: ${outcome.failure}`;
  const { alone, whileReading, readMs } = outcome.figures;
  const line = (told: string, { asked, p50Ms, p95Ms, heldMs }: AnswerFigures['alone']) =>
    `| ${told} | ${asked} | ${p50Ms.toFixed(0)} | ${p95Ms.toFixed(0)} | ${heldMs.toFixed(0)} |`;
  return [
    '| answers | asked | p50 ms | p95 ms | longest hold of the event loop, ms |',
    '| --- | ---: | ---: | ---: | ---: |',
    line('nothing else', alone),
    line(`while ${pages} pages are read (${(readMs / 1000).toFixed(0)} s)`, whileReading),
  ].join('\n');
}
