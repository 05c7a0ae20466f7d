import type { Document } from '../documents/document.ts';
import { fold } from '../shared/text/fold.ts';
import { plainNumber } from '../shared/text/numbers.ts';
import { tokenize } from '../shared/text/tokens.ts';
import type { NamedDocuments, Question } from './question.ts';

const KINDS: readonly (readonly [string, RegExp])[] = [
  ['ke hoach', /^(ke hoach|kh)$/u],
  ['quyet dinh', /^(quyet dinh|qd)$/u],
  ['bao cao', /^(bao cao|bc)$/u],
];
/** A kind of paper and a bare number in folded words: "kh 12", "ke hoach so 12"; the number is the fifth group. */
export const KIND_AND_NUMBER =
  /\b(ke hoach|kh|quyet dinh|qd|bao cao|bc)( hanh dong)?( cua [a-z ]{2,30})?( so)? (\d{1,4})\b(?!\/)/gu;
/** A kind of paper that is named, not asked for ("quyết định nào"). */
const KIND =
  /\b(ke hoach|kh|quyet dinh|qd|bao cao|bc|van ban)\b(?! (nao|gi|may|so (may|bao nhieu|nao)|ket qua|tinh hinh)\b)/gu;
/** How far the best must lead, and how much of a title must be said, before a description is taken for a document's name. */
const LEAST_LIKENESS = 0.3;
const LEAST_LEAD = 1.4;
/** Above this, several that are close are all meant. */
const SURE_LIKENESS = 0.9;
/** Letters of a question after the kind of paper that may describe it. */
const DESCRIPTION_LENGTH = 75;
const UNIQUE_ENOUGH = 1;

/** Finds the documents a question names by number ("12/KH-UBND", "kh 12") or by what they are about ("kế hoạch cải cách hành chính"). */
export function createDocumentNames(documents: readonly Document[]): (folded: string) => NamedDocuments {
  const titles = new TitleLikeness(documents);
  return (folded) => {
    const byNumber = documents.filter((document) => saysNumber(folded, document));
    if (byNumber.length > 0)
      return { ids: byNumber.map(({ id }) => id), certain: true, issuedIn: byNumber.flatMap(yearOfIssue) };
    return { ids: titles.named(folded), certain: false };
  };
}

/** "kế hoạch … năm 2025" names a paper, not a deadline; beside its number only the year of its issue does. */
export function saysYearOfPaper({ documents, folded }: Pick<Question, 'documents' | 'folded'>, year: number): boolean {
  if (documents.ids.length === 0 || documents.issuedIn?.includes(year) === false) return false;
  return new RegExp(
    `\\b(?:ke hoach|kh|phu luc|danh muc|bao cao|kinh phi|quyet dinh)\\b[a-z0-9 ]* ${year}\\b`,
    'u',
  ).test(folded);
}

/** The year of a paper's issue, none where it is not known. */
export function yearOfIssue({ meta }: Document): number[] {
  const said = meta.issuedOn ?? meta.effective.from;
  return said ? [Number(said.slice(0, 4))] : [];
}

function saysNumber(folded: string, { meta }: Document): boolean {
  if (meta.number === null) return false;
  const wanted = numberKey(meta.number);
  if (tokenize(folded.toUpperCase()).some(({ kind, text }) => kind === 'documentNumber' && numberKey(text) === wanted))
    return true;
  const kind = fold(meta.kind);
  for (const match of folded.matchAll(KIND_AND_NUMBER)) {
    const saidKind = KINDS.find(([, pattern]) => pattern.test(match[1]!))?.[0];
    if (saidKind === kind && plainNumber(match[5]!) === wanted.split('/')[0]) return true;
  }
  return false;
}

/** "02/KH-UBND" and "2/kh-ubnd" are one number. */
function numberKey(number: string): string {
  return fold(number).split(/[/-]/u).map(plainNumber).join('/');
}

/** Compares what is said of a document with titles, issuers and places; words that many documents share count little. */
class TitleLikeness {
  readonly #words: readonly TitleWords[];
  readonly #weights = new Map<string, number>();

  constructor(documents: readonly Document[]) {
    this.#words = documents.map(({ id, meta }) => ({
      id,
      kind: fold(meta.kind),
      place: fold(meta.place ?? ''),
      words: new Set([...phrases(fold(meta.title)), ...phrases(fold(meta.issuer))]),
    }));
    for (const word of new Set(this.#words.flatMap(({ words }) => [...words]))) {
      const holding = this.#words.filter(({ words }) => words.has(word)).length;
      this.#weights.set(word, Math.log(documents.length / holding) ** 2);
    }
  }

  named(folded: string): string[] {
    const descriptions = [...folded.matchAll(KIND)].map((said) => ({
      kind: KINDS.find(([, pattern]) => pattern.test(said[1]!))?.[0],
      pairs: new Set(phrases(folded.slice(said.index, said.index + DESCRIPTION_LENGTH))),
    }));
    const said = new Set(phrases(folded));
    const scored = this.#words
      .map((document) => ({
        id: document.id,
        score:
          Math.max(0, ...descriptions.map((description) => this.#likeness(document, description))) +
          this.#placed(document, said),
      }))
      .sort((a, b) => b.score - a.score);
    const best = scored[0]?.score ?? 0;
    const close = scored.filter(({ score }) => score >= LEAST_LIKENESS && score * LEAST_LEAD > best);
    return close.length === 1 || best > SURE_LIKENESS ? close.map(({ id }) => id) : [];
  }

  #likeness({ kind, words }: TitleWords, said: { kind: string | undefined; pairs: ReadonlySet<string> }): number {
    const common = [...words].filter((word) => said.pairs.has(word));
    const sameKind = said.kind === undefined || said.kind === kind;
    return (sameKind ? 1 : 0.4) * (this.#weigh(common) / Math.sqrt(this.#weigh(words) || 1));
  }

  #placed({ place }: TitleWords, said: ReadonlySet<string>): number {
    return said.has(place) && (this.#weights.get(place) ?? 0) > UNIQUE_ENOUGH ? 1 : 0;
  }

  #weigh(words: Iterable<string>): number {
    return [...words].reduce((sum, word) => sum + (this.#weights.get(word) ?? 0), 0);
  }
}

interface TitleWords {
  readonly id: string;
  readonly kind: string;
  readonly place: string;
  readonly words: ReadonlySet<string>;
}

/** Neighbouring words: single syllables are too common to name a paper. */
function phrases(folded: string): string[] {
  const words = tokenize(folded).map(({ folded: word }) => word);
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}
