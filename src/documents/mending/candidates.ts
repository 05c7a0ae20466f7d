import type { Surprise } from './channel.ts';

/** A word that may have been printed, and how surprising its reading is then, in nats. */
export interface Candidate {
  readonly word: string;
  readonly surprise: number;
}

/** Finds what may have been printed where a word was read. */
export type Candidates = (read: string) => readonly Candidate[];

interface Branch {
  readonly next: Map<string, Branch>;
  word?: string;
}

/** The most letters that one is read as. */
const LONGEST_READING = 3;
const MOST_CANDIDATES = 12;
/** Beyond the best by so many nats nothing is worth a thought. */
const HOPELESS = 7;
/** No word is read so badly, in nats. */
const UNBELIEVABLE = 15;

/** Candidates out of a lexicon; `expected` is how surprising a word is by itself, so that rare ones do not crowd out usual ones. */
export function createCandidates(
  lexicon: Iterable<string>,
  surprise: Surprise,
  expected: (word: string) => number,
): Candidates {
  const root: Branch = { next: new Map() };
  for (const word of lexicon) plant(root, word);
  const known = new Map<string, readonly Candidate[]>();
  return (read) => {
    const cached = known.get(read);
    if (cached) return cached;
    const found: (Candidate & { readonly total: number })[] = [];
    let best = Number.POSITIVE_INFINITY;
    const costs = costsOf(read, surprise);
    // How surprising it is that the letters so far were read as the first n that were seen.
    const climb = (branch: Branch, soFar: Float64Array) => {
      for (const [letter, next] of branch.next) {
        const reached = extend(soFar, costs(letter));
        if (Math.min(...reached) > Math.min(UNBELIEVABLE, best + HOPELESS)) continue;
        if (next.word !== undefined && Number.isFinite(reached[read.length]!)) {
          const total = reached[read.length]! + expected(next.word);
          best = Math.min(best, total);
          found.push({ word: next.word, surprise: reached[read.length]!, total });
        }
        climb(next, reached);
      }
    };
    climb(
      root,
      Float64Array.from({ length: read.length + 1 }, (_, at) => (at === 0 ? 0 : Number.POSITIVE_INFINITY)),
    );
    const likely = found
      .filter(({ total }) => total <= best + HOPELESS)
      .toSorted((one, other) => one.total - other.total);
    known.set(read, likely.slice(0, MOST_CANDIDATES));
    return known.get(read)!;
  };
}

function plant(root: Branch, word: string): void {
  let at = root;
  for (const letter of word) {
    const next: Branch = at.next.get(letter) ?? { next: new Map() };
    at.next.set(letter, next);
    at = next;
  }
  at.word = word;
}

/** How surprising a letter is as each string of what was read: by where the string begins, and by its length. */
function costsOf(read: string, surprise: Surprise): (letter: string) => Float64Array {
  const known = new Map<string, Float64Array>();
  return (letter) => {
    const cached = known.get(letter);
    if (cached) return cached;
    const costs = new Float64Array((read.length + 1) * (LONGEST_READING + 1)).fill(Number.POSITIVE_INFINITY);
    for (let from = 0; from <= read.length; from++)
      for (let length = 0; length <= Math.min(LONGEST_READING, read.length - from); length++)
        costs[from * (LONGEST_READING + 1) + length] = surprise(letter, read.slice(from, from + length));
    known.set(letter, costs);
    return costs;
  };
}

function extend(soFar: Float64Array, costs: Float64Array): Float64Array {
  const reached = new Float64Array(soFar.length).fill(Number.POSITIVE_INFINITY);
  for (let from = 0; from < soFar.length; from++) {
    if (soFar[from] === Number.POSITIVE_INFINITY) continue;
    for (let length = 0; length <= LONGEST_READING && from + length < soFar.length; length++) {
      const total = soFar[from]! + costs[from * (LONGEST_READING + 1) + length]!;
      if (total < reached[from + length]!) reached[from + length] = total;
    }
  }
  return reached;
}
