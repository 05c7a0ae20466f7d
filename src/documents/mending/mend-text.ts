import { allSyllables } from './all-syllables.ts';
import { type Candidate, createCandidates } from './candidates.ts';
import { type ConfusionCounts, createChannel } from './channel.ts';
import { FOREIGN_WORDS } from './foreign-words.ts';
import { inCaseOf } from './in-case-of.ts';
import { BEGIN, FIGURE, type Language, learnLanguage } from './language.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { readConfusions } from './read-confusions.ts';
import { weigh } from './weigh.ts';

/** A line as it was mended, and how sure the least sure of its words is, 0 to 1. */
export interface MendedLine {
  readonly text: string;
  readonly confidence: number;
}

/** Mends text that was read badly. */
export interface Mender {
  /** Lines in the order of reading, as many as came in; figures, numbers of documents, abbreviations and addresses stay as they are. */
  mendText(lines: readonly string[]): MendedLine[];
}

/** A word that is kept against all candidates costs so much, and so much a letter: in nats, as candidates do. */
const KEPT_ANYHOW = 7;
const KEPT_LETTER = 1.6;
/** Less sure changes are not made: a word that is plainly wrong misleads nobody, one that is quietly wrong does. */
const SURE_ENOUGH = 0.6;
/** Nothing that was mended is surer. */
const MOST_SURE = 0.95;

/**
 * Makes a mender of what clean papers say; takes a second. `confusions` is how letters are misread, usually as the
 * recordings of scanned papers show.
 */
export function createMender(cleanTexts: readonly string[], confusions: ConfusionCounts = readConfusions()): Mender {
  const language = learnLanguage([...cleanTexts, FOREIGN_WORDS]);
  const lexicon = new Set([...language.words, ...allSyllables()]);
  const candidates = createCandidates(lexicon, createChannel(confusions), language.surpriseAlone);
  const choicesOf = (word: string): Candidate[] => {
    const read = word.toLowerCase();
    const kept = { word: read, surprise: KEPT_ANYHOW + KEPT_LETTER * read.length };
    const found = candidates(read);
    return found.some((candidate) => candidate.word === read) ? [...found] : [...found, kept];
  };
  return {
    mendText: (lines) =>
      mendPieces(
        lines.map((line) => piecesOf(line.normalize('NFC'))),
        choicesOf,
        language,
      ),
  };
}

interface Step {
  readonly line: number;
  readonly piece: number;
  readonly choices: readonly Candidate[];
}

function mendPieces(
  lines: readonly (readonly Piece[])[],
  choicesOf: (word: string) => Candidate[],
  language: Language,
): MendedLine[] {
  const steps = lines.flatMap((pieces, line) => stepsOf(pieces, line, choicesOf));
  const weights = weigh(
    steps.map(({ choices }) => choices),
    language,
  );
  const texts = lines.map((pieces) => pieces.map(({ text }) => text));
  const confidences = lines.map(() => 1);
  steps.forEach(({ line, piece, choices }, index) => {
    if (lines[line]![piece]?.kind !== 'word') return;
    const read = texts[line]![piece]!;
    const best = weights[index]!.indexOf(Math.max(...weights[index]!));
    const sure = weights[index]![best]!;
    const isKept = choices[best]!.word === read.toLowerCase() || sure < SURE_ENOUGH;
    if (!isKept) texts[line]![piece] = inCaseOf(read, choices[best]!.word);
    confidences[line] = Math.min(
      confidences[line]!,
      isKept && sure < SURE_ENOUGH ? 1 - sure : Math.min(MOST_SURE, sure),
    );
  });
  return texts.map((pieces, line) => ({ text: pieces.join(''), confidence: confidences[line]! }));
}

/** Words and figures in a row; a blank line begins anew. */
function stepsOf(pieces: readonly Piece[], line: number, choicesOf: (word: string) => Candidate[]): Step[] {
  const certain = (word: string): Candidate[] => [{ word, surprise: 0 }];
  if (pieces.every(({ text }) => text.trim() === '')) return [{ line, piece: -1, choices: certain(BEGIN) }];
  return pieces.flatMap(({ text, kind }, piece) => {
    if (kind === 'between') return [];
    const choices = kind === 'word' ? choicesOf(text) : certain(kind === 'figure' ? FIGURE : text.toLowerCase());
    return [{ line, piece, choices }];
  });
}
