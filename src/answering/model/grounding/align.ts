import type { Atom } from './atoms.ts';
import { entails } from './entails.ts';
import { type Frame, isOfficeSlot, type Slot, type SlotName } from './frames.ts';
import { createGapRules, type GapRules } from './gaps.ts';

/** How far the atoms of a claim could be found, in order, in one frame; `failedAt` is the place of the first that could not. */
export type Alignment = { readonly aligned: true } | { readonly aligned: false; readonly failedAt: number };

/** A frame ready to be compared with many claims. */
export interface PreparedFrame {
  readonly frame: Frame;
  readonly slots: readonly PreparedSlot[];
}

/** A slot with its places looked up. */
export interface PreparedSlot extends Slot {
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly times: readonly number[];
  readonly rules: GapRules;
  readonly isOffices: boolean;
  readonly isDeadline: boolean;
}

/** Looks up once what every comparison with a frame needs. */
export function prepareFrame(frame: Frame): PreparedFrame {
  return { frame, slots: frame.slots.map((slot) => prepareSlot(slot, frame)) };
}

function prepareSlot(slot: Slot, { isRecord, slots }: Frame): PreparedSlot {
  const places = new Map<string, number[]>();
  const times: number[] = [];
  for (const [i, atom] of slot.atoms.entries()) {
    if (atom.time) times.push(i);
    else places.set(atom.key, [...(places.get(atom.key) ?? []), i]);
  }
  const ownTimes = slots.some(({ name, atoms }) => name !== 'above' && atoms.some(({ time }) => time));
  const isDeadline =
    slot.name === 'timeframe' || slot.name === 'by' || (slot.name === 'above' && slot.inner && !ownTimes && !isRecord);
  return { ...slot, places, times, rules: createGapRules(slot.atoms), isOffices: isOfficeSlot(slot.name), isDeadline };
}

/** One way in which the beginning of a claim stands in a frame. */
interface State {
  /** Where each slot was left, -1 where it was not entered. */
  readonly last: readonly number[];
  readonly slot: number;
  /** Atoms found one after another in the slot. */
  readonly run: number;
  /** The claim's atom found last. */
  readonly from: number;
  /** What was taken first and stands later in the evidence ("Đến năm 2026, …"). */
  readonly moved: { readonly slot: number; readonly first: number; readonly last: number } | undefined;
  readonly figures: ReadonlySet<number>;
  readonly score: number;
}

const WIDTH = 24;

/** What is compared: a claim's atoms, and for its offices the fields in which they may stand. */
export interface Sought {
  readonly atoms: readonly Atom[];
  readonly parts: readonly (readonly SlotName[])[];
  /** True where nothing of a sentence may be left out before what is taken: what was said before must not belong to it. */
  readonly fromStart?: boolean;
}

/** Tries to find all that a claim says in one frame, in its order. */
export function align(sought: Sought, { frame, slots }: PreparedFrame): Alignment {
  const { atoms } = sought;
  let states: State[] = [
    { last: slots.map(() => -1), slot: -1, run: 0, from: -1, moved: undefined, figures: new Set(), score: 0 },
  ];
  for (const [i, atom] of atoms.entries()) {
    const next: State[] = [];
    for (const state of states) {
      for (const [s, slot] of slots.entries()) {
        for (const place of placesOf(atom, slot)) {
          const found = step({ ...sought, slots, frame }, state, i, s, place);
          if (found) next.push(found);
        }
      }
      if (maySkip(atoms, i, frame)) next.push(state);
    }
    if (next.length === 0) return { aligned: false, failedAt: i };
    states = next.sort((a, b) => b.score - a.score).slice(0, WIDTH);
  }
  return states.some((state) => mayEnd(state, slots))
    ? { aligned: true }
    : { aligned: false, failedAt: atoms.length - 1 };
}

/** Words that name a part are borne out by the field in which its office stands. */
const NAMES_PART = /^(?:chủ|trì|phối|hợp|đầu|mối|báo|cáo|gửi|phụ|trách|theo|dõi)$/u;

function maySkip(atoms: readonly Atom[], i: number, { isRecord }: Frame): boolean {
  const { saying, key, kind } = atoms[i]!;
  if (isRecord && kind === 'word' && NAMES_PART.test(key)) return true;
  // What is counted must be what was counted: "43 nhiệm vụ" is not "43 chỉ tiêu".
  const counted = atoms[i - 1]?.kind === 'figure' && atoms[i]!.before === 'none' && !atoms[i - 1]!.key.endsWith('%');
  return saying && !counted;
}

function placesOf(atom: Atom, slot: PreparedSlot): readonly number[] {
  const { time } = atom;
  if (!time) return slot.places.get(atom.key) ?? [];
  return slot.times.filter((place) => entails(slot.atoms[place]!.time!, time, slot.isDeadline));
}

interface Scene extends Sought {
  readonly slots: readonly PreparedSlot[];
  readonly frame: Frame;
}

