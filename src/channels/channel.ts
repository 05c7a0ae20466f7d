import type { Outlet } from '../assistant/outlet.ts';
import type { Reception } from '../assistant/reception.ts';

/** Where a channel hands in what it learns. */
export type Inbound = Pick<Reception, 'receive' | 'setReach'>;

/** A place on the web server at which a service hands in what people wrote. */
export interface Intake {
  /** "/telegram". */
  readonly path: string;
  /** The header with the word that only the service knows. */
  readonly secretHeader: string;
  readonly secret: string;
  /** Keeps what came; throws where it could not, so that it is handed in again. */
  take(body: string): Promise<void>;
}

/** A way by which people and the assistant reach each other. */
export interface Channel {
  /** As accounts are named by it: "telegram". */
  readonly name: string;
  readonly outlet: Outlet;
  /** Where the service comes to the web server instead of being asked. */
  readonly intake?: Intake;
  /**
   * Hands in what people write until the signal. What fails is said and tried again; what cannot be mended here ends it.
   * Never throws, so that the others go on.
   */
  run(inbound: Inbound, signal: AbortSignal): Promise<void>;
  /** Whether it can be used now, in Vietnamese. */
  check(): Promise<{ readonly ok: boolean; readonly detail: string }>;
}
