import type { Role } from './role.ts';

/** Where somebody is known: an account of a channel. */
export interface Address {
  readonly channel: string;
  readonly account: string;
}

/** An account that belongs to a person, with the private chat where the person is reached there, once known. */
export interface LinkedAddress extends Address {
  readonly chat?: string;
  /** Instant, ISO 8601 in UTC. */
  readonly linkedAt: string;
}

/** Somebody who writes to the assistant. The id is drawn by lot and says nothing of who it is. */
export interface Person {
  readonly id: string;
  /** As the channel gives it or an administrator wrote it; may be empty. */
  readonly name: string;
  readonly role: Role;
  /** Id of the office. */
  readonly unit?: string;
  /** Instant, ISO 8601 in UTC. */
  readonly metAt: string;
  /** When the person was told what is kept; absent until then. */
  readonly noticedAt?: string;
}
