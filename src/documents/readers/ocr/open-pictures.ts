import { availableParallelism } from 'node:os';
import { createToneMender } from '../../mending/mend-tones.ts';
import { createPageReader, type PageReader } from './page-reader.ts';

const MOST_THREADS = 2;

/** Opens a reader of pictures that knows the words of sound papers. */
export async function openPictures(soundPapers: readonly string[]): Promise<PageReader> {
  const mend = soundPapers.length > 0 ? { mend: createToneMender(soundPapers) } : {};
  return createPageReader({ threads: Math.min(MOST_THREADS, availableParallelism()), ...mend });
}
