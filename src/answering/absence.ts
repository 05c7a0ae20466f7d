import type { Document } from '../documents/document.ts';
import type { Library } from '../retrieval/library.ts';
import { markedTerm } from '../retrieval/terms.ts';
import { fold, hasMarks } from '../shared/text/fold.ts';
import { tokenize } from '../shared/text/tokens.ts';
import { overlap } from '../shared/text/years.ts';
import type { Task } from '../tasks/task.ts';
import { type Evidence, unitNamed } from './evidence.ts';
import { MESSAGES, MISSING } from './messages.ts';
import type { Question } from './question.ts';

/** Below this share of the subject, even the best passage speaks of something else. Measured on questions with no answer. */
const LEAST_COVERAGE = 0.2;

/** From here on everything else that is asked is there, so that a word beside the asking one that is not there is the point. */
const WELL_COVERED = 0.4;

/** Kinds of answers that cannot be given without a certain kind of words, and the words. */
interface Requirement {
  readonly missing: string;
  readonly asked: RegExp;
  readonly shown: RegExp;
}

const REQUIREMENTS: readonly Requirement[] = [
  { missing: MISSING.contact!, asked: /\b(email|e mail|thu dien tu|so dien thoai|sdt|duong day nong|hotline|dia chi lien he)\b/u, shown: /@|\b0\d{8,10}\b|\b1[89]00/u },
  { missing: MISSING.web!, asked: /\b(website|trang web|duong link|link|ten mien|dia chi (web|truy cap))\b/u, shown: /https?:|\.vn\b|\.com\b/iu },
  { missing: MISSING.rank!, asked: /\b(xep (hang )?(thu )?(may|bao nhieu)|xep hang .{0,30}(thu may|may)|dung thu may|hang (may|thu may)|thu may)\b/u, shown: /\b(hạng|thứ|vị trí) \d/iu },
  { missing: MISSING.money!, asked: /\b(bao nhieu|may|het bao nhieu) (tien|trieu|ty|dong|kinh phi)|\b(kinh phi|tien|von|du toan|chi)\b.{0,60}\b(la )?bao nhieu\b|\bbao nhieu (tien|trieu|ty)\b/u, shown: /\d[\d.,]* ?(triệu|tỷ|nghìn|đồng)/iu },
  { missing: MISSING.percent!, asked: /\bbao nhieu (phan tram|%)/u, shown: /\d ?%/u },
  { missing: MISSING.day!, asked: /\b(ngay (nao|may|bao nhieu))\b/u, shown: /\d{1,2}\/\d{1,2}|ngày \d|hằng ngày/iu },
];

/** Puts the first good span that shows the kind of thing asked for before those that do not. */
export function preferShowing(question: Question, evidence: readonly Evidence[], taskOf: (evidence: Evidence) => Task | undefined): Evidence[] {
  const best = evidence[0];
  if (!best) return [];
  const shows = (one: Evidence) => missingKind(question, one, taskOf(one)) === undefined;
  const named = question.documents.ids;
  const inScope = (one: Evidence) => named.length === 0 || named.includes(one.span.passage.document);
  const at = evidence.findIndex((one) => one.score >= STILL_GOOD * best.score && inScope(one) && shows(one));
  return at <= 0 ? [...evidence] : [evidence[at]!, ...evidence.slice(0, at), ...evidence.slice(at + 1)];
}

const STILL_GOOD = 0.65;

function missingKind({ folded }: Question, { span }: Evidence, task: Task | undefined): string | undefined {
  const text = span.text + (task?.budgetMillionVnd === undefined ? '' : ' 1 triệu');
  return REQUIREMENTS.find(({ asked, shown }) => asked.test(folded) && !shown.test(text))?.missing;
}

/** Why the best evidence does not answer, as the words for what is missing; undefined where it does. */
export function findAbsence(question: Question, best: Evidence | undefined, task: Task | undefined, library: Library): string | undefined {
  const part = missingPart(question, library);
  if (part) return part;
  if (!best || best.coverage < LEAST_COVERAGE) return MESSAGES.nothingFound(question.text);
  const missing = missingKind(question, best, task) ?? missingUnit(question, best, library) ?? (best.coverage >= WELL_COVERED ? missingPredicate(question, library) : undefined);
  if (missing) return MESSAGES.notStated(missing);
  const name = unknownName(question, library);
  if (name) return MESSAGES.nothingFound(name);
  return yearIsMissing(question, best, library) ? MESSAGES.notStated(`${MISSING.year} ${question.years[0]!.from}`) : undefined;
}

const PART = /\b(phu luc|chuong|dieu) (so )?([ivx]+|\d{1,2})\b/gu;

