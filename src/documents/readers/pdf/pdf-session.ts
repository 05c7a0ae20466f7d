import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { UserError } from '../../../shared/errors.ts';
import { INGEST_WORDS } from '../../ingest/messages.ts';
import type { PagePicture } from '../../printed/page-picture.ts';
import type { LayeredPage } from './read-page.ts';

/** What the process that reads is asked for. */
export type PdfRequest =
  | { readonly kind: 'open'; readonly bytes: Uint8Array; readonly name: string; readonly mostPages?: number }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'picture'; readonly page: number; readonly dpi: number; readonly turned: number };

/** What it answers, one answer to each request. */
export type PdfAnswer =
  | { readonly kind: 'opened'; readonly pages: number }
  | { readonly kind: 'page'; readonly layered: LayeredPage; readonly annotations: readonly string[] }
  | { readonly kind: 'picture'; readonly picture: PagePicture }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'broken' };

/** It ended without an answer. */
interface Ended {
  readonly kind: 'ended';
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The signals by which a process ends itself, which no loop can hold up. */
export const ENDED_BY = { tooSlow: 'SIGKILL', tooMuch: 'SIGTERM' } as const;

/** How much a page may cost. */
export interface PdfLimits {
  /** Default: 45 s; reading one takes some hundredths of a second, drawing a scan some seconds. */
  readonly mostPageMs?: number;
  /** Of what JavaScript keeps. Default: 512 MB. */
  readonly mostMegabytes?: number;
  /** Of all that is in memory, pictures too. Default: 1,024 MB. */
  readonly mostResidentMegabytes?: number;
  /** Default: 500. */
  readonly mostPages?: number;
}

const MOST_PAGE_MS = 45_000;
/** How a JavaScript engine ends that has no memory left, where the system has no signals. */
const OUT_OF_MEMORY = 134;

/** A PDF that is open in a process of its own. */
export interface PdfSession {
  readonly pages: number;
  readPage(page: number): Promise<PdfAnswer & { readonly kind: 'page' }>;
  draw(page: number, how: { readonly dpi: number; readonly turned: number }): Promise<PagePicture>;
  /** Resolves once the process is gone. */
  close(): Promise<void>;
}

/**
 * Opens a PDF in a process of its own: a file of a kilobyte can make the library ask for an array so large that the
 * JavaScript engine gives up the process and all its threads. Throws UserError, naming the file, as readPdf does.
 */
export async function openPdfApart(bytes: Uint8Array, name: string, limits: PdfLimits = {}): Promise<PdfSession> {
  const child = startProcess(limits);
  const ask = async (request: PdfRequest): Promise<PdfAnswer> => {
    const answer = await answerOf(child, request);
    if (answer.kind === 'ended') throw new UserError(whyEnded(answer, name, limits));
    if (answer.kind === 'refused') throw new UserError(answer.reason);
    if (answer.kind === 'broken') throw new UserError(INGEST_WORDS.brokenPdf(name));
    return answer;
  };
  const close = () => endOf(child);
  try {
    const { pages } = (await ask({ kind: 'open', bytes, name, ...pagesIn(limits) })) as PdfAnswer & { kind: 'opened' };
    return {
      pages,
      readPage: async (page) => (await ask({ kind: 'page', page })) as PdfAnswer & { kind: 'page' },
      draw: async (page, how) =>
        ((await ask({ kind: 'picture', page, ...how })) as PdfAnswer & { kind: 'picture' }).picture,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function pagesIn({ mostPages }: PdfLimits) {
  return mostPages === undefined ? {} : { mostPages };
}

function whyEnded({ code, signal }: Ended, name: string, { mostPageMs = MOST_PAGE_MS }: PdfLimits): string {
  if (signal === ENDED_BY.tooSlow) return INGEST_WORDS.tooSlow(name, Math.ceil(mostPageMs / 1000));
  const isTooMuch = signal === ENDED_BY.tooMuch || signal === 'SIGABRT' || code === OUT_OF_MEMORY;
  return isTooMuch ? INGEST_WORDS.tooDemanding(name) : INGEST_WORDS.brokenPdf(name);
}

function startProcess({
  mostPageMs = MOST_PAGE_MS,
  mostMegabytes = 512,
  mostResidentMegabytes = 1024,
}: PdfLimits): ChildProcess {
  const isSource = import.meta.url.endsWith('.ts');
  const file = isSource ? new URL('./pdf-process.ts', import.meta.url) : new URL('./pdf-process.js', import.meta.url);
  const compiler = isSource ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href] : [];
  return fork(fileURLToPath(file), [mostPageMs, mostResidentMegabytes].map(String), {
    execArgv: [`--max-old-space-size=${mostMegabytes}`, ...compiler],
    // No secret of this process is passed on.
    env: {},
    serialization: 'advanced',
    // What it says as it dies may be a piece of the file.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** Whoever started a process has to see its end, or the system keeps an entry of it for as long as this process runs. */
function endOf(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

/** The answer to a request, or how the process ended without one. */
function answerOf(child: ChildProcess, request: PdfRequest): Promise<PdfAnswer | Ended> {
  return new Promise((resolve) => {
    const settle = (answer: PdfAnswer | Ended) => {
      child.off('message', settle).off('exit', giveUp).off('error', giveUp);
      resolve(answer);
    };
    const giveUp = (code: unknown = null, signal: NodeJS.Signals | null = null) =>
      settle({ kind: 'ended', code: typeof code === 'number' ? code : null, signal });
    child.on('message', settle).on('exit', giveUp).on('error', giveUp);
    if (child.exitCode !== null || child.signalCode !== null) giveUp(child.exitCode, child.signalCode);
    // What cannot be sent any more is answered by the end of the process, which tells more.
    else if (child.connected) child.send(request, () => undefined);
    else if (child.pid === undefined) giveUp();
  });
}
