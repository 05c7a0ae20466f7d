import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scanPaper } from '../tests/support/scan/scan-paper.ts';

/**
 * Makes PDFs of nothing but pictures out of the PDFs in a folder, as an office scanner would, at 300 and 200 dpi:
 * `npx tsx scripts/scan-papers.ts <folder of PDFs> <folder for the scans>`
 */
const [from, to] = process.argv.slice(2);
if (!from || !to) throw new Error('Say where the PDFs are, and where their scans shall go.');
for (const dpi of [300, 200]) {
  mkdirSync(join(to, String(dpi)), { recursive: true });
  for (const file of readdirSync(from).filter((name) => name.endsWith('.pdf')))
    writeFileSync(join(to, String(dpi), file), await scanPaper(readFileSync(join(from, file)), dpi));
}
