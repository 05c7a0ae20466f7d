import type { Logger } from '../../shared/logger.ts';

/** Whom the channel tells how it fares. */
export interface Listeners {
  /** Told, in Vietnamese, what whoever runs the assistant should know. */
  readonly tell: (message: string) => void;
  /** Tells administrators where they are reached otherwise. */
  readonly alert: (message: string) => void;
  readonly logger: Logger;
}

/** Says how the channel fares, and says of each matter nothing twice in a row: a fault may last for days. */
export interface Teller {
  tell(message: string): void;
  /** Tells whoever runs the assistant of what mends itself. */
  note(matter: string, message: string, name?: string): void;
  /** Tells administrators, too. Reasons change from try to try: what has the same name is the same fault. */
  warn(matter: string, message: string, name?: string): void;
  /** The matter is mended: another fault of it is said again. True where there was one. */
  mended(matter: string): boolean;
}

/** A teller that has said nothing yet. */
export function createTeller({ tell, alert, logger }: Listeners): Teller {
  const said = new Map<string, string>();
  const sayTo = (listeners: readonly ((message: string) => void)[]) => {
    return (matter: string, message: string, name = message) => {
      if (said.get(matter) === name) return;
      said.set(matter, name);
      logger.warn({ matter }, 'Zalo OA has a fault');
      for (const say of new Set(listeners)) say(message);
    };
  };
  return {
    tell,
    note: sayTo([tell]),
    warn: sayTo([tell, alert]),
    mended: (matter) => said.delete(matter),
  };
}
