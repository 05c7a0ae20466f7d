import { Worker } from 'node:worker_threads';
import { UserError } from '../../../shared/errors.ts';
import { annotationsOf } from './annotations.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';
import { pagePicture } from './page-picture.ts';
import { ENDED_BY, type PdfAnswer, type PdfRequest } from './pdf-session.ts';
import { readPage } from './read-page.ts';
import { isOfLibrary } from './stray-rejections.ts';

let pdf: OpenPdf | undefined;

/**
 * Ends this process, which may be caught in a loop, where a request takes too long or too much: nobody else may be left to
 * do so, and what pictures take is not among what the engine itself limits. By what signal it ends tells why.
 */
const WATCH = `
const { parentPort, workerData } = require('node:worker_threads');
const { tooSlow, tooMuch, mostMs, mostBytes, everyMs } = workerData;
let timer;
parentPort.on('message', (isBusy) => {
  clearTimeout(timer);
  if (isBusy) timer = setTimeout(() => process.kill(process.pid, tooSlow), mostMs);
});
setInterval(() => {
  if (process.memoryUsage.rss() > mostBytes) process.kill(process.pid, tooMuch);
}, everyMs);`;
const [mostMs, mostMegabytes] = process.argv.slice(2).map(Number) as [number, number];
const limits = { mostMs, mostBytes: mostMegabytes * 1024 * 1024, everyMs: 50 };
const watch = new Worker(WATCH, { eval: true, workerData: { ...limits, ...ENDED_BY } });
watch.unref();

async function answer(request: PdfRequest): Promise<PdfAnswer> {
  if (request.kind === 'open') {
    pdf = await openPdf(request.bytes, request.name, request.mostPages);
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
