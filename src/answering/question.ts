import type { EverydayMatch } from '../documents/everyday-words.ts';
import type { UnitMention } from '../documents/unit-matcher.ts';
import type { YearRange } from '../shared/text/years.ts';
import type { Want } from './wants.ts';

/** Documents that a question names. `certain` where it gives their number, so that nothing else may answer. */
export interface NamedDocuments {
  readonly ids: readonly string[];
  readonly certain: boolean;
  /** Years in which papers named by number were issued: said beside them, such a year is part of the name. */
  readonly issuedIn?: readonly number[] | undefined;
}

/** A folded word or pair of the question's subject and how telling it is. */
export interface TopicTerm {
  readonly term: string;
  readonly weight: number;
  /** What papers may print instead: each a list of marked terms that must all be there. */
  readonly instead?: readonly (readonly string[])[];
}

/** What a question asks, taken apart. */
export interface Question {
  /** Exactly as asked. */
  readonly asked: string;
  /** As asked, with abbreviations written out. */
  readonly text: string;
  /** The same with everyday words put into the words of papers, where there were any. */
  readonly official: string | undefined;
  /** Folded, slips mended, one blank between words: what the patterns of asking are read from. */
  readonly folded: string;
  /** The words as read, with marks; `marksTyped` tells whether the person typed them. */
  readonly words: readonly string[];
  readonly marksTyped: boolean;
  readonly everyday: readonly EverydayMatch[];
  readonly documents: NamedDocuments;
  readonly units: readonly UnitMention[];
  /** Names of other places and people, as folded pairs. */
  readonly names: readonly string[];
  readonly years: readonly YearRange[];
  readonly wants: ReadonlySet<Want>;
  readonly topic: readonly TopicTerm[];
}
