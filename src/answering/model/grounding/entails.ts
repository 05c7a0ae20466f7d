import type { Time, TimePoint } from './times.ts';

/**
 * True where the evidence says the time that a claim says. A claim may leave the year out, never add it; "đến năm 2030" may
 * be said as "năm 2030". `isDeadline` times are those until which something is to be done: a year, or the end of a range,
 * is one.
 */
export function entails(evidence: Time, claim: Time, isDeadline: boolean): boolean {
  if (claim.relation === 'range') {
    return evidence.relation === 'range' && isSame(evidence.point, claim.point) && isSame(evidence.end!, claim.end!);
  }
  if (evidence.relation === 'range') {
    if (!isDeadline) return false;
    if (claim.relation === 'until') return isSame(evidence.end!, claim.point);
    return claim.relation === 'from' && isSame(evidence.point, claim.point);
  }
  if (!isSame(evidence.point, claim.point) && !(isDeadline && endsYear(evidence.point, claim.point))) return false;
  if (evidence.relation === claim.relation) return true;
  if (claim.relation === 'in') return evidence.relation === 'until';
  return claim.relation === 'until' && evidence.relation === 'in' && isDeadline;
}

/** What is due on 31/12/2026 is due in 2026. */
function endsYear(evidence: TimePoint, claim: TimePoint): boolean {
  return (
    evidence.day === 31 && evidence.month === 12 && isSame({ ...(evidence.year ? { year: evidence.year } : {}) }, claim)
  );
}

function isSame(evidence: TimePoint, claim: TimePoint): boolean {
  return (
    evidence.day === claim.day &&
    evidence.month === claim.month &&
    evidence.quarter === claim.quarter &&
    evidence.part === claim.part &&
    (claim.year === undefined || claim.year === evidence.year) &&
    (claim.year !== undefined ||
      evidence.day !== undefined ||
      evidence.month !== undefined ||
      evidence.quarter !== undefined ||
      evidence.part !== undefined)
  );
}
