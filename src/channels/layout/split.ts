import { type Line, type Look, plainOf, type Run, sharedLooks, sliceRuns } from './rich-text.ts';

/** How much one message holds. */
export interface Room {
  /** UTF-16 units of text. */
  readonly length: number;
  /** Stretches of text with a look of their own, where a channel counts them: Telegram shows those beyond plainly. */
  readonly entities?: number;
}

interface Whole {
  readonly runs: readonly Run[];
  readonly text: string;
  /** Where lines begin before which a message may end. */
  readonly begins: ReadonlyMap<'block' | 'item', readonly number[]>;
}

const SENTENCE_END = /(?<![\d\s])[.!?…]["”’)\]]*\s+(?=\S)/gu;
const WORD_END = /\s+(?=\S)/gu;
/** Looks that end with their line. */
const ofWords: ReadonlySet<Look> = new Set<Look>(['bold', 'italic', 'code']);
const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/**
 * Lines as messages that each fit into the room: cut before a block, else before an item, else after a sentence, a word or
 * a letter. Together they read as the whole: the blanks at a cut stay at the end of the earlier message.
 */
export function splitLines(lines: readonly Line[], room: Room): Run[][] {
  const whole = joinLines(lines);
  const parts: Run[][] = [];
  for (let from = 0; from < whole.text.length; ) {
    const to = endOfPart(whole, from, from + reach(whole.runs, from, room));
    parts.push(sliceRuns(whole.runs, from, to));
    from = to;
  }
  return parts;
}

function joinLines(lines: readonly Line[]): Whole {
  const runs: Run[] = [];
  const begins = new Map<'block' | 'item', number[]>([
    ['block', []],
    ['item', []],
  ]);
  let length = 0;
  for (const line of lines) {
    const looks = sharedLooks(runs.at(-1)?.looks ?? [], line.runs[0]?.looks ?? []).filter((look) => !ofWords.has(look));
    const gap = runs.length === 0 ? '' : line.isApart ? '\n\n' : '\n';
    if (gap !== '') runs.push({ text: gap, looks });
    length += gap.length;
    if (line.begins !== 'bound') begins.get(line.begins)!.push(length);
    runs.push(...line.runs);
    length += plainOf(line.runs).length;
  }
  return { runs, text: plainOf(runs), begins };
}

/** How far a message goes at most that begins somewhere. */
function reach(runs: readonly Run[], from: number, { length, entities = Number.POSITIVE_INFINITY }: Room): number {
  let opened = 0;
  let reached = 0;
  let before: Run | undefined;
  for (const run of sliceRuns(runs, from, from + length)) {
    opened += run.looks.length - sharedLooks(before?.looks ?? [], run.looks).length;
    if (opened > entities) return reached;
    reached += run.text.length;
    before = run;
  }
  return length;
}

/** The best place to end at, not beyond `to`: a coarse one only where it leaves the message at least half full. */
function endOfPart({ text, begins }: Whole, from: number, to: number): number {
  if (text.length <= to) return text.length;
  const half = Math.ceil((from + to) / 2);
  const ends = (pattern: RegExp) =>
    [...text.slice(from, to + 1).matchAll(pattern)].map((end) => from + end.index + end[0].length);
  const last = (places: readonly number[], least: number) =>
    places.findLast((place) => place >= least && place <= to && isBetweenLetters(text, place));
  return (
    last(begins.get('block')!, half) ??
    last(begins.get('item')!, half) ??
    last(ends(SENTENCE_END), half) ??
    last(ends(WORD_END), from + 1) ??
    endOfLetters(text, from, to)
  );
}

function isBetweenLetters(text: string, place: number): boolean {
  return letters.segment(text).containing(place)?.index === place;
}

/** Cuts through a letter only where it alone fills a message, and then not through a surrogate pair. */
function endOfLetters(text: string, from: number, to: number): number {
  const place = letters.segment(text).containing(to)!.index;
  if (place > from) return place;
  return /[\uDC00-\uDFFF]/.test(text[to]!) ? to - 1 : to;
}
