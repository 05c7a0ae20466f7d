/** How large files may be that documents are read from. */
export interface FileLimits {
  /** Of any kind; kinds that unfold in memory have a lower limit of their own. */
  readonly mostBytes: number;
  /** Of those that have pages. */
  readonly mostPages: number;
}

/** As large as services for messages take files; a plan with all its annexes has some hundred pages. */
export const USUAL_LIMITS: FileLimits = { mostBytes: 200 * 1024 * 1024, mostPages: 500 };
