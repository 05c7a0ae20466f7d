import { beginsPart } from './atoms.ts';
import type { GapRules } from './gaps.ts';
import type { Scene, State } from './steps.ts';

/** True where a claim that took what a state says may end there. */
export function mayEnd(scene: Scene, state: State): boolean {
  const { slots, standsAlone } = scene;
  const current = slots[state.slot];
  if (current?.name === 'above' && state.run < 2) return false;
  if (standsAlone && !slots.some(({ name }, s) => (name === 'title' || name === 'text') && state.last[s]! >= 0))
    return false;
  return (
    state.last.every((last, s) => last < 0 || mayEndSlot(scene, state, s, wayOf(scene, s))) &&
    state.freed.every(({ slot, place }) => isOfSamePart(scene, state, slot, place))
  );
}

type Way = Parameters<GapRules['mayLeaveOutBehind']>[1];

/** The sum of a record is the sum of what its name begins to say; a share is a share of all that is said. */
function wayOf({ slots, frame, atoms }: Scene, s: number): Way {
  const figures = atoms.filter(({ kind }) => kind === 'figure');
  if (atoms.at(-1)!.operator || figures.some(({ key }) => !frame.isRecord || !key.endsWith(' đồng'))) return 'strictly';
  return slots[s]!.name === 'title' && frame.isRecord && figures.length === 0 ? 'freely' : 'widely';
}

function mayEndSlot({ slots }: Scene, { last, moved }: State, s: number, way: Way): boolean {
  const { rules, isOffices } = slots[s]!;
  if (isOffices) return true;
  if (moved?.slot !== s) return rules.mayLeaveOutBehind(last[s]!, way);
  if (last[s]! > moved.last) return rules.mayLeaveOutBehind(last[s]!, way);
  return rules.mayLeaveOutBetween(last[s]!, moved.first) && rules.mayLeaveOutBehind(moved.last, way);
}

/** A time taken out of its order belongs to the part of the sentence that the claim takes. */
function isOfSamePart({ slots }: Scene, state: State, s: number, place: number): boolean {
  const { isDeadline, atoms } = slots[s]!;
  if (isDeadline) return true;
  const [first, last] = [state.first[s]!, state.last[s]!];
  if (last < 0) return false;
  const between = place < first ? atoms.slice(place + 1, first + 1) : atoms.slice(last + 1, place + 1);
  return !between.some(beginsPart);
}
