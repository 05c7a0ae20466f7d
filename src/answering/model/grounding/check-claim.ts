import type { GlossaryEntry } from '../../../documents/glossary.ts';
import type { UnitMatcher } from '../../../documents/unit-matcher.ts';
import { memoise } from '../../../shared/text/memoise.ts';
import type { Exhibit } from '../exhibit.ts';
import { align, NAMES_PART } from './align.ts';
import { isBorneOut } from './align-parts.ts';
import { type Atom, createAtoms } from './atoms.ts';
import { carriedBy } from './carried.ts';
import { strangeCharacter } from './characters.ts';
import type { Claim, Fault, FaultKind } from './claim.ts';
import { entails } from './entails.ts';
import { ENUMERATOR, framesOf } from './frames.ts';
import { withoutTopic } from './opening.ts';
import { isPartWord } from './operators.ts';
import { type PreparedFrame, prepareFrame } from './prepared.ts';
import { falseQuotations } from './quotations.ts';
import { partsOfOffices } from './roles.ts';
import type { Sought } from './sought.ts';
import type { DraftedClaim } from './split-draft.ts';
import { twinOf } from './twins.ts';

/** What the check goes by: offices, and abbreviations where they may be written out. */
export interface CheckParts {
  readonly units: UnitMatcher;
  readonly glossary?: readonly GlossaryEntry[];
}

/** A statement with its sources, and all that is wrong with it; it may be said only if nothing is. */
export interface CheckedClaim {
  readonly claim: Claim;
  readonly faults: readonly Fault[];
}

/** Checks one statement against the exhibits it cites; `exhibits` are all that were shown for the question, by their ids. */
export type CheckClaim = (drafted: DraftedClaim, exhibits: ReadonlyMap<string, Exhibit>) => CheckedClaim;

/** Pieces of evidence that are remembered, some 10 KB each. */
const MOST_TEXTS = 5000;

/** Letters; longer ones are no statements, and would take long to compare. */
const LONGEST_CLAIM = 700;

/** Opens the check; kept open, it need not read the same evidence twice. */
export function createClaimCheck(parts: CheckParts): CheckClaim {
  const atomsOf = createAtoms(parts);
  // The same papers are shown again and again, whereas claims are new.
  const evidenceOf = memoise(atomsOf, MOST_TEXTS);
  const known = new WeakMap<Exhibit, { twin: Exhibit | undefined; frames: readonly PreparedFrame[] }>();
  const prepared = (exhibit: Exhibit, exhibits: ReadonlyMap<string, Exhibit>) => {
    const twin = twinOf(exhibit, exhibits);
    const before = known.get(exhibit);
    if (before && before.twin === twin) return before.frames;
    const frames = framesOf(exhibit, evidenceOf, twin).map(prepareFrame);
    known.set(exhibit, { twin, frames });
    return frames;
  };
  return (drafted, exhibits) => {
    const cited = drafted.ids.flatMap((id) => exhibits.get(id) ?? []);
    const claim: Claim = {
      text: drafted.text,
      exhibits: cited,
      ...(drafted.continues ? { continues: true } : {}),
      ...(drafted.under === undefined ? {} : { under: drafted.under }),
    };
    const fault = (kind: FaultKind, what: string): Fault => ({ kind, claim: drafted.text, what });
    const strange = strangeCharacter(drafted.text);
    if (strange !== undefined) return { claim, faults: [fault('character', strange)] };
    if (drafted.text.length > LONGEST_CLAIM) return { claim, faults: [fault('order', drafted.text.slice(0, 80))] };
    const unknown = drafted.ids.filter((id) => !exhibits.has(id)).map((id) => fault('unknown_exhibit', id));
    if (drafted.ids.length === 0) return { claim, faults: [fault('uncited', drafted.text)] };
    if (unknown.length > 0) return { claim, faults: unknown };
    const frames = cited.flatMap((exhibit) => prepared(exhibit, exhibits));
    const found = faultsOf(claim, frames, atomsOf);
    return { claim, faults: found.map(({ kind, what }) => fault(kind, what)) };
  };
}

