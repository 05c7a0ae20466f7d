import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import type { Knowledge } from '../../src/documents/knowledge.ts';
import { loadKnowledge } from '../../src/documents/knowledge.ts';
import { readPdf } from '../../src/documents/readers/pdf/read-pdf.ts';
import { planPdf } from './benchmark/documents/plan-pdf.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)));
});

it('the plan that is measured has as many pages as it says, with text and tables that are read', async () => {
  const read = await readPdf(planPdf(knowledge.documents, 6), 'ke-hoach.pdf');
  expect(read).toMatchObject({ pages: 6, pictured: [], doubts: [] });
  const tables = read.blocks.filter((block) => block.kind === 'table');
  expect(tables.map(({ columns }) => columns)).toEqual([4, 4]);
  const words = read.blocks.flatMap((block) => (block.kind === 'text' ? block.text : [])).join(' ');
  expect(words).toContain('chuyển đổi số');
});