function step(scene: Scene, state: State, i: number, s: number, place: number): State | undefined {
  const { atoms, slots } = scene;
  const atom = atoms[i]!;
  const slot = slots[s]!;
  if (slot.isOffices && !isInPart(scene, i, slot)) return undefined;
  if (slot.isDeadline && atom.time) return { ...state, from: i, score: state.score + 1 };
  if (slot.name === 'above') return stepAbove(scene, state, i, s, place);
  if (state.slot >= 0 && state.slot !== s && !mayLeave(state, slots)) return undefined;
  const last = state.last[s]!;
  const isNear = state.slot === s && last >= 0 && place > last && slot.rules.areNeighbours(last, place);
  if (needsNeighbour(atoms, state, i, s) && !isNear) return undefined;
  const moved = last >= 0 && place < last ? moveBack(scene, state, i, s, place) : state.moved;
  if (last >= 0 && place < last && !moved && !slot.isOffices) return undefined;
  if (last >= 0 && place > last && !slot.isOffices && !mayPass(state, slot, s, last, place)) return undefined;
  if (last === place) return undefined;
  if (last < 0 && !slot.isOffices && !mayEnter(scene, slot, place)) return undefined;
  if (last < 0 && needsLabel(slot) && !hasLabel(atoms, i)) return undefined;
  return {
    last: state.last.with(s, place),
    slot: s,
    run: state.slot === s ? state.run + 1 : 1,
    from: i,
    moved,
    figures: atom.kind === 'figure' ? new Set([...state.figures, s]) : state.figures,
    score: state.score + (isNear && place === last + 1 ? 3 : isNear ? 2 : 1) - (state.slot === s ? 0 : 0.5),
  };
}

/** A word that turns, or a figure, keeps the neighbours that it has in the evidence. */
function needsNeighbour(atoms: readonly Atom[], state: State, i: number, s: number): boolean {
  if (state.slot !== s || state.from < 0) return false;
  const before = atoms[state.from]!;
  return before.operator || before.kind === 'figure' || (atoms[i]!.kind === 'figure' && atoms[i]!.before === 'none');
}

function mayEnter({ fromStart }: Scene, { rules }: PreparedSlot, place: number): boolean {
  return fromStart ? rules.isStart(place) : rules.mayLeaveOutBefore(place);
}

function mayPass(state: State, slot: PreparedSlot, s: number, last: number, place: number): boolean {
  const { moved } = state;
  if (moved && moved.slot === s && last < moved.first && place > moved.last)
    return slot.rules.mayLeaveOutBetween(last, moved.first) && slot.rules.areNeighbours(moved.last, place);
  return slot.rules.mayLeaveOutBetween(last, place);
}

const BEGINS_ASIDE = /^(?:trên|trong|tại|theo|đến|từ|để|nhằm|qua|thông|với|định|bằng|khi|sau|trước)$/u;

/** What a claim has put first: a time or a phrase of place, way or end, set off by a comma, before all else it takes. */
function moveBack({ atoms, slots }: Scene, state: State, i: number, s: number, place: number): State['moved'] {
  if (state.moved || atoms[i]!.before === 'none') return undefined;
  const slot = slots[s]!;
  const last = state.last[s]!;
  const first = last - state.run + 1;
  const head = slot.atoms[first];
  if (!head || place >= first || state.slot !== s) return undefined;
  if (!head.time && !BEGINS_ASIDE.test(head.key)) return undefined;
  return slot.rules.mayLeaveOutBefore(place) ? { slot: s, first, last } : undefined;
}

function isInPart({ parts }: Scene, i: number, slot: PreparedSlot): boolean {
  const allowed = parts[i]!;
  return allowed.length === 0 || allowed.includes(slot.name);
}

/** Words of a heading count only as it says them: two at least, one after another; its office and number also alone. */
function stepAbove(
  { atoms, slots, frame }: Scene,
  state: State,
  i: number,
  s: number,
  place: number,
): State | undefined {
  const slot = slots[s]!;
  const last = state.last[s]!;
  if (state.slot >= 0 && state.slot !== s && !mayLeave(state, slots)) return undefined;
  const goesOn = state.slot === s && place > last && slot.rules.areNeighbours(last, place);
  if (!goesOn && atoms[i]!.kind === 'time') return undefined;
  if (state.slot === s && !goesOn) return undefined;
  const { kind } = atoms[i]!;
  const alone = kind === 'document_number' || (kind === 'office' && slot.inner && !frame.isRecord);
  if (kind === 'office' && !goesOn && !alone) return undefined;
  return {
    ...state,
    last: state.last.with(s, place),
    slot: s,
    run: goesOn ? state.run + 1 : alone ? 2 : 1,
    from: i,
    score: state.score + (goesOn ? 1 : 0.25),
  };
}

function mayLeave(state: State, slots: readonly PreparedSlot[]): boolean {
  return slots[state.slot]!.name !== 'above' || state.run >= 2;
}

function mayEnd(state: State, slots: readonly PreparedSlot[]): boolean {
  if (state.slot >= 0 && !mayLeave(state, slots)) return false;
  return state.last.every((last, s) => {
    const slot = slots[s]!;
    if (last < 0 || slot.name === 'above' || slot.isOffices) return true;
    return slot.rules.mayLeaveOutBehind(last, state.figures.has(s));
  });
}

const NEEDS_LABEL = new Set<SlotName>(['deliverable', 'result', 'status']);

function needsLabel({ name }: PreparedSlot): boolean {
  return NEEDS_LABEL.has(name);
}

/** "Sản phẩm là …", "kết quả: …". */
function hasLabel(atoms: readonly Atom[], i: number): boolean {
  const words = atoms
    .slice(Math.max(0, i - 6), i)
    .map(({ key }) => key)
    .join(' ');
  return /sản phẩm|kết quả|đầu ra|tình trạng|tiến độ/u.test(words);
}
