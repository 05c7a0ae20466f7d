import type { Passage } from '../documents/passage.ts';
import { nameShortly } from '../documents/naming.ts';
import type { Library } from '../retrieval/library.ts';
import type { Records, Target, Task } from '../tasks/task.ts';
import type { Answer } from './answer.ts';
import { targetCard, taskCard } from './cards.ts';
import { cite } from './cite.ts';
import { type Evidence } from './evidence.ts';
import type { Question } from './question.ts';
import type { Span } from './spans.ts';

const MOST_LETTERS = 900;
const MOST_LIST_LETTERS = 3600;
/** A second span is said too when it is nearly as good as the first. */
const NEARLY = 0.88;
const MOST_SPANS = 3;

/** Turns the best evidence into an answer: the record or the sentences that hold it, and little around them. */
export function createTextAnswers(library: Library, records: Records): (question: Question, evidence: readonly Evidence[]) => Answer {
  const tasks = new Map(records.tasks.map((task) => [task.id, task]));
  const targets = new Map(records.targets.map((target) => [target.id, target]));
  const recordOf = ({ passage }: Span): Task | Target | undefined => tasks.get(passage.id) ?? targets.get(passage.id);
  return (question, evidence) => {
    const chosen = question.wants.has('list') ? chooseList(question, evidence, library) : chooseFew(evidence);
    const parts = chosen.map((span) => {
      const record = recordOf(span);
      if (record === undefined) return span.text;
      return 'value' in record ? targetCard(record, question.wants) : taskCard(record, question.wants);
    });
    return { kind: 'answered', text: joinByDocument(chosen, parts, library), citations: citations(chosen, library) };
  };
}

function chooseFew(evidence: readonly Evidence[]): Span[] {
  const [best] = evidence;
  const chosen: Span[] = [];
  let letters = 0;
  for (const { span, score } of evidence) {
    if (chosen.length > 0 && (score < NEARLY * best!.score || chosen.length === MOST_SPANS)) break;
    if (chosen.length > 0 && letters + span.text.length > MOST_LETTERS) continue;
    if (chosen.some(({ text }) => text === span.text)) continue;
    chosen.push(span);
    letters += span.text.length;
  }
  return chosen;
}

/** For "những … nào": the best span, its neighbours under the same heading that speak of the subject, and near equals. */
function chooseList(question: Question, evidence: readonly Evidence[], library: Library): Span[] {
  const best = evidence[0]!;
  const wide = question.documents.ids.length === 0 ? 0.8 : 0.55;
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
  return chosen
    .map(({ span }) => span)
    .sort((a, b) => order.get(a.passage.id)! - order.get(b.passage.id)! || a.order - b.order);
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
