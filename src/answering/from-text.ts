import { nameShortly } from '../documents/naming.ts';
import type { Passage } from '../documents/passage.ts';
import { groupBy } from '../shared/group-by.ts';
import type { Library } from '../retrieval/library.ts';
import type { Records, Target, Task } from '../tasks/task.ts';
import type { Answer } from './answer.ts';
import { targetCard, taskCard } from './cards.ts';
import { cite } from './cite.ts';
import { type Evidence, saysTerm } from './evidence.ts';
import type { Question, TopicTerm } from './question.ts';
import type { Span } from './spans.ts';

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
const STILL_GOOD = 0.55;

/** Turns the best evidence into an answer: the record or the sentences that hold it, and little around them. */
export function createTextAnswers(library: Library, records: Records): (question: Question, evidence: readonly Evidence[]) => Answer {
  const tasks = new Map(records.tasks.map((task) => [task.id, task]));
  const targets = new Map(records.targets.map((target) => [target.id, target]));
  const recordOf = ({ passage }: Span): Task | Target | undefined => tasks.get(passage.id) ?? targets.get(passage.id);
  return (question, evidence) => {
    const chosen = question.wants.has('list') ? chooseList(question, evidence, library) : chooseFew(question, evidence);
    const parts = chosen.map((span) => {
      const record = recordOf(span);
      if (record === undefined) return withAnnounced(span);
      return 'value' in record ? targetCard(record, question.wants) : taskCard(record, question.wants);
    });
    return { kind: 'answered', text: joinByDocument(chosen, parts, library), citations: citations(chosen, library) };
  };
}

/** A sentence that announces a list is said with the list. */
function withAnnounced({ text, passage }: Span): string {
  if (!text.endsWith(':')) return text;
  const lines = passage.text.split('\n').map((line) => line.replace(/^\s*- /u, '').trim());
  const at = lines.findIndex((line) => line.endsWith(text));
  return at < 0 ? text : [text, ...lines.slice(at + 1).map((line) => `+ ${line}`)].join('\n');
}

/** The best span, then those that say what is still unsaid of the subject, then near equals. */
function chooseFew({ topic }: Question, evidence: readonly Evidence[]): Span[] {
  const best = evidence[0]!;
  const chosen = [best.span];
  let letters = best.span.text.length;
  const total = topic.reduce((sum, { weight }) => sum + weight, 0);
  const unsaid = new Set(topic.filter((term) => !says(best.span, term)));
  for (const { span, score } of evidence.slice(1, SPANS_WEIGHED)) {
    if (chosen.length === MOST_SPANS) break;
    if (letters + span.text.length > MOST_LETTERS || chosen.some(({ text }) => text === span.text)) continue;
    const adds = [...unsaid].filter((term) => says(span, term));
    const gain = adds.reduce((sum, { weight }) => sum + weight, 0) / total;
    if (score < NEARLY * best.score && !(gain >= LEAST_GAIN && score >= STILL_GOOD * best.score)) continue;
    chosen.push(span);
    letters += span.text.length;
    for (const term of adds) unsaid.delete(term);
  }
  return chosen;
}

function says({ terms, context }: Span, { term, instead }: TopicTerm): boolean {
  return saysTerm(terms, term, instead) || saysTerm(context, term, instead);
}

/** For "những … nào": the best span, its neighbours under the same heading that speak of the subject, and near equals. */
function chooseList(question: Question, evidence: readonly Evidence[], library: Library): Span[] {
  const best = evidence[0]!;
  const wide = 0.8;
  const sameHeading = evidence.filter(({ span }) => sameSection(span.passage, best.span.passage));
  const near = evidence.filter(({ span, score }) => !sameSection(span.passage, best.span.passage) && score >= wide * best.score && score >= 0.5);
  const chosen: Evidence[] = [];
  let letters = 0;
  for (const one of [...sameHeading.filter(({ score }) => score >= 0.5 * best.score), ...near.slice(0, 6)]) {
    if (letters + one.span.text.length > MOST_LIST_LETTERS) continue;
    letters += one.span.text.length;
    chosen.push(one);
  }
  const order = new Map(library.passages.map((passage, i) => [passage.id, i]));
  return wholeLines(chosen)
    .sort((a, b) => order.get(a.passage.id)! - order.get(b.passage.id)! || a.order - b.order);
}

/** Several good clauses of one line are the line: an enumeration is said in full. */
function wholeLines(chosen: readonly Evidence[]): Span[] {
  const byLine = groupBy(chosen, ({ span }) => `${span.passage.id}\n${span.line}`);
  return [...byLine.values()].flatMap((group) => {
    const first = group[0]!.span;
    return group.length >= CLAUSES_OF_A_LIST && first.line.length <= LONGEST_ENUMERATION ? [{ ...first, text: first.line }] : group.map(({ span }) => span);
  });
}

function sameSection(a: Passage, b: Passage): boolean {
  return a.document === b.document && a.place.path.join('\n') === b.place.path.join('\n');
}

function joinByDocument(spans: readonly Span[], parts: readonly string[], library: Library): string {
  if (spans.length === 1) return parts[0]!;
  const documents = [...new Set(spans.map(({ passage }) => passage.document))];
  const bullet = (part: string) => (part.startsWith('- ') ? part : `- ${part}`);
  if (documents.length === 1) return parts.map(bullet).join('\n');
  return documents
    .map((id) => {
      const lines = parts.filter((_, i) => spans[i]!.passage.document === id).map(bullet);
      return [`${nameShortly(library.document(id))}:`, ...lines].join('\n');
    })
    .join('\n\n');
}

function citations(spans: readonly Span[], library: Library): Answer['citations'] {
  return spans.slice(0, 6).map(({ passage, text }) => cite(library.document(passage.document), passage.place, text));
}
