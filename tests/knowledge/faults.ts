import { compare } from './comparison.ts';
import { lineShares, lostWords, newWords, pieceShares } from './coverage.ts';
import { checkFigures, type PlacedFigure } from './figure-places.ts';
import type { Recording } from './recording.ts';
import type { Restoration } from './restoration.ts';

/**
 * The least share of its letters with which a line or piece counts as found.
 * Measured on the five documents: lines of running text have 0.61 or more and its sentences 0.56 or more, while of lines
 * whose paragraph was taken out none had more than 0.47, and of sentences put in none more than 0.29. In table pages the
 * two touch, which is why the form of the tables is tested too.
 */
const FOUND_SHARE = 0.5;

/** The same for passages that a footnote gives as inferred: of the worst of them half is there, of one made up less than this. */
const INFERRED_SHARE = 0.3;

/** What of the recording is missing in the restored text (`lost`), or of the restored text in the recording (`new`). */
export type FaultKind = 'lost line' | 'lost figure' | 'lost word' | 'new passage' | 'new figure' | 'new word';

/** One difference between a recording and its restoration. */
export interface Fault {
  readonly kind: FaultKind;
  readonly text: string;
  /** Line of the recording where something is lost, of the restored file where something is new. */
  readonly line: number;
}

/** Every difference, and where each figure was found; figures and single words that a footnote gives as inferred are taken at their word. */
export function examine(
  recording: Recording,
  restoration: Restoration,
  noise: ReadonlySet<number>,
): { faults: Fault[]; figures: readonly PlacedFigure[] } {
  const comparison = compare(recording, restoration, noise);
  const { placed, left } = checkFigures(comparison, noise);
  const lines = lineShares(comparison).filter(({ share }) => share < FOUND_SHARE);
  const passages = pieceShares(comparison).filter(
    ({ piece, share }) => share < (piece.inferred ? INFERRED_SHARE : FOUND_SHARE),
  );
  const faults = [
    ...lines.map(({ text, line }) => fault('lost line', text, line)),
    ...left.map(({ text, line }) => fault('lost figure', text, line)),
    ...lostWords(comparison).map(({ text, line }) => fault('lost word', text, line)),
    ...passages.map(({ piece }) => fault('new passage', piece.text, piece.line)),
    ...placed.filter(({ found }) => found === undefined).map(({ text, line }) => fault('new figure', text, line)),
    ...newWords(comparison).map(({ text, line }) => fault('new word', text, line)),
  ];
  return { faults, figures: placed };
}

function fault(kind: FaultKind, text: string, line: number): Fault {
  return { kind, text, line };
}
