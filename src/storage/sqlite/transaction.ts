import type Libsql from 'libsql';

/**
 * Does all of the work or none of it. The lock for writing is taken before the work begins, so no statement of it can
 * come too late; others wait for it as long as their busy timeout. Begin, commit and rollback go through `exec`, which
 * lets go of its statement at once: a prepared one that failed as busy stays in progress and blocks every later commit
 * of its connection (libsql-js #238).
 */
export function inTransaction(file: Libsql.Database, work: () => void): void {
  file.exec('begin immediate');
  try {
    work();
    file.exec('commit');
  } catch (error) {
    // SQLite has ended it by itself where the disk is full.
    if (file.inTransaction) file.exec('rollback');
    throw error;
  }
}
