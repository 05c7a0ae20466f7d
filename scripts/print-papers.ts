/** Prints the plans of knowledge/ as papers: `tsx scripts/print-papers.ts <folder>`, needs Chromium and LibreOffice. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printWithChromium, printWithLibreOffice } from '../tests/support/paper/print-paper.ts';
import { readPaper } from '../tests/support/paper/read-paper.ts';
import { toDocx } from '../tests/support/paper/to-docx.ts';
import { toHtml } from '../tests/support/paper/to-html.ts';

const folder = process.argv[2] ?? 'data/papers';
for (const kind of ['html', 'docx', 'chromium', 'libreoffice']) await mkdir(join(folder, kind), { recursive: true });
for (const file of (await readdir('knowledge')).filter((name) => name.endsWith('.md'))) {
  const paper = readPaper(await readFile(join('knowledge', file), 'utf8'), file);
  const html = join(folder, 'html', `${paper.id}.html`);
  const docx = join(folder, 'docx', `${paper.id}.docx`);
  await writeFile(html, toHtml(paper));
  await writeFile(docx, await toDocx(paper));
  await printWithChromium(html, join(folder, 'chromium', `${paper.id}.pdf`));
  await printWithLibreOffice(docx, join(folder, 'libreoffice', `${paper.id}.pdf`));
  process.stdout.write(`${paper.id}\n`);
}
