import type { Answer } from '../../src/answering/answer.ts';
import { fold } from '../../src/shared/text/fold.ts';
import type { GradedQuestion } from './questions.ts';

/** How long an answer may be before it is a dump and no answer, in characters. */
const LONGEST: Readonly<Record<string, number>> = { list: 6000, count: 6000, multi: 2500 };
const LONGEST_FACT = 1200;

/** Why an answer is wrong, in a few words; undefined where it is right. `documents`: what a right source prints of itself. */
export function grade(question: GradedQuestion, answer: Answer, documents: readonly string[]): string | undefined {
  const text = plain(`${answer.text} ${JSON.stringify(answer.table ?? '')}`);
  if (question.style === 'unanswerable') return answer.kind === 'no_evidence' ? undefined : 'not refused';
  if (answer.kind !== 'answered') return `kind ${answer.kind}`;
  const missing = question.must_contain.filter(
    (needle) => ![needle, ...variants(question, needle)].some((one) => has(text, one)),
  );
  if (missing.length > 0) return `missing ${missing.join(', ')}`;
  const forbidden = question.must_not_contain.filter((needle) => has(text, needle));
  if (forbidden.length > 0 && question.style !== 'confusable') return `has ${forbidden.join(', ')}`;
  if (answer.text.length > (LONGEST[question.style] ?? LONGEST_FACT)) return `dump of ${answer.text.length} characters`;
  const cited = plain(JSON.stringify(answer.citations));
  return documents.length > 0 && !documents.some((name) => cited.includes(plain(name)))
    ? 'cites no right document'
    : undefined;
}

function variants({ alternatives, alt }: GradedQuestion, needle: string): string[] {
  return Object.entries({ ...alternatives, ...alt }).flatMap(([key, values]) =>
    plain(key) === plain(needle) ? values : [],
  );
}

/** Folded, blanks squeezed, "08" as "8". */
function plain(text: string): string {
  return fold(text)
    .replace(/\s+/gu, ' ')
    .replace(/(?<![\d.,])0(\d)(?!\d)/gu, '$1');
}

/** A needle that begins or ends in a figure must not stand inside a longer one. */
function has(text: string, needle: string): boolean {
  const wanted = plain(needle);
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const before = /^\d+[.,]/u.test(wanted) ? '(?<![\\d.,])' : /^\d/u.test(wanted) ? '(?<!\\d)' : '';
  return new RegExp(`${before}${escaped}${/\d$/u.test(wanted) ? '(?!\\d)' : ''}`, 'u').test(text);
}
