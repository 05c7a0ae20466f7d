import type { ReportedStatus } from '../extraction/reported-status.ts';
import type { Timeframe } from '../timeframe/timeframe.ts';

/** What of a task decides where it stands. */
export interface Judged {
  readonly timeframe?: Timeframe;
  readonly reported?: ReportedStatus;
  /** Who answers for it. */
  readonly lead?: { readonly units: readonly string[] };
}
