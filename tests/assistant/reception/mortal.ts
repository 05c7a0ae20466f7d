import type { Journal } from '../../../src/assistant/journal.ts';

/** A journal as a process sees it that may be killed: from then on nothing of what it does reaches the database. */
export interface Mortal {
  readonly journal: Journal;
  isDead(): boolean;
  kill(): void;
}

/** Where in its work a process is killed: before a step, or when it is done and nobody knows it yet. */
export interface Death {
  readonly at: keyof Journal;
  readonly when: 'before' | 'after';
}

/** Gives the journal to a process that dies where it is said, or when it is killed. */
export function mortal(journal: Journal, death?: Death): Mortal {
  let dead = false;
  const live = async (step: keyof Journal, args: readonly unknown[]) => {
    const isLast = step === death?.at;
    if (isLast && death?.when === 'before') dead = true;
    if (dead) throw new Error('killed');
    const done = await (journal[step] as (...given: readonly unknown[]) => unknown)(...args);
    if (isLast) dead = true;
    if (dead) throw new Error('killed');
    return done;
  };
  const seen = new Proxy(journal, {
    get:
      (_, step) =>
      (...args: unknown[]) =>
        live(step as keyof Journal, args),
  });
  return {
    journal: seen,
    isDead: () => dead,
    kill: () => {
      dead = true;
    },
  };
}
