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

/** What became of a code that was typed. One that this account itself has used before is `joined` again: nothing is changed. */
export type Redeemed =
  | { readonly kind: 'joined'; readonly person: Person }
  | { readonly kind: 'unknown' | 'used' | 'expired' };

/** Somebody's wish to be taken for an official of an office. */
export interface AccessRequest {
  readonly person: Person;
  readonly unit: string;
  /** What was written with it. */
  readonly words: string;
  /** Instant, ISO 8601 in UTC. */
  readonly askedAt: string;
}

/** Who did something, for the audit trail: a person's id, or "console:owner". */
export type Actor = string;

/** Keeps people and their accounts. What changes a right is written into the audit trail in the same transaction. */
export interface PeopleStore {
  /** The person behind an account; somebody never met before becomes a guest. Name and chat are kept as last given. */
  meet(address: Address & { readonly chat?: string; readonly name?: string }, at: Date): Promise<Person>;
  find(id: string): Promise<Person | undefined>;
  /** All but guests, or all. By name, then id. */
  list(filter?: { readonly guests?: boolean }): Promise<Person[]>;
  addressesOf(person: string): Promise<LinkedAddress[]>;
  /** Accounts with a private chat, of people with these roles and, where named, of this unit: for what is told to many. */
  reachable(filter: {
    readonly roles: readonly Role[];
    readonly unit?: string;
  }): Promise<(LinkedAddress & { person: string })[]>;
  /** Gives a standing, in the place of the one before, and withdraws the person's request. False where nobody has the id. */
  appoint(person: string, standing: Standing, by: Actor, at: Date): Promise<boolean>;
  rename(person: string, name: string, by: Actor, at: Date): Promise<boolean>;
  /** Remembers that the person was told what is kept. */
  noticed(person: string, at: Date): Promise<void>;
  addCode(code: LinkCode): Promise<void>;
  /**
   * Uses a code up for an account: once only, even where two type it at the same moment. Who came by it as a guest keeps
   * the questions asked so far; a second account is joined to the first one's person.
   */
  redeem(digest: string, address: Address, at: Date): Promise<Redeemed>;
  /** In the place of an earlier request of the same person. */
  request(person: string, request: { readonly unit: string; readonly words: string }, at: Date): Promise<void>;
  /** Oldest first. */
  requests(): Promise<AccessRequest[]>;
  withdrawRequest(person: string, by: Actor, at: Date): Promise<boolean>;
  /** Removes the person with accounts, requests, codes and feedback; the audit trail keeps the id alone. */
  remove(person: string, by: Actor, at: Date): Promise<void>;
}
