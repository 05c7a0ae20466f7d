import { nameShortly, shorten } from '../documents/naming.ts';
import { passageIdAt } from '../documents/passage.ts';
import type { Library } from '../retrieval/library.ts';
import type { Records, Target, Task } from '../tasks/task.ts';
import type { Answer } from './answer.ts';
import { targetCard, taskCard } from './cards.ts';
import { chooseFew, chooseList } from './choose-spans.ts';
import { cite } from './cite.ts';
import type { Evidence } from './evidence.ts';
import { MESSAGES } from './messages.ts';
import type { Question } from './question.ts';
import type { Span } from './spans.ts';

/** Turns the best evidence into an answer: the record or the sentences that hold it, and little around them. */
export function createTextAnswers(
  library: Library,
  records: Records,
): (question: Question, evidence: readonly Evidence[]) => Answer {
  const byPassage = <T extends Task | Target>(all: readonly T[]) =>
    new Map(all.map((record) => [passageIdAt(record.document, record.place), record]));
  const tasks = byPassage(records.tasks);
  const targets = byPassage(records.targets);
  const recordOf = ({ passage }: Span): Task | Target | undefined => tasks.get(passage.id) ?? targets.get(passage.id);
  return (question, evidence) => {
    const { said, alsoCited, contradicting } = question.wants.has('list')
      ? chooseList(evidence, library)
      : chooseFew(question, evidence);
    const parts = said.map((span) => {
      const record = recordOf(span);
      if (record === undefined) return belowParent(span) + withAnnounced(span);
      return 'value' in record ? targetCard(record, question.wants) : taskCard(record, question.wants);
    });
    const text = joinByDocument(said, parts, library);
    return {
      kind: 'answered',
      text: contradicting ? `${MESSAGES.contradicting}\n${text}` : text,
      citations: citations([...said, ...alsoCited], library),
    };
  };
}

const PARENT_LENGTH = 140;

/** What an item stands below may say whose it is, so it is said too. */
function belowParent({ parent }: Span): string {
  return parent ? `${shorten(parent, PARENT_LENGTH)} › ` : '';
}

/** A sentence that announces a list is said with the list. */
function withAnnounced({ text, passage }: Span): string {
  if (!text.endsWith(':')) return text;
  const lines = passage.text.split('\n').map((line) => line.replace(/^\s*- /u, '').trim());
  const at = lines.findIndex((line) => line.endsWith(text));
  return at < 0 ? text : [text, ...lines.slice(at + 1).map((line) => `+ ${line}`)].join('\n');
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
