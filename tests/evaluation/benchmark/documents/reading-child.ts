import { readFile } from 'node:fs/promises';
import { createReadApart } from '../../../../src/app/read-apart.ts';
import { loadKnowledge } from '../../../../src/documents/knowledge.ts';
import { printedText } from '../../../../src/documents/printed-text.ts';
import { type Costs, meterCosts } from '../../../support/costs.ts';
import { serveJob } from '../in-own-process.ts';

/** One file to read, by the product or by the library alone. */
export interface ReadingJob {
  readonly reader: 'ours' | 'getText' | 'getTable';
  readonly file: string;
  readonly knowledge: string;
}

serveJob(async ({ reader, file, knowledge }: ReadingJob): Promise<Costs> => {
  const bytes = await readFile(file);
  if (reader === 'ours') {
    const { units, documents } = await loadKnowledge(knowledge);
    const end = meterCosts();
    await createReadApart()({ name: file, bytes, units, soundPapers: documents.map(printedText) });
    return end();
  }
  const end = meterCosts();
  const { PDFParse } = await import('pdf-parse');
  const parser = new PDFParse({ data: new Uint8Array(bytes) });
  await parser[reader]();
  await parser.destroy();
  return end();
});
