/** What a simulation came to, in numbers. Reminders are counted by key. */
export interface Figures {
  /** Reminders that had to be told. */
  expected: number;
  received: number;
  onTime: number;
  /** Told more than an hour after their time, by what stood in the way. */
  late: Record<LateReason, number>;
  /** Not told themselves, but by a later stage. */
  superseded: number;
  /** Came to nothing because the world changed before they could be told. */
  cancelled: number;
  /** Told twice, the second time said to be a repeat. */
  repeated: number;
  inbox: number;
  unknown: number;
  acknowledged: number;
  /** Overviews of a week in which there was nothing to tell. */
  nothingToSay: number;
  messages: number;
  snoozed: number;
  events: number;
  eventsWhileSending: number;
  steps: number;
  kills: Record<string, number>;
  restarts: number;
}

/** What stood in the way of a reminder. */
export type LateReason = 'machine was down' | 'channel or process failed' | 'hours or turn';

/** All noughts. */
export function noFigures(): Figures {
  return {
    ...{ expected: 0, received: 0, onTime: 0, superseded: 0, cancelled: 0, repeated: 0, inbox: 0, unknown: 0 },
    late: { 'machine was down': 0, 'channel or process failed': 0, 'hours or turn': 0 },
    ...{ acknowledged: 0, nothingToSay: 0, messages: 0, snoozed: 0, events: 0, eventsWhileSending: 0, steps: 0 },
    ...{ kills: {}, restarts: 0 },
  };
}

/** Something that must not be. */
export interface Fault {
  readonly rule: 'lost' | 'late' | 'repeated' | 'wrong' | 'hours';
  readonly at: string;
  readonly person: string;
  readonly key: string;
  readonly words: string;
  /** What was seen of it, oldest first. */
  readonly history: readonly string[];
}
