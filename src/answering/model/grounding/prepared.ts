import type { Atom } from './atoms.ts';
import { type Frame, isOfficeSlot, type Slot } from './frames.ts';
import { createGapRules, type GapRules } from './gaps.ts';

/** A slot with its places looked up. */
export interface PreparedSlot extends Slot {
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly times: readonly number[];
  readonly rules: GapRules;
  readonly isOffices: boolean;
  /** Its times say until when what the frame says is to be done. */
  readonly isDeadline: boolean;
  /** The place of its only time, which a claim may say before or behind the rest; -1 where there is none, or several. */
  readonly freeTimes: readonly number[];
}

/** A frame ready to be compared with many claims. */
export interface PreparedFrame {
  readonly frame: Frame;
  readonly slots: readonly PreparedSlot[];
}

/** Looks up once what every comparison with a frame needs. */
export function prepareFrame(frame: Frame): PreparedFrame {
  const hasOwnTime = frame.slots.some(
    ({ name, atoms }) => name === 'timeframe' || (name === 'text' && ownTimes(atoms).length > 0),
  );
  // The name of the paper has the period of the whole, which says nothing of one line.
  const paper = frame.slots.findIndex(({ name }) => name === 'above');
  const dated = hasOwnTime
    ? -1
    : frame.slots.findLastIndex((slot, s) => s > paper && slot.name === 'above' && ownTimes(slot.atoms).length > 0);
  return {
    frame,
    slots: frame.slots.map((slot, s) => prepareSlot(slot, frame.isRecord, s === nearestHeading(frame, dated))),
  };
}

/** A line that announces stands last, but goes before headings only if it has a time. */
function nearestHeading({ slots }: Frame, dated: number): number {
  const inner = slots.findIndex(
    ({ name, inner: isInner, atoms }) => name === 'above' && isInner && ownTimes(atoms).length > 0,
  );
  return dated >= 0 && inner >= 0 ? inner : dated;
}

function prepareSlot(slot: Slot, isRecord: boolean, isDated: boolean): PreparedSlot {
  const places = new Map<string, number[]>();
  for (const [i, { key, time }] of slot.atoms.entries()) if (!time) places.set(key, [...(places.get(key) ?? []), i]);
  const own = ownTimes(slot.atoms);
  const isEach = (i: number) => slot.atoms[i]!.time!.relation === 'each';
  return {
    ...slot,
    places,
    times: slot.atoms.flatMap(({ time }, i) => (time ? [i] : [])),
    rules: createGapRules(slot.atoms),
    isOffices: isOfficeSlot(slot.name),
    isDeadline: slot.name === 'timeframe' || slot.name === 'by' || isDated,
    freeTimes: own.filter(
      (i) => !isRecord && isAdverb(slot.atoms, i) && own.filter((other) => isEach(other) === isEach(i)).length === 1,
    ),
  };
}

/** "trong năm 2026" says when; in "Kế hoạch năm 2026" the year is part of a name. */
function isAdverb(atoms: readonly Atom[], i: number): boolean {
  const { text, before } = atoms[i]!;
  return (
    i === 0 || before !== 'none' || /^(?:trong|vào|đến|tới|trước|từ|hết|sau|hằng|hàng|mỗi|chậm|kể|tính)\b/iu.test(text)
  );
}

/** Times that are not the date of a paper named right before. */
function ownTimes(atoms: readonly Atom[]): number[] {
  return atoms.flatMap(({ time }, i) => (time && atoms[i - 1]?.kind !== 'document_number' ? [i] : []));
}
