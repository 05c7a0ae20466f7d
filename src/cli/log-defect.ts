import { readConfig } from '../config.ts';
import { createLogger } from '../shared/logger.ts';

/** Logs what nobody foresaw, with its stack, for those who ask for it by LOG_LEVEL=debug. */
export function logDefect(defect: unknown): void {
  createLogger(readConfig().logLevel).debug({ err: defect }, 'unexpected error');
}
