import type { Document } from '../documents/document.ts';
import type { Library } from '../retrieval/library.ts';
import { fold } from '../shared/text/fold.ts';
import { tokenize } from '../shared/text/tokens.ts';
import { MESSAGES } from './messages.ts';
import { KIND_AND_NUMBER } from './named-documents.ts';
import type { Question } from './question.ts';

/** Names something that no document has (a part, a paper, a person or place): why there can be no answer; else undefined. */
export function findUnknownSubject(question: Question, library: Library): string | undefined {
  const part = missingPart(question, library);
  if (part) return part;
  const subject = unknownPaper(question, library) ?? unknownUnit(question) ?? unknownName(question, library);
  return subject && MESSAGES.nothingFound(subject);
}

/** An office by the look of its name, before the verb of leading or helping; asking words make it no name. */
const OFFICE =
  /\b((?:so|bo|phong|ban|hoi|cuc|chi cuc|vien|ngan hang|kho bac|benh vien|truong|trung tam|cong ty|nha nuoc)(?: [a-z&-]+){0,6}?) (?:chu tri|phoi hop)\b/u;
const ASKING = /\b(nao|ai|may|gi|nhung|cac|duoc|phai)\b/u;

/** "Sở … chủ trì", where no list of units knows the office: somebody else's tasks must not answer for it. */
function unknownUnit(question: Question): string | undefined {
  const name = OFFICE.exec(question.folded)?.[1];
  return question.units.length > 0 || name === undefined || ASKING.test(name) ? undefined : asRead(question, name);
}

/** Folded words of the question as the person wrote them. */
function asRead({ folded, words }: Question, part: string): string {
  const from = folded.slice(0, folded.indexOf(part)).split(' ').length - 1;
  return words.slice(from, from + part.split(' ').length).join(' ');
}

/** "kế hoạch 77", where neither a known paper nor one that they cite has this number. */
function unknownPaper(question: Question, library: Library): string | undefined {
  if (question.documents.ids.length > 0) return undefined;
  for (const [said, , , , , number] of question.folded.matchAll(KIND_AND_NUMBER)) {
    const cited = library.passages.some(({ text }) => new RegExp(`(?<![\\d/])0*${number}[/-]`, 'u').test(text));
    if (!cited) return asRead(question, said);
  }
  return undefined;
}

const PART = /\b(phu luc|chuong|dieu) (so )?([ivx]+|\d{1,2})\b/gu;

/** A numbered part ("Phụ lục III", "Điều 9") that the named paper does not have. */
function missingPart({ folded, documents }: Question, library: Library): string | undefined {
  const scope =
    documents.ids.length > 0 ? documents.ids.map((id) => library.document(id)) : library.knowledge.documents;
  for (const [, kind, , label] of folded.matchAll(PART)) {
    const has = (document: Document) =>
      partsOf(document, kind!).some(
        (part) => partLabel(part) === numeral(label!) || (partLabel(part) === 0 && numeral(label!) === 1),
      );
    if (scope.some(has) || (kind === 'dieu' && (scope.length > 1 || OF_A_LAW.test(folded)))) continue;
    const only = scope.length === 1 ? scope[0]! : undefined;
    const name = only ? `${only.meta.kind} ${only.meta.number ?? ''}`.trim() : MESSAGES.allDocuments;
    return MESSAGES.noSuchPart(`${capital(kind!)} ${label!.toUpperCase()}`, name, only ? partsOf(only, kind!) : []);
  }
  return undefined;
}

/** An article of another paper, which a plan cites. */
const OF_A_LAW = /\b(luat|nghi quyet|nghi dinh|thong tu|khoan)\b/u;

/** Annexes and chapters are headings; articles are paragraphs that begin with their number. */
function partsOf(document: Document, kind: string): string[] {
  const starts = document.blocks.flatMap((block) =>
    block.kind === (kind === 'dieu' ? 'text' : 'heading') ? [block.text as string] : [],
  );
  const labelled = new RegExp(`^${kind}( ([ivx]+|\\d+)\\b|$)`, 'u');
  return starts.filter((text) => labelled.test(fold(text))).map((text) => text.split(/[.:]/u)[0]!);
}

function partLabel(heading: string): number {
  return numeral(fold(heading).split(' ').at(-1)!);
}

function numeral(label: string): number {
  const value: Record<string, number> = { i: 1, v: 5, x: 10 };
  if (/^\d+$/u.test(label)) return Number(label);
  if (!/^[ivx]+$/u.test(label)) return 0;
  return [...label].reduce(
    (sum, sign, i) => sum + (value[sign]! < (value[label[i + 1]!] ?? 0) ? -value[sign]! : value[sign]!),
    0,
  );
}

function capital(folded: string): string {
  return { 'phu luc': 'Phụ lục', chuong: 'Chương', dieu: 'Điều' }[folded] ?? folded;
}

/** A proper name that no document prints: two capitals in a row inside the question, or a word all in capitals. */
function unknownName({ asked: text, marksTyped }: Question, library: Library): string | undefined {
  if (!marksTyped) return undefined;
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
