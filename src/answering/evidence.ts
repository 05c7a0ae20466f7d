import type { Unit } from '../documents/units.ts';
import { analyse } from '../retrieval/analyse.ts';
import { PAIR_SIGN } from '../retrieval/terms.ts';
import { overlap } from '../shared/text/years.ts';
import type { Task } from '../tasks/task.ts';
import type { Question, TopicTerm } from './question.ts';
import type { Span } from './spans.ts';
import type { Want } from './wants.ts';

/** How well a span speaks to a question. */
export interface Evidence {
  readonly span: Span;
  /** Share of the question's subject that the span or its headings say, 0 to 1. */
  readonly coverage: number;
  /** How much it says of the subject in pairs, codes and phrases, which do not meet by chance; in the weights of the topic. */
  readonly firm: number;
  /** Coverage with everything that makes a span likelier to be the answer. */
  readonly score: number;
}

/** What words only in the headings above count against words in the span itself. */
const CONTEXT_SHARE = 0.6;

/** What a span must show to answer a kind of question, and how much it gains by showing it. */
const SHOWN: readonly (readonly [Want, RegExp, number])[] = [
  ['percent', /\d ?%/u, 0.15],
  ['amount', /\d/u, 0.06],
  ['money', /\d[\d.,]* ?(triệu|tỷ|đồng)|kinh phí/iu, 0.12],
  ['documentNumber', /\d+[/-][\p{Lu}\d]/u, 0.1],
  ['number', /\d+[/-][\p{Lu}\d]/u, 0.1],
  ['when', /\d{1,2}\/\d{1,2}|\b(19|20)\d{2}\b|hằng (năm|tháng|quý|ngày)|thường xuyên|định kỳ|tháng \d/iu, 0.08],
  ['issuedOn', /\d{1,2}\/\d{1,2}\/\d{4}|ngày \d/iu, 0.08],
  ['web', /https?:|\.vn\b|\.com\b/iu, 0.25],
  ['contact', /@|\b0\d{9}\b/u, 0.25],
];

/** Rates one span. `task` is the record that the span's row or clause is, if it is one. */
export function rateSpan(question: Question, span: Span, task: Task | undefined): Evidence {
  const coverage = cover(question, span);
  let score = coverage;
  for (const [want, pattern, gain] of SHOWN) if (question.wants.has(want) && pattern.test(span.text)) score += gain;
  if (task) score += fieldGain(question, task);
  const fit =
    periodFit(question, span) *
    documentFit(question, span) *
    unitFit(question, span) *
    nameFit(question, span) *
    lengthFit(span);
  return { span, coverage, firm: firmness(question, span), score: score * fit };
}

function cover({ topic }: Question, { terms, context }: Span): number {
  let said = 0;
  let total = 0;
  for (const { term, weight, instead } of topic) {
    total += weight;
    if (saysTerm(terms, term, instead)) said += weight;
    else if (saysTerm(context, term, instead)) said += CONTEXT_SHARE * weight;
  }
  return total === 0 ? 0 : said / total;
}

function firmness({ topic }: Question, { terms, context }: Span): number {
  return topic.reduce((sum, { term, weight, instead }) => {
    if (!instead && !term.includes(PAIR_SIGN) && !/\d{3}|\d.*\/|\d[a-z]|[a-z]\d/u.test(term)) return sum;
    if (saysTerm(terms, term, instead)) return sum + weight;
    return saysTerm(context, term, instead) ? sum + CONTEXT_SHARE * weight : sum;
  }, 0);
}

/** True where a set of terms holds a term, or one of the wordings papers print instead of it. */
export function saysTerm(terms: ReadonlySet<string>, term: string, instead: TopicTerm['instead']): boolean {
  return terms.has(term) || (instead?.some((words) => words.every((word) => terms.has(word))) ?? false);
}

/** A record is the better source for what its columns hold. */
function fieldGain({ wants }: Question, task: Task): number {
  const asked: (keyof Task)[] = [];
  if (wants.has('lead')) asked.push('lead');
  if (wants.has('coordinators')) asked.push('coordinators');
  if (wants.has('money')) asked.push('budgetMillionVnd');
  if (wants.has('deliverable')) asked.push('deliverable');
  if (wants.has('when')) asked.push('timeframe');
  if (asked.length === 0) return 0;
  return (0.25 * asked.filter((field) => task[field] !== undefined).length) / asked.length;
}

/** Headings that name a period speak only of that period. */
function periodFit({ years }: Question, { periods }: Span): number {
  if (years.length === 0 || periods.length === 0) return 1;
  return years.some((asked) => periods.some((period) => overlap(asked, period))) ? 1.1 : 0.6;
}

/** A unit that is asked about should be named, in the span or above it. */
function unitFit({ units }: Question, { terms, context }: Span): number {
  const absent = units.filter(({ unit }) => !unitNamed(unit, terms) && !unitNamed(unit, context));
  return absent.length > 0 ? 0.9 : 1;
}

/** True where every word of one of a unit's names is among the terms. */
export function unitNamed(unit: Unit, terms: ReadonlySet<string>): boolean {
  let names = namesOf.get(unit);
  if (!names) {
    names = [unit.name, ...unit.aliases].map((name) => analyse(name).folded);
    namesOf.set(unit, names);
  }
  return names.some((words) => words.every((word) => terms.has(word)));
}

/** The names of units as folded words, cut once. */
const namesOf = new WeakMap<Unit, string[][]>();

/** What is said of one place is not said of another: a name asked for must be there, and one not asked for speaks against. */
function nameFit({ names }: Question, span: Span): number {
  if (names.some((name) => !span.names.includes(name))) return 0.6;
  return span.names.some((name) => !names.includes(name)) ? 0.93 : 1;
}

/** Scraps of a letterhead say little, long passages say something of everything. */
function lengthFit({ text, passage }: Span): number {
  if (passage.kind !== 'text') return 1;
  if (text.length < 45) return 0.7;
  return text.length <= 250 ? 1 : 1 - 0.06 * Math.log2(text.length / 250);
}

function documentFit({ documents }: Question, { passage }: Span): number {
  if (documents.ids.length === 0) return 1;
  return documents.ids.includes(passage.document) ? 1.15 : 0.8;
}
