import type { Atom } from './atoms.ts';
import type { Frame, SlotName } from './frames.ts';
import { isPartWord } from './operators.ts';
import type { PreparedSlot } from './prepared.ts';
import type { Sought } from './sought.ts';

/** One way in which the beginning of a claim stands in a frame. */
export interface State {
  /** The first place taken of each slot and the last, -1 where it was not entered. */
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly slot: number;
  /** How many atoms were found one after another in the slot. */
  readonly run: number;
  /** The claim's atom found last. */
  readonly from: number;
  readonly moved: Moved | undefined;
  /** Times that were taken out of their order. */
  readonly freed: readonly { readonly slot: number; readonly place: number }[];
  /** True where a word that names a part was passed over since the last atom was found. */
  readonly skippedPart: boolean;
  readonly score: number;
}

/** What a claim takes first although it stands later in the evidence. */
export interface Moved {
  readonly slot: number;
  readonly first: number;
  readonly last: number;
}

/** A claim before a frame. */
export interface Scene extends Sought {
  readonly slots: readonly PreparedSlot[];
  readonly frame: Frame;
}

/** Takes a place of a slot for an atom of the claim; undefined where the evidence would be bent by it. */
export function step(scene: Scene, state: State, i: number, s: number, place: number): State | undefined {
  const { atoms, slots, frame } = scene;
  const atom = atoms[i]!;
  const slot = slots[s]!;
  if (slot.isOffices && !isInPart(scene, i, slot)) return undefined;
  if (atom.time && isFree(scene, state, i, slot, place) && (slot.isDeadline || !isNeighbour(slot, state, s, place)))
    return {
      ...state,
      from: i,
      freed: [...state.freed, { slot: s, place }],
      skippedPart: false,
      score: state.score + 1,
    };
  if (mustStay(scene, state, i, s)) return undefined;
  if (slot.name === 'above') return stepAbove(scene, state, i, s, place);
  if (frame.isRecord && !slot.isOffices && atom.kind === 'office' && state.skippedPart) return undefined;
  const isNear = isNeighbour(slot, state, s, place);
  if (needsNeighbour(atoms, state, i, s) && !isNear && !isBehindLead(atoms, state)) return undefined;
  const moved = slot.isOffices ? state.moved : movedBy(scene, state, i, s, place);
  if (moved === null) return undefined;
  return {
    ...state,
    first: state.last[s]! < 0 || place < state.first[s]! ? state.first.with(s, place) : state.first,
    last: state.last.with(s, place),
    slot: s,
    run: state.slot === s ? state.run + 1 : 1,
    from: i,
    moved,
    skippedPart: false,
    score: state.score + (isNear && place === state.last[s]! + 1 ? 3 : isNear ? 2 : 1) - (state.slot === s ? 0 : 0.5),
  };
}

function isNeighbour({ rules }: PreparedSlot, state: State, s: number, place: number): boolean {
  const last = state.last[s]!;
  return state.slot === s && last >= 0 && place > last && rules.areNeighbours(last, place);
}

function isInPart({ parts }: Scene, i: number, slot: PreparedSlot): boolean {
  const allowed = parts[i]!;
  return allowed.length === 0 || allowed.includes(slot.name);
}

/** A deadline may be said anywhere, and the only time of a sentence before or behind the rest; a paper's date may not. */
function isFree({ atoms }: Scene, { from }: State, i: number, slot: PreparedSlot, place: number): boolean {
  if (from === i - 1 && atoms[from]?.kind === 'document_number') return false;
  if (slot.isDeadline) return true;
  return slot.name !== 'above' && slot.freeTimes.includes(place);
}

const VALUES = new Set<SlotName>(['value', 'budget']);

/** What is counted stands in the slot of its figure, and what a word turns in that of the word. */
function mustStay({ atoms, slots }: Scene, state: State, i: number, s: number): boolean {
  if (state.slot < 0) return false;
  const before = atoms[state.from]!;
  if (state.slot === s) return false;
  if (!mayLeave(state, slots)) return true;
  if (before.operator && !isPartWord(before.key)) return true;
  const counts = before.kind === 'figure' && state.from === i - 1 && atoms[i]!.before === 'none';
  return counts && !VALUES.has(slots[state.slot]!.name);
}

function mayLeave(state: State, slots: readonly PreparedSlot[]): boolean {
  const slot = slots[state.slot]!;
  return slot.name !== 'above' || (state.run >= 2 && slot.rules.mayLeaveOutBehind(state.last[state.slot]!, 'widely'));
}

