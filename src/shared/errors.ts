/**
 * A fault that the user can mend. `message` is a polite Vietnamese sentence that says what happened, with which value,
 * and the way out; it is shown as it stands. Everything else that is thrown is a defect or an outage.
 */
export class UserError extends Error {
  override readonly name: string = 'UserError';
}

/** A wrong call of the command line: unknown command, missing argument. Ends with exit code 2. */
export class UsageError extends UserError {
  override readonly name = 'UsageError';
}
