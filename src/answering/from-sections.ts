import type { TextBlock } from '../documents/document.ts';
import { nameShortly } from '../documents/naming.ts';
import type { UnitMatcher } from '../documents/unit-matcher.ts';
import { foldSyllable } from '../retrieval/analyse.ts';
import type { Library } from '../retrieval/library.ts';
import { withoutMarker } from '../retrieval/terms.ts';
import { fold } from '../shared/text/fold.ts';
import { tokenize } from '../shared/text/tokens.ts';
import type { Records } from '../tasks/task.ts';
import type { Answer } from './answer.ts';
import { cite } from './cite.ts';
import { MESSAGES } from './messages.ts';
import { asLine, outline, type Section } from './outline.ts';
import type { Question } from './question.ts';
import { termSet } from './term-set.ts';

/** A heading answers for a list when it says at least this share of what the question is about. */
const LEAST_SAID = 0.5;
/** A unit's duties are asked for when little is said besides the unit, the paper and the asking. */
const MOST_BESIDES = 0.35;
const MOST_LETTERS = 3600;
const DUTIES =
  /\b(lam (gi|j|nhung gi)|nhiem vu gi|viec gi|trach nhiem (gi|nao|ra sao)|duoc giao|giao (cho )?(nhung )?(gi|viec|nhiem vu)|phai lam|can lam)\b/u;
const ROLES = /\b(chu tri|phoi hop)\b/u;
const ARTICLES = /\b(may|bao nhieu) dieu( khoan)?\b/u;

/** Answers from how papers are divided: `ofOutline` where that is what is asked, `ofHeading` where a heading says the subject. */
export interface SectionAnswers {
  ofOutline(question: Question): Answer | undefined;
  ofHeading(question: Question): Answer | undefined;
}

const GROUPS = /\b(nhom|phan|muc lon|noi dung lon|linh vuc)\b/u;

/** Answers what a paper lists under one heading: a unit's duties, the points of a section, the groups of its tasks. */
export function createSectionAnswers(library: Library, records: Records, units: UnitMatcher): SectionAnswers {
  const sections = library.knowledge.documents.flatMap(outline);
  const inScope = ({ documents: { ids } }: Question) =>
    ids.length === 0 ? sections : sections.filter(({ document }) => ids.includes(document.id));
  return {
    ofOutline(question) {
      if (asksForGroups(question)) return groupsAnswer(question, inScope(question), records);
      if (ARTICLES.test(question.folded) && question.documents.ids.length === 1)
        return articlesAnswer(question, library);
      const duties =
        DUTIES.test(question.folded) && !ROLES.test(question.folded)
          ? dutiesOf(question, inScope(question), units)
          : [];
      return duties.length > 0 ? joinAnswers(duties.map(listAnswer)) : undefined;
    },
    ofHeading(question) {
      const section =
        question.wants.has('list') || DUTIES.test(question.folded)
          ? saidSection(question, inScope(question))
          : undefined;
      return section && listAnswer(section);
    },
  };
}

function asksForGroups({ wants, folded, documents }: Question): boolean {
  return (
    documents.ids.length === 1 &&
    GROUPS.test(folded) &&
    /\b(nhiem vu|giai phap)\b/u.test(folded) &&
    (wants.has('list') || wants.has('count')) &&
    !/\bphu luc\b/u.test(folded)
  );
}

/** The groups of tasks of a paper: the headings below the one that announces tasks, and how many tasks they assign. */
function groupsAnswer({ documents }: Question, sections: readonly Section[], records: Records): Answer | undefined {
  const section = sections.find(
    ({ heading, children }) => children.length > 1 && /\bnhiem vu\b/u.test(fold(heading.text)),
  );
  if (!section) return undefined;
  const path = section.heading.place.path.join('\n');
  const tasks = records.tasks.filter(
    ({ document, place }) => documents.ids.includes(document) && place.path.join('\n').startsWith(path),
  );
  const assigned = tasks.length > 0 ? `, ${MESSAGES.assignedTasks(tasks.length)}` : '';
  const head = `${nameShortly(section.document)}, ${section.heading.text}: ${MESSAGES.groups(section.children.length)}${assigned}`;
  return {
    kind: 'answered',
    text: [head, ...section.children.map(asLine)].join('\n'),
    citations: [cite(section.document, section.heading.place, section.heading.text)],
  };
}

