import type { OpenedKnowledge } from './open-knowledge.ts';

/** What is known now. It is read when it is first asked for, and read anew behind everybody's back. */
export interface CurrentKnowledge {
  get(): Promise<OpenedKnowledge>;
  /** Reads it anew; what was open goes on being used until the new is whole, and stays where that fails. */
  reload(): Promise<OpenedKnowledge>;
  /** What is known now; undefined until it has been read. */
  peek(): OpenedKnowledge | undefined;
}

/**
 * Keeps what `open` gives until it is to be read anew, and then until `prepare` has done with the new. Of several who ask
 * for that meanwhile, all get the reading that begins next: one under way may have begun before what they did.
 */
export function createCurrentKnowledge(
  open: () => Promise<OpenedKnowledge>,
  prepare: (opened: OpenedKnowledge) => Promise<unknown> = () => Promise.resolve(),
): CurrentKnowledge {
  let current: Promise<OpenedKnowledge> | undefined;
  let known: OpenedKnowledge | undefined;
  let coming: Promise<OpenedKnowledge> | undefined;
  let following: Promise<OpenedKnowledge> | undefined;
  const reload = async () => {
    const opened = await open();
    await prepare(opened);
    current = Promise.resolve(opened);
    known = opened;
    return opened;
  };
  const begin = () => {
    coming = reload().finally(() => {
      coming = undefined;
    });
    return coming;
  };
  /** What cannot be read now may be read when it is asked for again. */
  const first = async () => {
    try {
      known = await open();
      return known;
    } catch (error) {
      current = undefined;
      throw error;
    }
  };
  return {
    get() {
      current ??= first();
      return current;
    },
    reload() {
      if (!coming) return begin();
      const next = () => {
        following = undefined;
        return begin();
      };
      following ??= coming.then(next, next);
      return following;
    },
    peek: () => known,
  };
}
