import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type AttachmentSource, NotFetchedError } from '../../assistant/attachments.ts';
import type { Attachment } from '../../assistant/message.ts';

const SENDING = /^\/(?:tệp|tep)\s+(?:"([^"]+)"|'([^']+)'|(\S.*))$/iu;

/** The file that a line sends: "/tep ke-hoach.md"; undefined for every other line. */
export function fileIn(line: string): Attachment | undefined {
  const [, ...paths] = SENDING.exec(line.normalize('NFC').trim()) ?? [];
  const path = paths.find((given) => given !== undefined)?.trim();
  return path === undefined ? undefined : fileAt(path);
}

/** A file on this machine as something that was sent. */
export function fileAt(path: string): Attachment {
  return { id: resolve(path), name: basename(path).normalize('NFC') };
}

/** Reads files of this machine, as whoever sits at the terminal may. */
export function createFileSource(): AttachmentSource {
  return {
    async fetch({ id }, { mostBytes, signal }) {
      const file = await open(id).catch((error: NodeJS.ErrnoException) => {
        throw new NotFetchedError('gone', error.code ?? 'not opened');
      });
      try {
        const found = await file.stat();
        if (!found.isFile()) throw new NotFetchedError('gone', 'not a file');
        if (found.size > mostBytes) throw new NotFetchedError('too_big', 'larger than what is taken');
        return new Uint8Array(await file.readFile({ signal }));
      } finally {
        await file.close();
      }
    },
  };
}
