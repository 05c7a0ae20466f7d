import type { Attachment } from './message.ts';

/** Why a file that somebody sent could not be had. `unavailable`: not just now. `unsupported`: never, on that channel. */
export type FetchFault = 'too_big' | 'gone' | 'unavailable' | 'unsupported';

/** A file was not fetched. The reason is for the log: it holds no secret and nothing of the file. */
export class NotFetchedError extends Error {
  override readonly name = 'NotFetchedError';

  constructor(
    readonly fault: FetchFault,
    readonly reason: string,
    /** How much the channel itself hands out, where that was too little. */
    readonly channelMostBytes?: number,
  ) {
    super(`a file was not fetched: ${reason}`);
  }
}

/** How much of a file is wanted, and for how long. */
export interface FetchOptions {
  readonly mostBytes: number;
  readonly signal: AbortSignal;
}

/** Where the bytes are that people sent by a channel. It tries once, and throws NotFetchedError where it has them not. */
export interface AttachmentSource {
  fetch(attachment: Attachment, options: FetchOptions): Promise<Uint8Array>;
}