/** A numbered part ("Phụ lục III", "Điều 9") that the named paper does not have. */
function missingPart({ folded, documents }: Question, library: Library): string | undefined {
  const scope = documents.ids.length > 0 ? documents.ids.map((id) => library.document(id)) : library.knowledge.documents;
  for (const [, kind, , label] of folded.matchAll(PART)) {
    const has = (document: Document) =>
      partsOf(document, kind!).some((part) => partLabel(part) === numeral(label!) || (partLabel(part) === 0 && numeral(label!) === 1));
    if (kind === 'dieu' || scope.some(has)) continue;
    const only = scope.length === 1 ? scope[0]! : undefined;
    const name = only ? `${only.meta.kind} ${only.meta.number ?? ''}`.trim() : MESSAGES.allDocuments;
    return MESSAGES.noSuchPart(`${capital(kind!)} ${label!.toUpperCase()}`, name, only ? partsOf(only, kind!) : []);
  }
  return undefined;
}

function partsOf(document: Document, kind: string): string[] {
  const headings = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  return headings.filter((text) => fold(text).startsWith(kind)).map((text) => text.split(/[.:]/u)[0]!);
}

function partLabel(heading: string): number {
  return numeral(fold(heading).split(' ').at(-1)!);
}

function numeral(label: string): number {
  const value: Record<string, number> = { i: 1, v: 5, x: 10 };
  if (/^\d+$/u.test(label)) return Number(label);
  if (!/^[ivx]+$/u.test(label)) return 0;
  return [...label].reduce((sum, sign, i) => sum + (value[sign]! < (value[label[i + 1]!] ?? 0) ? -value[sign]! : value[sign]!), 0);
}

function capital(folded: string): string {
  return { 'phu luc': 'Phụ lục', chuong: 'Chương', dieu: 'Điều' }[folded] ?? folded;
}

/** A proper name that no document prints: two capitals in a row inside the question, or a word all in capitals. */
function unknownName({ asked: text }: Question, library: Library): string | undefined {
  if (!hasMarks(text)) return undefined;
  const tokens = tokenize(text);
  for (let i = 1; i < tokens.length; i++) {
    const [first, second] = [tokens[i]!, tokens[i + 1]];
    if (/^\p{Lu}{3,}$/u.test(first.text) && !library.holdsWord(first.text)) return first.text;
    if (second?.joined && startsCapital(first.text) && startsCapital(second.text)) {
      const pair = `${first.text} ${second.text}`;
      if (!library.holdsWords(pair)) return pair;
    }
  }
  return undefined;
}

function startsCapital(word: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word);
}

/** A figure that is asked of one office but printed without it. */
function missingUnit({ units, wants }: Question, { span }: Evidence, library: Library): string | undefined {
  if (!wants.has('amount') && !wants.has('money')) return undefined;
  const { issuer } = library.document(span.passage.document).meta;
  const absent = units.find(({ unit }) => !unit.group && unit.name !== issuer && !unitNamed(unit, span.terms) && !unitNamed(unit, span.context));
  return absent && `${MISSING.unit} ${absent.unit.name}`;
}

/** "Nhà thầu nào trúng …": the word beside the asking one is what is asked for, and no document knows it. */
function missingPredicate({ words, marksTyped, everyday }: Question, library: Library): string | undefined {
  if (!marksTyped) return undefined;
  const at = words.indexOf('nào');
  const beside = [at - 2, at - 1, at + 1, at + 2].filter((i) => at > 0 && i >= 0 && i < words.length && !everyday.some(({ from, to }) => i >= from && i < to));
  const unknown = beside.map((i) => words[i]!).find((word) => library.engine.rarity(markedTerm(word)) === 0 && word.length > 3);
  return unknown && `“${unknown}”`;
}

/** A single year that neither the passage, nor its headings, nor its paper's period says. */
function yearIsMissing({ years }: Question, { span }: Evidence, library: Library): boolean {
  const single = years.filter(({ from, to }) => from === to);
  if (single.length === 0 || years.some((asked) => span.periods.some((period) => overlap(asked, period)))) return false;
  const { meta, id } = library.document(span.passage.document);
  const said = `${span.text} ${span.passage.place.path.join(' ')} ${meta.title} ${meta.issuedOn ?? ''} ${id}`;
  const [from, to] = [meta.effective.from, meta.effective.to].map((date) => (date ? Number(date.slice(0, 4)) : undefined));
  return single.every((asked) => !said.includes(String(asked.from)) && !(from !== undefined && overlap(asked, { from, to: to ?? from })));
}
