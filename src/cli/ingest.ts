import type { App } from '../app.ts';
import { NotFetchedError } from '../assistant/attachments.ts';
import type { CheckedUpload, UploadDesk } from '../assistant/uploads/upload-desk.ts';
import { createFileSource, fileAt } from '../channels/console/file-source.ts';
import { INGEST_WORDS, printSize } from '../documents/ingest/messages.ts';
import { nameShortly } from '../documents/naming.ts';
import { OWNER } from '../people/people-store.ts';
import { UserError } from '../shared/errors.ts';
import { WORDS } from './messages.ts';
import { withApp } from './open-app.ts';
import { createPageProgress } from './page-progress.ts';
import { printResult, type World } from './world.ts';

/** What became of a file. */
interface Entry {
  readonly file: string;
  readonly status: 'added' | 'updated' | 'unchanged' | 'refused';
  readonly number: string | null;
  readonly pages: number | null;
  readonly ocrPages: number;
  readonly passages: number;
  readonly tasks: number;
  readonly targets: number;
  readonly warnings: readonly string[];
}

const NOTHING = { number: null, pages: null, ocrPages: 0, passages: 0, tasks: 0, targets: 0, warnings: [] };
const FETCH_LIMIT_MS = 60_000;

/** Adds documents on the word of whoever has the machine, all at once; returns 1 where one of them was refused. */
export function ingest(files: readonly string[], { json }: { json?: boolean }, world: World): Promise<number> {
  return withApp(world, async (app) => {
    const { uploads } = await app.office();
    const taken = [];
    const progress = createPageProgress(world.stderr);
    for (const file of files) taken.push(await take(file, uploads, app, progress(file)));
    await uploads.adopt(
      taken.flatMap(({ upload }) => upload ?? []),
      OWNER,
    );
    const entries = taken.map(({ entry }) => entry);
    printResult(world, json, entries, () => entries.map(describe).join('\n'));
    return entries.some(({ status }) => status === 'refused') ? 1 : 0;
  });
}

async function take(
  file: string,
  uploads: UploadDesk,
  app: App,
  onPage: (read: number, all: number) => void,
): Promise<{ entry: Entry; upload?: number }> {
  try {
    const sent = { name: fileAt(file).name, bytes: await readWithin(file, uploads) };
    const received = await uploads.receive(sent, OWNER, { onPage });
    if (received.kind === 'waiting') {
      const upload = await asNewVersion(received.upload, uploads);
      return { entry: entryOf(file, upload), upload: upload.number };
    }
    const { id, meta } = received.document;
    const { library, records } = await app.knowledge();
    const countOf = (things: readonly { document: string }[]) =>
      things.filter(({ document }) => document === id).length;
    const counts = {
      passages: countOf(library.passages),
      tasks: countOf(records.tasks),
      targets: countOf(records.targets),
    };
    return { entry: { ...NOTHING, file, status: 'unchanged', number: meta.number, ...counts } };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { entry: { ...NOTHING, file, status: 'refused', warnings: [error.message] } };
  }
}

async function readWithin(path: string, uploads: UploadDesk): Promise<Uint8Array> {
  const file = fileAt(path);
  const mostBytes = uploads.mostBytesOf(file.name);
  try {
    return await createFileSource().fetch(file, { mostBytes, signal: AbortSignal.timeout(FETCH_LIMIT_MS) });
  } catch (error) {
    if (!(error instanceof NotFetchedError)) throw error;
    if (error.fault === 'too_big') throw new UserError(INGEST_WORDS.moreThan(file.name, printSize(mostBytes)));
    const { reasons, unreadableFile } = WORDS.faults;
    throw new UserError(unreadableFile(path, reasons[error.reason] ?? error.reason));
  }
}

/** The same number of the same office on the same day is the same paper, whatever id its file gives it. */
async function asNewVersion(upload: CheckedUpload, uploads: UploadDesk): Promise<CheckedUpload> {
  const { issuer, issuedOn } = upload.preview.meta;
  const same = upload.sameNumber.find(({ meta }) => meta.issuer === issuer && meta.issuedOn === issuedOn);
  if (upload.replaces || !same) return upload;
  await uploads.decide(upload.number, { document: same.id });
  return (await uploads.inspect(upload.number))!;
}

function entryOf(file: string, { preview, replaces, sameNumber, doubts }: CheckedUpload): Entry {
  const { meta, pages, ocrPages, passages, report } = preview;
  const { tasks, targets } = report.found;
  const others = replaces ? [] : sameNumber;
  const { ingest: words, extraction } = WORDS;
  return {
    ...{
      file,
      status: replaces ? 'updated' : 'added',
      number: meta.number,
      pages,
      ocrPages,
      passages,
      tasks,
      targets,
    },
    warnings: [
      ...doubts,
      ...others.map((other) => words.sameNumber(nameShortly(other))),
      ...report.checks
        .filter(({ printed, found }) => printed !== found)
        .map(({ what, printed, found }) => extraction.check(what, `${printed}`, `${found}`, false)),
      ...report.doubts.map(({ record, confidence, reasons }) =>
        extraction.doubt(record, `${Math.round(confidence * 100)}`, reasons.join('; ')),
      ),
      ...report.skipped.map(({ line, reason, text }) => extraction.skipped(line, reason, text)),
    ],
  };
}

function describe({ file, status, number, passages, tasks, targets, warnings }: Entry): string {
  const { ingest: words, document } = WORDS;
  const head = words.status[status](file, number ?? document.noNumber);
  if (status === 'refused') return [head, ...warnings.map((warning) => `  ${warning}`)].join('\n');
  return [`${head}; ${document.counts(passages, tasks, targets)}`, ...warnings.map((warning) => `  ${warning}`)].join(
    '\n',
  );
}
