import type { Atom } from './atoms.ts';
import type { SlotName } from './frames.ts';

/** What is compared: a claim's atoms, and for its offices the fields in which they may stand. */
export interface Sought {
  readonly atoms: readonly Atom[];
  readonly parts: readonly (readonly SlotName[])[];
  /**
   * True for a part of a claim that other frames bear out other parts of: it must take its sentence from the beginning, so
   * that nothing that was said before is read into it, and say of its own what it speaks of.
   */
  readonly standsAlone?: boolean;
}
