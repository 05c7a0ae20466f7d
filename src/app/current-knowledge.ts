import type { OpenedKnowledge } from './open-knowledge.ts';

/** What is known now. It is read when it is first asked for, and read anew behind everybody's back. */
export interface CurrentKnowledge {
  get(): Promise<OpenedKnowledge>;
  /** Reads it anew; what was open goes on being used until the new is whole, and stays where that fails. */
  reload(): Promise<OpenedKnowledge>;
  /** True once it was asked for. */
  isOpen(): boolean;
}

/** Keeps what `open` gives until it is to be read anew. Of several who ask for that at once, all get the same reading. */
export function createCurrentKnowledge(open: () => Promise<OpenedKnowledge>): CurrentKnowledge {
  let current: Promise<OpenedKnowledge> | undefined;
  let coming: Promise<OpenedKnowledge> | undefined;
  const reload = async () => {
    const opened = await open();
    current = Promise.resolve(opened);
    return opened;
  };
  return {
    get() {
      current ??= open();
      return current;
    },
    reload() {
      coming ??= reload().finally(() => {
        coming = undefined;
      });
      return coming;
    },
    isOpen: () => current !== undefined,
  };
}
