import type { Watch } from '../../documents/ingest/formats.ts';
import type { FileSent } from '../../documents/ingest/read-sent-file.ts';
import type { Knowledge } from '../../documents/knowledge.ts';
import { printedText } from '../../documents/printed-text.ts';
import type { Upload } from '../../documents/uploads.ts';
import type { FileReading, FileToRead } from '../../tasks/extraction/read-file.ts';

/** Reads files, and those that wait not again for every word about them. */
export interface Readings {
  read(file: FileSent, watch?: Watch): Promise<FileReading>;
  /** Reads one that is kept, as the document that it is to be. */
  readKept(upload: Upload): Promise<FileReading>;
  remember(number: number, reading: FileReading): void;
}

interface ReadingsOptions {
  readonly read: (file: FileToRead, watch?: Watch) => Promise<FileReading>;
  readonly knowledge: () => Promise<Knowledge>;
}

/** Administrators decide on few documents at once. */
const MOST_REMEMBERED = 4;

/** Gives readings; the last few are remembered. */
export function createReadings({ read, knowledge }: ReadingsOptions): Readings {
  const known = new Map<string, FileReading>();
  const keyOf = (number: number, document: string) => `${number} ${document}`;
  const remember = (number: number, reading: FileReading) => {
    known.set(keyOf(number, reading.reading.document.id), reading);
    for (const key of [...known.keys()].slice(0, -MOST_REMEMBERED)) known.delete(key);
  };
  const units = async () => (await knowledge()).units;
  return {
    remember,
    async read({ name, bytes }, watch) {
      const { units: known, documents } = await knowledge();
      const sound = documents.filter(({ meta }) => meta.source.kind !== 'mended');
      return read({ name, bytes, units: known, soundPapers: sound.map(printedText) }, watch);
    },
    async readKept({ number, document, markdown }) {
      const before = known.get(keyOf(number, document));
      // Its head may have been corrected since.
      if (before?.markdown === markdown) return before;
      const reading = await read({
        ...{ name: `${document}.md`, bytes: new TextEncoder().encode(markdown), document },
        units: await units(),
      });
      remember(number, reading);
      return reading;
    },
  };
}