/** A word that turns, or a figure, keeps the neighbours that it has in the evidence. */
function needsNeighbour(atoms: readonly Atom[], state: State, i: number, s: number): boolean {
  if (state.slot !== s || state.from < 0) return false;
  const before = atoms[state.from]!;
  return before.operator || before.kind === 'figure' || (atoms[i]!.kind === 'figure' && atoms[i]!.before === 'none');
}

/** "A chủ trì [, phối hợp với B] làm": whom others help may be said to do it. */
function isBehindLead(atoms: readonly Atom[], { from }: State): boolean {
  return atoms[from]!.key === 'trì' && atoms[from - 1]?.key === 'chủ';
}

/** What is moved after this step; null where the place cannot be taken. */
function movedBy(scene: Scene, state: State, i: number, s: number, place: number): Moved | undefined | null {
  const slot = scene.slots[s]!;
  const last = state.last[s]!;
  if (last < 0) return mayEnter(scene, slot, i, place) ? state.moved : null;
  if (place === last) return null;
  if (place < last) return moveBack(scene, state, i, s, place) ?? null;
  return mayPass(state, slot, s, last, place) ? state.moved : null;
}

const NEEDS_LABEL = new Set<SlotName>(['deliverable', 'result', 'status']);

function mayEnter({ atoms, standsAlone }: Scene, { rules, name }: PreparedSlot, i: number, place: number): boolean {
  if (NEEDS_LABEL.has(name) && !hasLabel(atoms, i)) return false;
  return standsAlone ? rules.isStart(place) : rules.mayLeaveOutBefore(place);
}

/** "Sản phẩm là …", "kết quả: …". */
function hasLabel(atoms: readonly Atom[], i: number): boolean {
  const words = atoms.slice(Math.max(0, i - 6), i).map(({ key }) => key);
  return /sản phẩm|kết quả|đầu ra|tình trạng|tiến độ/u.test(words.join(' '));
}

function mayPass({ moved }: State, { rules }: PreparedSlot, s: number, last: number, place: number): boolean {
  if (moved && moved.slot === s && last < moved.first) {
    if (place < moved.first) return rules.mayLeaveOutBetween(last, place);
    if (place <= moved.last) return false;
    return rules.mayLeaveOutBetween(last, moved.first) && rules.areNeighbours(moved.last, place);
  }
  return rules.mayLeaveOutBetween(last, place);
}

const BEGINS_ASIDE = /^(?:trên|trong|tại|theo|đến|từ|để|nhằm|qua|thông|với|định|bằng)$/u;

/**
 * A claim may put first a time or a phrase of place, way or end, set off by a comma; or what is done, before who does it
 * ("X được Sở A xây dựng" for "Sở A xây dựng X").
 */
function moveBack({ atoms, slots }: Scene, state: State, i: number, s: number, place: number): Moved | undefined {
  const { rules, atoms: evidence } = slots[s]!;
  const [first, last] = [state.first[s]!, state.last[s]!];
  if (state.moved || place >= first || !rules.mayLeaveOutBefore(place)) return undefined;
  const isAside = atoms[i]!.before !== 'none' && state.slot === s && BEGINS_ASIDE.test(evidence[first]!.key);
  const isPassive = atoms.slice(Math.max(0, i - 8), i).some(({ key }) => key === 'được' || key === 'do');
  return isAside || isPassive ? { slot: s, first, last } : undefined;
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
  const goesOn = isNeighbour(slot, state, s, place);
  if (!goesOn && (state.slot === s || atoms[i]!.kind === 'time' || !isBeginning(slot.atoms, place))) return undefined;
  const { kind } = atoms[i]!;
  const alone = kind === 'document_number' || (kind === 'office' && slot.inner && !frame.isRecord);
  if (kind === 'office' && !goesOn && !alone) return undefined;
  return {
    ...state,
    last: state.last.with(s, place),
    slot: s,
    run: goesOn ? state.run + 1 : alone ? 2 : 1,
    from: i,
    skippedPart: false,
    score: state.score + (goesOn ? 1 : 0.25),
  };
}

function isBeginning(evidence: readonly Atom[], place: number): boolean {
  const { kind, before } = evidence[place]!;
  return place === 0 || before !== 'none' || kind !== 'word' || evidence[place - 1]!.saying;
}
