/** Zalo was reached and did not take the session. It does not say why: expired, revoked, or the account is locked. */
export class SessionRefusedError extends Error {
  override readonly name = 'SessionRefusedError';

  constructor() {
    super('Zalo does not take the session');
  }
}

/** Zalo did not answer as it should; the session may be good. */
export class ZaloAwayError extends Error {
  override readonly name = 'ZaloAwayError';

  /** `reason` is made here and holds nothing of the session; `wasReached` unless nothing of the call ever left. */
  constructor(
    readonly reason: string,
    readonly wasReached = true,
  ) {
    super(reason);
  }
}