type Found = Pick<Fault, 'kind' | 'what'>;

function faultsOf(claim: Claim, frames: readonly PreparedFrame[], atomsOf: (text: string) => readonly Atom[]): Found[] {
  const sought = soughtIn(claim.text, atomsOf);
  const missing = [
    ...saidTwice(sought).map(({ text }): Found => ({ kind: 'office', what: text })),
    ...falseQuotations(claim.text, claim.exhibits).map((what): Found => ({ kind: 'quotation', what })),
    ...sought.atoms.flatMap((atom, i) => (stands(atom, frames) ? [] : [{ kind: kindOf(atom, i), what: atom.text }])),
  ];
  if (missing.length > 0) return missing;
  if (!claim.text.endsWith(':') && sought.atoms.every(({ saying }) => saying))
    return [{ kind: 'order', what: claim.text }];
  const above = claim.under === undefined ? undefined : soughtIn(claim.under, atomsOf);
  const turned = above?.atoms.find((atom) => atom.operator && !isPartWord(atom.key) && !stands(atom, frames));
  if (turned) return [{ kind: 'polarity', what: turned.text }];
  const carried = above && carriedBy(above);
  return isBorneOut(sought, frames, carried) ? [] : [misplaced(sought, frames)];
}

/** "A; A" where the paper says "A; B" leaves one of them out. */
function saidTwice({ atoms }: Sought): Atom[] {
  return atoms.filter(
    ({ kind, key }, i) => kind === 'office' && atoms[i + 1]?.kind === kind && atoms[i + 1]!.key === key,
  );
}

function soughtIn(text: string, atomsOf: (text: string) => readonly Atom[]): Sought {
  const atoms = withoutTopic(atomsOf(text.replace(/^\s*[-+•*]\s/u, '').replace(ENUMERATOR, '')));
  return { atoms, parts: partsOfOffices(atoms) };
}

/** True where an atom needs no evidence, or stands somewhere in what is cited. */
function stands({ kind, key, time, saying, operator }: Atom, frames: readonly PreparedFrame[]): boolean {
  if (saying) return true;
  return frames.some(({ slots, frame }) =>
    slots.some(({ atoms, places, isDeadline }) => {
      if (time) return atoms.some((atom) => atom.time && entails(atom.time, time, isDeadline));
      if (operator)
        return atoms.some((atom) => atom.key === key && atom.operator) || (frame.isRecord && NAMES_PART.has(key));
      return places.has(key) || (frame.isRecord && kind === 'word' && NAMES_PART.has(key));
    }),
  );
}

function kindOf({ kind, operator, text }: Atom, i: number): FaultKind {
  if (kind === 'time') return 'date';
  if (kind !== 'word') return kind;
  if (operator) return 'polarity';
  return i > 0 && /^\p{Lu}\p{Ll}/u.test(text) ? 'name' : 'word';
}

/** All words are there, but nowhere together: says which one does not stand where it is put. */
function misplaced(sought: Sought, frames: readonly PreparedFrame[]): Found {
  const anyPart = { ...sought, parts: sought.atoms.map(() => []) };
  const isElsewhere = ({ kind, key }: Atom, i: number) =>
    kind === 'office' &&
    !frames.some(({ slots }) => slots.some((slot) => sought.parts[i]!.includes(slot.name) && slot.places.has(key)));
  const office = sought.atoms.find(isElsewhere);
  if (office && isBorneOut(anyPart, frames)) return { kind: 'role', what: office.text };
  const reached = frames.map((frame) => align(sought, frame)).map((found) => (found.aligned ? 0 : found.failedAt));
  const atom = sought.atoms[Math.max(0, ...reached)];
  return { kind: atom?.operator ? 'polarity' : 'order', what: atom?.text ?? '' };
}
