/** There is no token to call Zalo with; nothing was sent. */
export class NoTokenError extends Error {
  override readonly name = 'NoTokenError';
}
