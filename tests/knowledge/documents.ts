import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Recording, readRecording } from './recording.ts';
import { type Restoration, readRestoration } from './restoration.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge/', import.meta.url));
const RECORDINGS = fileURLToPath(new URL('../recordings/ocr/', import.meta.url));

/** A restored document of knowledge/ and the recording it was restored from. */
export interface KnowledgeDocument {
  readonly file: string;
  readonly restoration: Restoration;
  readonly recordingFile: string;
  readonly recording: Recording;
}

/** Every document of knowledge/, in the order of the file names. */
export function knowledgeDocuments(): KnowledgeDocument[] {
  return readdirSync(KNOWLEDGE)
    .filter((file) => file.endsWith('.md'))
    .map(knowledgeDocument);
}

/** One document by its file name; throws where its front matter names no recording. */
export function knowledgeDocument(file: string): KnowledgeDocument {
  const restoration = readRestoration(KNOWLEDGE + file);
  const recordingFile = restoration.frontMatter.source?.recording;
  if (recordingFile === undefined) throw new Error(`${file}: source.recording is missing in the front matter`);
  return { file, restoration, recordingFile, recording: readRecording(RECORDINGS + recordingFile) };
}

/** The file names of the recordings. */
export function recordingFiles(): string[] {
  return readdirSync(RECORDINGS);
}
