import type { Passage } from '../documents/passage.ts';
import type { Library } from '../retrieval/library.ts';
import { groupBy } from '../shared/group-by.ts';
import { contradict, sayTheSame } from './alike.ts';
import { type Evidence, saysTerm } from './evidence.ts';
import type { Question, TopicTerm } from './question.ts';
import type { Span } from './spans.ts';

/** What an answer says, and what it only cites because it says the same elsewhere. */
export interface ChosenSpans {
  readonly said: readonly Span[];
  readonly alsoCited: readonly Span[];
  /** True where two of those said give different figures for the same thing. */
  readonly contradicting: boolean;
}

const MOST_LETTERS = 900;
const MOST_LIST_LETTERS = 1150;
/** From this many good clauses of a line on, the line is said whole, up to this length. */
const CLAUSES_OF_A_LIST = 3;
const LONGEST_ENUMERATION = 3400;
/** A second span is said too when it is nearly as good as the first. */
const NEARLY = 0.9;
const MOST_SPANS = 3;
const SPANS_WEIGHED = 12;
/** A weaker span is still said when it adds this much of the subject that nothing before it said. */
const LEAST_GAIN = 0.2;
/** Scraps add nothing. */
const SHORTEST_ADDED = 40;
const STILL_GOOD = 0.55;
/** For lists, how good a span under another heading must be beside the best one. */
const ELSEWHERE = 0.8;

/** The best span, then those that say what is still unsaid of the subject, then near equals; what says the same is only cited. */
export function chooseFew({ topic }: Question, evidence: readonly Evidence[]): ChosenSpans {
  const best = evidence[0]!;
  const said = [best.span];
  const alsoCited: Span[] = [];
  let contradicting = false;
  let letters = best.span.text.length;
  const unsaid = new Set(topic.filter((term) => !says(best.span, term)));
  for (const { span, score } of evidence.slice(1, SPANS_WEIGHED)) {
    if (said.length === MOST_SPANS) break;
    const twin = said.find((one) => sayTheSame(one, span));
    const opposed = twin !== undefined && contradict(twin, span);
    if (twin && !opposed) {
      if (score >= STILL_GOOD * best.score) alsoCited.push(span);
      continue;
    }
    const adds = [...unsaid].filter((term) => says(span, term));
    const good =
      score >= NEARLY * best.score ||
      (weightOf(adds) >= LEAST_GAIN * weightOf(topic) && score >= STILL_GOOD * best.score);
    if (!good || span.text.length < SHORTEST_ADDED || letters + span.text.length > MOST_LETTERS) continue;
    said.push(span);
    contradicting ||= opposed;
    letters += span.text.length;
    for (const term of adds) unsaid.delete(term);
  }
  return { said, alsoCited, contradicting };
}

function weightOf(terms: readonly TopicTerm[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

function says({ terms, context }: Span, { term, instead }: TopicTerm): boolean {
  return saysTerm(terms, term, instead) || saysTerm(context, term, instead);
}

/** For "những … nào": the best span, its neighbours under the same heading that speak of the subject, and near equals. */
export function chooseList(evidence: readonly Evidence[], library: Library): ChosenSpans {
  const best = evidence[0]!;
  const sameHeading = evidence.filter(({ span }) => sameSection(span.passage, best.span.passage));
  const near = evidence.filter(
    ({ span, score }) =>
      !sameSection(span.passage, best.span.passage) && score >= ELSEWHERE * best.score && score >= 0.5,
  );
  const chosen: Evidence[] = [];
  let letters = 0;
  for (const one of [...sameHeading.filter(({ score }) => score >= STILL_GOOD * best.score), ...near.slice(0, 6)]) {
    if (letters + one.span.text.length > MOST_LIST_LETTERS) continue;
    letters += one.span.text.length;
    chosen.push(one);
  }
  const order = new Map(library.passages.map((passage, i) => [passage.id, i]));
  const said = wholeLines(chosen).sort(
    (a, b) => order.get(a.passage.id)! - order.get(b.passage.id)! || a.order - b.order,
  );
  return { said, alsoCited: [], contradicting: false };
}

/** Several good clauses of one line are the line: an enumeration is said in full. */
function wholeLines(chosen: readonly Evidence[]): Span[] {
  const byLine = groupBy(chosen, ({ span }) => `${span.passage.id}\n${span.line}`);
  return [...byLine.values()].flatMap((group) => {
    const first = group[0]!.span;
    return group.length >= CLAUSES_OF_A_LIST && first.line.length <= LONGEST_ENUMERATION
      ? [{ ...first, text: first.line }]
      : group.map(({ span }) => span);
  });
}

function sameSection(a: Passage, b: Passage): boolean {
  return a.document === b.document && a.place.path.join('\n') === b.place.path.join('\n');
}
