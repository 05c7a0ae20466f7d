import { Worker } from 'node:worker_threads';
import { UserError } from '../../../shared/errors.ts';
import { annotationsOf } from './annotations.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';
import { pagePicture } from './page-picture.ts';
import type { PdfAnswer, PdfRequest } from './pdf-session.ts';
import { readPage } from './read-page.ts';
import { isOfLibrary } from './stray-rejections.ts';

let pdf: OpenPdf | undefined;

/** Ends this process, which may be caught in a loop, where a request takes too long; nobody else may be left to do so. */
const WATCH = `
const { parentPort, workerData } = require('node:worker_threads');
let timer;
parentPort.on('message', (isBusy) => {
  clearTimeout(timer);
  if (isBusy) timer = setTimeout(() => process.kill(process.pid, 'SIGKILL'), workerData);
});`;
const watch = new Worker(WATCH, { eval: true, workerData: Number(process.argv[2]) });
watch.unref();

async function answer(request: PdfRequest): Promise<PdfAnswer> {
  if (request.kind === 'open') {
    pdf = await openPdf(request.bytes, request.name);
    return { kind: 'opened', pages: pdf.document.numPages };
  }
  const page = await pdf!.document.getPage(request.page);
  try {
    if (request.kind === 'picture')
      return { kind: 'picture', picture: await pagePicture(pdf!.document, page, request) };
    const annotations = await annotationsOf(page);
    return { kind: 'page', layered: await readPage(page), annotations };
  } finally {
    page.cleanup();
  }
}

async function answerOrRefuse(request: PdfRequest): Promise<PdfAnswer> {
  try {
    return await answer(request);
  } catch (error) {
    if (error instanceof UserError) return { kind: 'refused', reason: error.message };
    if (isOfLibrary(error)) return { kind: 'broken' };
    throw error;
  }
}

process.on('disconnect', () => process.exit());
process.on('message', async (request: PdfRequest) => {
  watch.postMessage(true);
  process.send!(await answerOrRefuse(request));
  watch.postMessage(false);
});
