import { destination, type Logger, pino } from 'pino';

export type { Logger };

/** Logs JSON lines to standard error, so that standard output stays for answers. `level` is one of pino's. */
export function createLogger(level: string): Logger {
  return pino({ level }, destination({ dest: 2, sync: true }));
}
