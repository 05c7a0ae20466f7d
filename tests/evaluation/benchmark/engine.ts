/** Ranks passages for a question: their numbers, best first. */
export type Rank = (question: string, wanted: number) => readonly number[] | Promise<readonly number[]>;

/** A search engine under test: builds its index over texts numbered from 0, and answers with a way to ask it. */
export type BuildEngine = (texts: readonly string[]) => Promise<Rank>;
