import { destination, type Logger, pino, stdSerializers } from 'pino';

export type { Logger };

/** Logs JSON lines to standard error, so that standard output stays for answers. `level` is one of pino's. */
export function createLogger(level: string): Logger {
  return pino({ level, serializers: { err: withoutRows } }, destination({ dest: 2, sync: true }));
}

/** PostgreSQL tells whole rows in the details of its errors: what people said has no place in a log. */
export function withoutRows(error: Error): object {
  const { detail: _, where: __, parameters: ___, ...told } = stdSerializers.err(error) as Record<string, unknown>;
  return told;
}
