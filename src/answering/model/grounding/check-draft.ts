import type { Exhibit } from '../exhibit.ts';
import type { CheckClaim } from './check-claim.ts';
import type { Claim, Fault } from './claim.ts';
import { copiedFromAnswer } from './copies.ts';
import { splitDraft } from './split-draft.ts';

/** A draft taken apart, and all that is wrong with it; it may be shown only if nothing is. */
export interface CheckedDraft {
  readonly claims: readonly Claim[];
  readonly faults: readonly Fault[];
}

/** Checks a whole draft, statement by statement: none passes that the exhibits it cites do not say. */
export function checkDraft(draft: string, exhibits: ReadonlyMap<string, Exhibit>, check: CheckClaim): CheckedDraft {
  const drafted = splitDraft(draft);
  const copied = copiedFromAnswer(drafted, exhibits);
  const checked = drafted.map((one) => check(one, exhibits));
  return {
    claims: checked.map(({ claim }) => claim),
    faults: checked.flatMap(({ faults }, at) => (copied.has(at) ? [] : faults)),
  };
}
