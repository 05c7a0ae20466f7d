/** Records of its document that `round-writer.ts` writes in one transaction. */
export const ENTRIES_A_ROUND = 5;
/** Changes that it adds in the same transaction. */
export const CHANGES_A_ROUND = 3;
