import type { AttachmentSource } from '../assistant/attachments.ts';
import type { Outlet } from '../assistant/outlet.ts';
import type { Reception } from '../assistant/reception.ts';

/** Where a channel hands in what it learns. */
export type Inbound = Pick<Reception, 'receive' | 'setReach'>;

/** Headers of a request, by names in small letters. */
type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A place on the web server at which a service hands in what people wrote. */
export interface Intake {
  /** "/telegram". */
  readonly path: string;
  /** Whether to read what comes with these headers: who does not know what only the service knows has nothing read. */
  admits(headers: Headers): boolean;
  /** Keeps what came, byte by byte; throws where it could not, so that it is handed in again. */
  take(body: Uint8Array, headers: Headers): Promise<void>;
}

/** The lease of whoever hears what only one process may (`Channel.exclusive`). */
export function leaseOf(exclusive: string): string {
  return `channel ${exclusive}`;
}

/** A way by which people and the assistant reach each other. */
export interface Channel {
  /** As accounts are named by it: "telegram". */
  readonly name: string;
  readonly outlet: Outlet;
  /** Where it takes files from people. */
  readonly attachments?: AttachmentSource;
  /** Where the service comes to the web server instead of being asked. */
  readonly intake?: Intake;
  /** Names what only one process may hear at a time; absent where any number may. */
  readonly exclusive?: string;
  /**
   * Hands in what people write until the signal. What fails is said and tried again; what cannot be mended here ends it.
   * Never throws, so that the others go on.
   */
  run(inbound: Inbound, signal: AbortSignal): Promise<void>;
  /** A link that opens the assistant there and says a code to it; undefined as long as it is not known. */
  linkWith?(code: string): string | undefined;
  /** Whether it can be used now, in Vietnamese. */
  check(): Promise<{ readonly ok: boolean; readonly detail: string }>;
}
