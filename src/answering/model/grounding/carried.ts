import type { Atom } from './atoms.ts';
import { entails } from './entails.ts';
import { isOfficeSlot, type SlotName } from './frames.ts';
import type { PreparedFrame } from './prepared.ts';
import type { Sought } from './sought.ts';

/** Who and when an earlier part of a draft set for what follows it: "Năm 2026, Sở A chủ trì các việc sau: …". */
export interface Carried {
  readonly offices: readonly { readonly key: string; readonly parts: readonly SlotName[] }[];
  readonly times: readonly Atom[];
}

/** Reads who and when a part sets; the office and date of a paper's name are neither. */
export function carriedBy({ atoms, parts }: Sought): Carried {
  const own = (i: number) => {
    const before = atoms.slice(Math.max(0, i - 3), i).filter(({ key }) => key !== 'của');
    return !before.some(({ kind }) => kind === 'document_number');
  };
  return {
    offices: atoms.flatMap(({ kind, key }, i) => (kind === 'office' && own(i) ? [{ key, parts: parts[i]! }] : [])),
    times: atoms.filter(({ kind }, i) => kind === 'time' && own(i)),
  };
}

/** Leaves out what a part says for itself: it has an office or a time of its own. */
export function notSaidIn({ offices, times }: Carried, atoms: readonly Atom[]): Carried {
  const has = (kind: Atom['kind']) => atoms.some((atom) => atom.kind === kind);
  return { offices: has('office') ? [] : offices, times: has('time') ? [] : times };
}

/** True where what was set before holds for a frame, too. */
export function bears({ slots, frame }: PreparedFrame, { offices, times }: Carried): boolean {
  return (
    offices.every(({ key, parts }) =>
      slots.some(({ name, inner, atoms }) => {
        const may = frame.isRecord ? isOfficeSlot(name) && parts.includes(name) : inner || name === 'text';
        return may && atoms.some((atom) => atom.key === key && atom.kind === 'office');
      }),
    ) &&
    times.every(({ time }) =>
      slots.some(
        ({ isDeadline, atoms }) => isDeadline && atoms.some((atom) => atom.time && entails(atom.time, time!, true)),
      ),
    )
  );
}
