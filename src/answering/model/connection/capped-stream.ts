/** What was answered is longer than anything that is read. */
export class TooLongError extends Error {
  override readonly name = 'TooLongError';
}

/** Lets bytes through until there are more than so many, then breaks the stream off. */
export function cappedAt(mostBytes: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) controller.error(new TooLongError(`more than ${mostBytes} bytes`));
      else controller.enqueue(chunk);
    },
  });
}
