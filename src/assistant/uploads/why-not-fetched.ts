import { INGEST_WORDS, printSize } from '../../documents/ingest/messages.ts';
import type { NotFetchedError } from '../attachments.ts';
import { UPLOAD_WORDS } from './messages.ts';

/** What is said to a file of some name that could not be had; `mostBytes` is how large it may be at most. */
export function whyNotFetched({ fault, channelMostBytes }: NotFetchedError, name: string, mostBytes: number): string {
  const { faults } = UPLOAD_WORDS;
  if (fault === 'too_big')
    return channelMostBytes === undefined
      ? INGEST_WORDS.moreThan(name, printSize(mostBytes))
      : faults.tooBigForChannel(name, printSize(channelMostBytes));
  if (fault === 'unsupported') return faults.unsupported;
  return fault === 'gone' ? faults.gone(name) : faults.unavailable(name);
}
