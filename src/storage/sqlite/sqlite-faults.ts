import Libsql from 'libsql';
import { UserError } from '../../shared/errors.ts';
import { WORDS } from '../messages.ts';

/** Results of SQLite (sqlite.org/rescode.html) that a user can mend, without the details that an extended one adds. */
const TELL: Readonly<Record<number, (path: string, reason: string) => string>> = {
  3: WORDS.cannotOpen, // PERM
  5: WORDS.busy, // BUSY
  6: WORDS.busy, // LOCKED
  8: WORDS.cannotOpen, // READONLY
  10: WORDS.cannotOpen, // IOERR
  11: WORDS.damaged, // CORRUPT
  13: WORDS.full, // FULL
  14: WORDS.cannotOpen, // CANTOPEN
  26: WORDS.notOurs, // NOTADB
};

/** Does it, and throws a `UserError` with the path in the place of an error of SQLite that the user can mend. */
export function explainFaults<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof Libsql.SqliteError) || error.rawCode === undefined) throw error;
    const tell = TELL[error.rawCode & 0xff];
    throw tell ? new UserError(tell(path, `SQLite ${error.rawCode}: ${error.message}`), { cause: error }) : error;
  }
}
