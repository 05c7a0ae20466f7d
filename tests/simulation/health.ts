import { todayAt } from './due-days.ts';
import { isOpenDay, mayBeTold } from './working-hours.ts';
import type { World } from './world.ts';

const MINUTE_MS = 60_000;
/** For so long after something went wrong a message may still be on its way by the rules: pauses, leases, other addresses. */
const TROUBLED_FOR_MS = 45 * MINUTE_MS;
/** No more counts of what lies between two looks. */
const LONGEST_LOOK_MS = 30 * MINUTE_MS;

/**
 * How well people could be reached, as the channels and the machine know it. Time is good for somebody while a process
 * works, their channels do what they should, and it is an hour at which they may be told.
 */
export class Health {
  readonly #world: World;
  readonly #owners = new Map<string, string>();
  readonly #troubledUntil = new Map<string, number>();
  readonly #lastTrouble = new Map<string, number>();
  readonly #good = new Map<string, number>();
  #wereGood = new Set<string>();
  #allTroubledUntil = 0;
  /** When a process last died, or one that worked took another time for the true one: two may then do the same. */
  lastDeath = 0;
  lastConfusion = 0;
  #lastDown = 0;
  #lastLook = 0;
  /** When a chat last refused. */
  readonly refusedAt = new Map<string, number>();

  constructor(world: World) {
    this.#world = world;
  }

  own(chat: string, person: string | undefined): void {
    if (person === undefined) this.#owners.delete(chat);
    else this.#owners.set(chat, person);
  }

  ownerOf(chat: string): string | undefined {
    return this.#owners.get(chat);
  }

  /** A delivery there did not go as it should. */
  troubled(chat: string, now: number): void {
    const person = this.ownerOf(chat);
    if (person === undefined) return;
    this.#lastTrouble.set(person, now);
    this.#troubledUntil.set(person, now + TROUBLED_FOR_MS);
  }

  /** A process died: what it held waits for its lease to run out. */
  died(now: number): void {
    this.lastDeath = now;
    this.#allTroubledUntil = now + 10 * MINUTE_MS;
  }

  /** A moment in which processes worked, or none did. */
  look(now: number, isWorking: boolean): void {
    const elapsed = Math.min(now - this.#lastLook, LONGEST_LOOK_MS);
    this.#lastLook = now;
    if (!isWorking) this.#lastDown = now;
    const areGood = new Set<string>();
    const day = todayAt(now);
    const open = new Map<string, boolean>();
    const isOpen = (quiet: readonly number[]) => {
      const key = quiet.join();
      const known = open.get(key) ?? isOpenDay(day, quiet, this.#world.calendar);
      open.set(key, known);
      return known;
    };
    for (const person of isWorking && now > this.#allTroubledUntil ? this.#world.people.values() : []) {
      if (now <= (this.#troubledUntil.get(person.id) ?? 0) || !isOpen(person.chosen?.quietWeekdays ?? [])) continue;
      if (!mayBeTold(person, this.#world, { day, ms: now }, [])) continue;
      areGood.add(person.id);
      if (this.#wereGood.has(person.id)) this.#good.set(person.id, this.goodMsOf(person.id) + elapsed);
    }
    this.#wereGood = areGood;
  }

  /** How long it was good for somebody until now. */
  goodMsOf(person: string): number {
    return this.#good.get(person) ?? 0;
  }

  wasDownSince(at: number): boolean {
    return this.#lastDown >= at;
  }

  wasTroubledSince(person: string, at: number): boolean {
    return this.lastDeath >= at || (this.#lastTrouble.get(person) ?? 0) >= at;
  }
}
