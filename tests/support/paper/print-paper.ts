import { execFile } from 'node:child_process';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Prints a page of HTML as PDF with Chromium, which must be on PATH. */
export async function printWithChromium(html: string, pdf: string): Promise<void> {
  await mkdir(dirname(pdf), { recursive: true });
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
  await run('chromium', [...options, `--print-to-pdf=${resolve(pdf)}`, pathToFileURL(resolve(html)).href]);
}

/** Prints a file of Word as PDF with LibreOffice, which must be on PATH. */
export async function printWithLibreOffice(docx: string, pdf: string): Promise<void> {
  await mkdir(dirname(pdf), { recursive: true });
  const profile = join(dirname(resolve(pdf)), '.profile');
  const settings = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  await run('soffice', [
    settings,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    dirname(resolve(pdf)),
    resolve(docx),
  ]);
  const made = join(
    dirname(resolve(pdf)),
    `${docx
      .split('/')
      .at(-1)!
      .replace(/\.docx$/u, '')}.pdf`,
  );
  if (resolve(made) !== resolve(pdf)) await rename(made, pdf);
  await rm(profile, { recursive: true, force: true });
}
