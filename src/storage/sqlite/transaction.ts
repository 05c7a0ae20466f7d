import type Libsql from 'libsql';

/** Does all of the work at once or none of it; the lock for writing is taken before it begins. */
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
