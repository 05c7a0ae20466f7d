import { UserError } from '../../shared/errors.ts';
import { INGEST_WORDS } from './messages.ts';
import { type SecretMark, secretMarkIn } from './secret-mark.ts';

/** The file bears the mark of a state secret: nothing of it may be kept or logged, its name included. */
export class SecretFileError extends UserError {
  override readonly name = 'SecretFileError';

  constructor(readonly mark: SecretMark) {
    super(INGEST_WORDS.secret(mark));
  }
}

/** Throws SecretFileError where one of the lines is the mark of a state secret. */
export function refuseMarked(lines: Iterable<string>): void {
  const mark = secretMarkIn(lines);
  if (mark) throw new SecretFileError(mark);
}