/** How many articles a decision has, and how each begins. */
function articlesAnswer({ documents }: Question, library: Library): Answer | undefined {
  const document = library.document(documents.ids[0]!);
  const articles = document.blocks.filter(
    (block): block is TextBlock => block.kind === 'text' && /^Điều \d+\./u.test(block.text),
  );
  if (articles.length === 0) return undefined;
  const lines = [`${nameShortly(document)}: ${MESSAGES.articles(articles.length)}`, ...articles.map(asLine)];
  return {
    kind: 'answered',
    text: lines.join('\n'),
    citations: [cite(document, articles[0]!.place, articles[0]!.text)],
  };
}

/** The sections whose heading is the name of the unit asked about, where nothing else is asked about. */
function dutiesOf(question: Question, sections: readonly Section[], units: UnitMatcher): Section[] {
  const asked = new Set(question.units.map(({ unit }) => unit.id));
  if (saidBesides(question) > MOST_BESIDES) return [];
  return sections.filter(
    ({ heading, items }) =>
      items.length > 0 &&
      units.find(heading.text).some(({ unit }) => asked.has(unit.id)) &&
      /^(\d+|[a-zđ])[.)]/u.test(heading.text),
  );
}

const DUTY_WORDS = new Set(
  'lam gi j nhung viec nhiem vu trach duoc giao cho phai can phan muc to chuc thuc hien nao ra sao o'
    .split(' ')
    .map(foldSyllable),
);

function saidBesides({ topic, units, text }: Question): number {
  const tokens = tokenize(text);
  const names = new Set(
    units.flatMap(({ from, to }) => tokens.slice(from, to).map((token) => foldSyllable(token.text))),
  );
  let besides = 0;
  let total = 0;
  for (const { term, weight } of topic) {
    const word = foldSyllable(withoutMarker(term));
    if (word.includes('_')) continue;
    total += weight;
    if (!names.has(word) && !DUTY_WORDS.has(word)) besides += weight;
  }
  return total === 0 ? 0 : besides / total;
}

function joinAnswers(answers: readonly Answer[]): Answer {
  return {
    kind: 'answered',
    text: answers.map(({ text }) => text).join('\n\n'),
    citations: answers.flatMap(({ citations }) => citations),
  };
}

function saidSection(question: Question, sections: readonly Section[]): Section | undefined {
  let best: { section: Section; said: number } | undefined;
  for (const section of sections) {
    if (section.items.length + section.children.length < 2) continue;
    const said = shareSaid(question, section);
    if (said >= LEAST_SAID && (!best || said > best.said)) best = { section, said };
  }
  return best?.section;
}

/** The share of the subject that the heading says itself; words of the paper's name count for little in a topic anyway. */
function shareSaid({ topic }: Question, { heading }: Section): number {
  const terms = termSet(heading.text);
  const total = topic.reduce((sum, { weight }) => sum + weight, 0);
  return topic.reduce((sum, { term, weight }) => sum + (terms.has(term) ? weight : 0), 0) / (total || 1);
}

function listAnswer(section: Section): Answer {
  const lines = section.items.length > 0 ? section.items.map(asLine) : section.children.map(asLine);
  const shown: string[] = [];
  let letters = 0;
  for (const line of lines) {
    letters += line.length;
    if (letters > MOST_LETTERS) return answer(section, [...shown, MESSAGES.andMore(lines.length - shown.length)]);
    shown.push(line);
  }
  return answer(section, shown);
}

function answer({ document, heading, items }: Section, lines: readonly string[]): Answer {
  const place = items[0]?.place ?? heading.place;
  return {
    kind: 'answered',
    text: [`${nameShortly(document)}, ${heading.text}:`, ...lines].join('\n'),
    citations: [cite(document, place, lines.join(' '))],
  };
}
