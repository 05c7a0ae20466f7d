import type { Atom } from './atoms.ts';
import { mayEnd } from './endings.ts';
import { entails } from './entails.ts';
import type { PreparedFrame, PreparedSlot } from './prepared.ts';
import type { Sought } from './sought.ts';
import { type Scene, type State, step } from './steps.ts';

/** How far the atoms of a claim could be found, in order, in one frame; `failedAt` is the place of the first that could not. */
export type Alignment = { readonly aligned: true } | { readonly aligned: false; readonly failedAt: number };

/** So many ways are followed at once. */
const WIDTH = 12;

/** Tries to find all that a claim says in one frame, in its order. */
export function align(sought: Sought, { frame, slots }: PreparedFrame): Alignment {
  const { atoms } = sought;
  const scene: Scene = { ...sought, slots, frame };
  const nothing = slots.map(() => -1);
  let states: State[] = [
    {
      first: nothing,
      last: nothing,
      slot: -1,
      run: 0,
      from: -1,
      moved: undefined,
      freed: [],
      skippedPart: false,
      score: 0,
    },
  ];
  for (const [i, atom] of atoms.entries()) {
    const next: State[] = [];
    for (const state of states) {
      for (const [s, slot] of slots.entries()) {
        for (const place of placesOf(atom, slot)) {
          if (atom.saying && !goesOn(slot, state, s, place)) continue;
          const found = step(scene, state, i, s, place);
          if (found) next.push(found);
        }
      }
      const skipped = skip(scene, i, state);
      if (skipped) next.push(skipped);
    }
    if (next.length === 0) return { aligned: false, failedAt: i };
    states = next.sort((a, b) => b.score - a.score).slice(0, WIDTH);
  }
  return states.some((state) => mayEnd(scene, state))
    ? { aligned: true }
    : { aligned: false, failedAt: atoms.length - 1 };
}

/** Words that name a part: in records they are borne out by the field in which their office stands. */
export const NAMES_PART: ReadonlySet<string> = new Set([
  'chủ',
  'trì',
  'phối',
  'hợp',
  'đầu',
  'mối',
  'báo',
  'cáo',
  'gửi',
  'phụ',
  'trách',
  'theo',
  'dõi',
  'đánh',
  'giá',
]);

function skip(scene: Scene, i: number, state: State): State | undefined {
  const { atoms, frame, slots } = scene;
  const { saying, key, kind, before } = atoms[i]!;
  if (frame.isRecord && kind === 'word' && NAMES_PART.has(key)) {
    const isSetOff = atoms.slice(state.from + 1, i + 1).some((atom) => atom.before !== 'none');
    const isOfWords = state.slot >= 0 && atoms[state.from]!.kind === 'office' && !slots[state.slot]!.isOffices;
    if (!isOfWords || isSetOff) return { ...state, skippedPart: true };
  }
  if (isPlaceOfText(scene, i, state)) return state;
  // What is counted must be what was counted: "43 nhiệm vụ" is not "43 chỉ tiêu".
  const counted = atoms[i - 1]?.kind === 'figure' && before === 'none' && !/%|đồng/u.test(atoms[i - 1]!.key);
  return saying && !counted ? state : undefined;
}

/** Words of saying are looked for only where they stand next; elsewhere they are passed over. */
function goesOn({ name }: PreparedSlot, state: State, s: number, place: number): boolean {
  return (state.slot === s && place === state.last[s]! + 1) || (name === 'above' && place === 0);
}

/** "Đến năm 2027, tỉnh …": the place that the paper is of, where nobody else is said to act. */
function isPlaceOfText({ atoms, frame, slots }: Scene, i: number, state: State): boolean {
  if (atoms[i]!.key !== 'tỉnh' || frame.isRecord || state.slot >= 0) return false;
  return slots.every(
    ({ name, inner, atoms: words }) => !(name === 'above' && inner) || !words.some(({ kind }) => kind === 'office'),
  );
}

function placesOf(atom: Atom, slot: PreparedSlot): readonly number[] {
  const { time } = atom;
  if (time) return slot.times.filter((place) => entails(slot.atoms[place]!.time!, time, slot.isDeadline));
  const places = slot.places.get(atom.key) ?? [];
  return atom.operator ? places.filter((place) => slot.atoms[place]!.operator) : places;
}
