import { nameShortly } from '../documents/naming.ts';
import type { UnitMatcher } from '../documents/unit-matcher.ts';
import { analyse } from '../retrieval/analyse.ts';
import type { Library } from '../retrieval/library.ts';
import { bigram, markedTerm } from '../retrieval/terms.ts';
import { fold } from '../shared/text/fold.ts';
import type { Records } from '../tasks/task.ts';
import type { Answer } from './answer.ts';
import { cite } from './cite.ts';
import { MESSAGES } from './messages.ts';
import { asLine, outline, type Section } from './outline.ts';
import type { Question } from './question.ts';

/** A heading answers for a list when it says at least this share of what the question is about. */
const LEAST_SAID = 0.62;
const MOST_LETTERS = 3600;
const DUTIES = /\b(lam (gi|j|nhung gi)|nhiem vu gi|viec gi|trach nhiem (gi|nao|ra sao)|duoc giao|giao (cho )?(nhung )?(gi|viec|nhiem vu)|phai lam|can lam)\b/u;
const GROUPS = /\b(nhom|phan|muc lon|noi dung lon|linh vuc)\b/u;

/** Answers what a paper lists under one heading: a unit's duties, the points of a section, the groups of its tasks. */
export function createSectionAnswers(library: Library, records: Records, units: UnitMatcher): (question: Question) => Answer | undefined {
  const sections = library.knowledge.documents.flatMap(outline);
  return (question) => {
    const inScope = question.documents.ids.length === 0 ? sections : sections.filter(({ document }) => question.documents.ids.includes(document.id));
    if (asksForGroups(question)) return groupsAnswer(question, inScope, records);
    if (!question.wants.has('list') && !DUTIES.test(question.folded)) return undefined;
    const found = DUTIES.test(question.folded) ? dutiesOf(question, inScope, units) : undefined;
    const section = found ?? saidSection(question, inScope);
    return section && listAnswer(section);
  };
}

function asksForGroups({ wants, folded, documents }: Question): boolean {
  return documents.ids.length === 1 && GROUPS.test(folded) && /\b(nhiem vu|giai phap)\b/u.test(folded) && (wants.has('list') || wants.has('count')) && !/\bphu luc\b/u.test(folded);
}

/** The groups of tasks of a paper: the headings below the one that announces tasks, and how many tasks they assign. */
function groupsAnswer({ documents }: Question, sections: readonly Section[], records: Records): Answer | undefined {
  const section = sections.find(({ heading, children }) => children.length > 1 && /\bnhiem vu\b/u.test(fold(heading.text)));
  if (!section) return undefined;
  const path = section.heading.place.path.join('\n');
  const tasks = records.tasks.filter(({ document, place }) => documents.ids.includes(document) && place.path.join('\n').startsWith(path));
  const assigned = tasks.length > 0 ? `, ${MESSAGES.assignedTasks(tasks.length)}` : '';
  const head = `${nameShortly(section.document)}, ${section.heading.text}: ${MESSAGES.groups(section.children.length)}${assigned}`;
  return { kind: 'answered', text: [head, ...section.children.map(asLine)].join('\n'), citations: [cite(section.document, section.heading.place, section.heading.text)] };
}

/** The section whose heading is the name of the unit asked about. */
function dutiesOf(question: Question, sections: readonly Section[], units: UnitMatcher): Section | undefined {
  const asked = new Set(question.units.map(({ unit }) => unit.id));
  return sections.find(
    ({ heading, items }) => items.length > 0 && units.find(heading.text).some(({ unit }) => asked.has(unit.id)) && /^(\d+|[a-zđ])[.)]/u.test(heading.text),
  );
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
  const { folded, marked } = analyse(heading.text);
  const pairs = (words: readonly string[]) => words.slice(1).map((word, i) => bigram(words[i]!, word));
  const terms = new Set([...folded, ...pairs(folded), ...[...marked, ...pairs(marked)].map(markedTerm)]);
  const total = topic.reduce((sum, { weight }) => sum + weight, 0);
  return topic.reduce((sum, { term, weight }) => sum + (terms.has(term) ? weight : 0), 0) / (total || 1);
}

function listAnswer(section: Section): Answer {
  const lines = section.items.length > 1 ? section.items.map(asLine) : section.children.map(asLine);
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
  return { kind: 'answered', text: [`${nameShortly(document)}, ${heading.text}:`, ...lines].join('\n'), citations: [cite(document, place, lines.join(' '))] };
}
