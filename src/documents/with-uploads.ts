import { z } from 'zod';
import { decodeText } from './decode-text.ts';
import type { Document } from './document.ts';
import type { KnowledgeFiles } from './knowledge-files.ts';
import { readMarkdown } from './readers/markdown.ts';
import type { DocumentAccess, Upload } from './uploads.ts';

/** Where uploads stand among the files that knowledge is read from; a folder has no names like that. */
const FOLDER = 'tai-len/';
const DECIDED_ENDING = '.json';

/** What administrators decided of an upload, in a file beside it. */
const DECIDED = z.object({ name: z.string(), access: z.enum(['public', 'internal']) });

/** True for a file that was sent, or says what was decided of one, and did not come from a folder. */
function isUploadedFile(name: string): boolean {
  return name.startsWith(FOLDER);
}

/** The files of a folder alone. */
export function folderPartOf<T>(files: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...files].filter(([name]) => !isUploadedFile(name)));
}

/** The files that were sent, and what was decided of them. */
export function uploadedPartOf<T>(files: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...files].filter(([name]) => isUploadedFile(name)));
}

/** The files of a folder, whatever uploads were among them, with these. */
export function withUploads(
  files: KnowledgeFiles,
  uploads: readonly Pick<Upload, 'document' | 'name' | 'markdown' | 'access'>[],
): KnowledgeFiles {
  return new Map([
    ...folderPartOf(files),
    ...uploads.flatMap(({ document, name, markdown, access }) => [
      [FOLDER + document, new TextEncoder().encode(markdown)] as const,
      [FOLDER + document + DECIDED_ENDING, new TextEncoder().encode(JSON.stringify({ name, access }))] as const,
    ]),
  ]);
}

/** Names of the files in which the uploads are, by the ids of their documents. */
export function uploadedIn(files: KnowledgeFiles): ReadonlyMap<string, string> {
  const names = [...files.keys()].filter((name) => isUploadedFile(name) && !name.endsWith(DECIDED_ENDING));
  return new Map(names.sort().map((name) => [name.slice(FOLDER.length), name]));
}

/** Reads one of them. Throws UserError where it cannot be read any more. */
export function readUploaded(files: KnowledgeFiles, file: string): Document {
  const { name, access } = DECIDED.parse(JSON.parse(new TextDecoder().decode(files.get(file + DECIDED_ENDING))));
  const markdown = decodeText(files.get(file)!, name);
  return asDecided(readMarkdown(markdown, name), file.slice(FOLDER.length), access);
}

/** A document under the id and with the access that an administrator decided on. */
function asDecided(document: Document, id: string, access: DocumentAccess): Document {
  return { ...document, id, meta: { ...document.meta, id, access } };
}
