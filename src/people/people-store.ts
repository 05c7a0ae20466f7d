import type { Address, LinkedAddress, Person } from './person.ts';
import type { Role } from './role.ts';

/** What a person is: what rights hang on. */
export interface Standing {
  readonly role: Role;
  readonly unit?: string;
}

/** A code that was given out; the code itself is not kept, only what it hashes to. */
export interface LinkCode extends Standing {
  /** SHA-256 of the code, in hex. */
  readonly digest: string;
  /** Whose further account is joined; without it the code gives whoever uses it a standing. */
  readonly person?: string;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly expiresAt: Date;
}

/**
 * What became of a code that was typed. One that this account itself has used before is `joined` again, and so is one
 * that would change nothing: it is not used up. `taken`: the account has a standing that the code would lower or give
 * away, which a link that somebody sent must not do; the code stays good for others.
 */
export type Redeemed =
  | { readonly kind: 'joined'; readonly person: Person }
  | { readonly kind: 'unknown' | 'used' | 'expired' | 'taken' };

/** Somebody's wish to be taken for an official of an office. */
export interface AccessRequest {
  readonly person: Person;
  readonly unit: string;
  /** What was written with it. */
  readonly words: string;
  /** Instant, ISO 8601 in UTC. */
  readonly askedAt: string;
}

/** Who did something, for the audit trail: a person's id, or `OWNER`. */
export type Actor = string;

/** Whoever has the machine: may do all that an administrator may, and makes the first one. */
export const OWNER: Actor = 'console:owner';
/** The account of whoever has the machine, in the terminal. */
export const OWNER_ADDRESS: Address = { channel: 'console', account: 'owner' };

/**
 * Keeps people and their accounts. What changes a right is written into the audit trail in the same transaction; what
 * changes nothing is not. There may be no administrator at first, but the last one stays: `appoint` and `remove` throw
 * UserError instead.
 */
export interface PeopleStore {
  /**
   * The person behind an account; somebody never met before becomes a guest. The chat is kept as last given, the name for
   * as long as the person is a guest or has none: later nobody can take another's name by changing it in the channel.
   */
  meet(address: Address & { readonly chat?: string; readonly name?: string }, at: Date): Promise<Person>;
  find(id: string): Promise<Person | undefined>;
  /** All but guests, or all. By name in the order of Vietnamese, then id. */
  list(filter?: { readonly guests?: boolean }): Promise<Person[]>;
  /** The first one first. */
  addressesOf(person: string): Promise<LinkedAddress[]>;
  /** Accounts with a private chat that can be written to (`setReach`), of people with these roles and, where named, of this unit: for what is told to many. */
  reachable(filter: {
    readonly roles: readonly Role[];
    readonly unit?: string;
  }): Promise<(LinkedAddress & { person: string })[]>;
  /** Nothing is sent unasked to an account that is not reachable, until it is again, or its person writes. */
  setReach(address: Address, isReachable: boolean): Promise<void>;
  /**
   * Gives a standing, in the place of the one before, and withdraws the person's request; invitations made by somebody who
   * may not invite any more are void. False where nobody has the id.
   */
  appoint(person: string, standing: Standing, by: Actor, at: Date): Promise<boolean>;
  rename(person: string, name: string, by: Actor, at: Date): Promise<boolean>;
  /** Remembers that the person was told what is kept, the first time. */
  noticed(person: string, at: Date): Promise<void>;
  /** A code for a further account takes the place of an unused one of the same person. Codes are forgotten 30 days after their end. */
  addCode(code: LinkCode): Promise<void>;
  /**
   * Uses a code up for an account: once only, even where two type it at the same moment. Who came by it as a guest keeps
   * the questions asked so far; a second account is joined to the first one's person, into whom a guest behind it merges.
   */
  redeem(digest: string, address: Address, at: Date): Promise<Redeemed>;
  /** In the place of an earlier request of the same person. */
  request(person: string, request: { readonly unit: string; readonly words: string }, at: Date): Promise<void>;
  /** Oldest first. */
  requests(): Promise<AccessRequest[]>;
  /** Refuses a request, or takes one's own back. False where there is none. */
  withdrawRequest(person: string, by: Actor, at: Date): Promise<boolean>;
  /**
   * Removes the person with accounts, requests, feedback, codes that they used and unused ones that they made, and all
   * that they and the assistant said to each other; the audit trail keeps the id alone.
   */
  remove(person: string, by: Actor, at: Date): Promise<void>;
}
