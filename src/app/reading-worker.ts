import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { SecretFileError } from '../documents/ingest/secret-file-error.ts';
import { UserError } from '../shared/errors.ts';
import { type FileToRead, readFileRecords } from '../tasks/extraction/read-file.ts';
import type { ReadApart } from './read-apart.ts';

/** Reads one file and says what came of it: errors lose their class on the way to another thread. */
async function read(file: FileToRead, port: MessagePort): Promise<ReadApart> {
  const stopping = new AbortController();
  port.once('message', () => stopping.abort());
  // A thread that waits for nothing else any more may end.
  port.unref();
  const onPage = (page: number, all: number) => port.postMessage({ kind: 'page', page, all });
  try {
    return { kind: 'read', ...(await readFileRecords(file, { onPage, signal: stopping.signal })) };
  } catch (error) {
    if (error instanceof SecretFileError) return { kind: 'secret', mark: error.mark };
    if (error instanceof UserError) return { kind: 'refused', reason: error.message };
    // What it says may be a piece of the file.
    return { kind: 'broken' };
  }
}

const port = parentPort!;
port.postMessage(await read(workerData as FileToRead, port));
