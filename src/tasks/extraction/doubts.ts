import type { Assignees } from '../task.ts';
import type { Timeframe } from '../timeframe/timeframe.ts';
import { MESSAGES } from './messages.ts';

/** Something that a person should look at, and the share of trust that it costs. */
export interface Doubt {
  readonly reason: string;
  readonly cost: number;
}

/** How sure a record is with these doubts. */
export function judge(doubts: readonly (Doubt | undefined | false)[]): { confidence: number; doubts: string[] } {
  const held = doubts.filter((doubt): doubt is Doubt => Boolean(doubt));
  const confidence = held.reduce((trust, { cost }) => trust * (1 - cost), 1);
  return { confidence: Math.round(confidence * 100) / 100, doubts: held.map(({ reason }) => reason) };
}

/** Offices that `units.yaml` does not know. */
export function doubtOffices(assignees: Assignees | undefined): Doubt | undefined {
  if (!assignees || assignees.unresolved.length === 0) return undefined;
  return {
    reason: MESSAGES.unknownOffice(assignees.unresolved.join('”, “')),
    cost: assignees.units.length > 0 ? 0.1 : 0.3,
  };
}

/** A timeframe that names no day or rhythm, or a day that does not exist. */
export function doubtTimeframe(timeframe: Timeframe | undefined): Doubt | undefined {
  if (timeframe?.fault === undefined) return undefined;
  return { reason: MESSAGES.unreadableTimeframe(timeframe.raw, timeframe.fault), cost: 0.3 };
}

/** A reading that was inferred from a damaged scan. */
export function doubtInference(note: string | undefined): Doubt | undefined {
  return note === undefined ? undefined : { reason: MESSAGES.inferred(note), cost: 0.2 };
}
