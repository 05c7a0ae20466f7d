/** An update was not kept: it must be handed in again. */
export class NotKeptError extends Error {
  override readonly name = 'NotKeptError';

  constructor(cause: unknown) {
    super('an update could not be kept', { cause });
  }
}
