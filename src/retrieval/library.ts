import { type Abbreviations, createAbbreviations } from '../documents/abbreviations.ts';
import type { Document } from '../documents/document.ts';
import type { Knowledge } from '../documents/knowledge.ts';
import { type Passage, toPassages } from '../documents/passage.ts';
import { mayRead, type Role } from '../people/role.ts';
import { tokenize } from '../shared/text/tokens.ts';
import { inTurns, mapInTurns, type Steps } from '../shared/turns.ts';
import { analyse } from './analyse.ts';
import { type ApiVectorsOptions, openApiVectors } from './api-vectors.ts';
import type { ApiEmbeddings } from './embeddings/openai.ts';
import type { Field } from './lexical-index.ts';
import { openSavedIndex, type SavedIndexOptions } from './saved-index.ts';
import { type EmbeddedDocument, vectorPartName } from './saved-vectors.ts';
import { type SearchEngine, searchOver } from './search-engine.ts';
import { bigram } from './terms.ts';

/** A passage found; scores compare within one search only. */
export interface PassageHit {
  readonly passage: Passage;
  readonly score: number;
}

/** Who searches, how much is wanted, and where. */
export interface SearchOptions {
  readonly top: number;
  readonly role: Role;
  /** Ids of the only documents to look into; without it all that the role may read. */
  readonly documents?: ReadonlySet<string> | undefined;
}

/** Every document known, cut into passages and ready to be searched. */
export interface Library {
  readonly knowledge: Knowledge;
  readonly passages: readonly Passage[];
  readonly abbreviations: Abbreviations;
  readonly engine: SearchEngine;
  /** How many documents were read, how many of them had to be analysed anew, and how long it took. */
  readonly built: {
    readonly documents: number;
    readonly passages: number;
    readonly changed: number;
    readonly seconds: number;
  };
  document(id: string): Document;
  /** True where some passage prints these words one after another, marks and capitals aside. */
  holdsWords(words: string): boolean;
  /** True where some passage or the glossary knows the word. */
  holdsWord(word: string): boolean;
  search(question: string, options: SearchOptions): Promise<PassageHit[]>;
}

/** How much a term counts where it stands: in the passage itself, the headings above it, the document's title. */
const BODY = 1;
const HEADING = 0.4;
const TITLE = 0.15;
const OTHER_FORM = 0.5;

/** What opening a library takes: what is known, and where the parts of its index are kept between runs, if anywhere. */
export interface LibraryOptions
  extends Omit<SavedIndexOptions, 'keep'>,
    Pick<ApiVectorsOptions, 'onUnavailable' | 'elapsedMs' | 'shelf'> {
  readonly knowledge: Knowledge;
  /** An embeddings API whose vectors take the place of those computed here; all passages are sent to it. */
  readonly api?: ApiEmbeddings | undefined;
}

/** Reads all documents into one search; documents that have not changed since the last run are not analysed again. */
export async function openLibrary({ knowledge, api, ...saved }: LibraryOptions): Promise<Library> {
  const started = performance.now();
  const byId = new Map(knowledge.documents.map((document) => [document.id, document]));
  const shelves = await mapInTurns(knowledge.documents, (document) => ({ document, passages: toPassages(document) }));
  const passages = shelves.flatMap((shelf) => shelf.passages);
  const ordinary = await inTurns(ordinaryWords(passages));
  const abbreviations = createAbbreviations(knowledge.glossary, (word) => ordinary.has(word));
  const { index, model, changed } = await openSavedIndex(
    await mapInTurns(shelves, async ({ document, passages }) => ({
      id: document.id,
      passages: await mapInTurns(passages, (passage) => toFields(passage, document, abbreviations)),
    })),
    { ...saved, keep: api && knowledge.documents.map(({ id }) => vectorPartName(id, api.space)) },
  );
  const apiVectors = api && (await openApiVectors({ ...saved, api, documents: shelves.map(embeddedFor(api)) }));
  const engine = await searchOver(index, model, { api: apiVectors });
  return {
    knowledge,
    passages,
    built: { documents: byId.size, passages: passages.length, changed, seconds: (performance.now() - started) / 1000 },
    abbreviations,
    engine,
    document: (id) => byId.get(id)!,
    holdsWords: (words) => [...pairsOf(words)].every((pair) => engine.rarity(pair) > 0),
    holdsWord: (word) => engine.rarity(analyse(word).folded[0]!) > 0 || abbreviations.writeOut(word) !== word,
    async search(question, { top, role, documents }) {
      const mayShow = (id: string) => mayRead(role, byId.get(id)!.meta.access) && (documents?.has(id) ?? true);
      const shown = new Set([...byId.keys()].filter(mayShow));
      // Without a mask the graph of vectors can be walked; with one, the few that are left are looked at one by one.
      const allowed = shown.size === byId.size ? undefined : maskOf(shelves, shown);
      const { hits } = await engine.search(abbreviations.writeOut(question), top, allowed);
      return hits.map(({ passage, score }) => ({ passage: passages[passage]!, score }));
    },
  };
}

/** The same library without the documents that a role may not read; the library itself where it may read them all. */
export function readableBy(library: Library, role: Role): Library {
  const documents = library.knowledge.documents.filter(({ meta }) => mayRead(role, meta.access));
  if (documents.length === library.knowledge.documents.length) return library;
  const ids = new Set(documents.map(({ id }) => id));
  return {
    ...library,
    knowledge: { ...library.knowledge, documents },
    passages: library.passages.filter(({ document }) => ids.has(document)),
  };
}

/** A document with its passages. */
interface Shelf {
  readonly document: Document;
  readonly passages: readonly Passage[];
}

/** 1 for each passage of the documents shown; filled by runs, for it is made for every question that may not see all. */
function maskOf(shelves: readonly Shelf[], shown: ReadonlySet<string>): Uint8Array {
  const mask = new Uint8Array(shelves.reduce((sum, { passages }) => sum + passages.length, 0));
  let from = 0;
  for (const { document, passages } of shelves) {
    const end = from + passages.length;
    if (shown.has(document.id)) mask.fill(1, from, end);
    from = end;
  }
  return mask;
}

function toFields(passage: Passage, document: Document, abbreviations: Abbreviations): Field[] {
  const headings = passage.place.path.slice(1).join('\n');
  return [
    { text: passage.text, weight: BODY },
    { text: headings, weight: HEADING },
    {
      text: `${document.meta.kind} ${document.meta.number ?? ''} ${document.meta.title} ${document.meta.issuer}`,
      weight: TITLE,
    },
    { text: abbreviations.otherForms(`${passage.text}\n${headings}`).join('\n'), weight: OTHER_FORM },
  ];
}

/** Models read a few thousand characters and refuse more; what a passage is about stands at its beginning. */
const LONGEST_EMBEDDED = 6000;

/** Each passage below what it stands in, so that a row or a bullet is understood alone. */
function toEmbedded({ document: { id, meta }, passages }: Shelf): EmbeddedDocument {
  const title = `${meta.kind} ${meta.number ?? ''} ${meta.title}`;
  return {
    id,
    texts: passages.map(({ text, place }) =>
      [title, ...place.path.slice(1), text].join('\n').slice(0, LONGEST_EMBEDDED),
    ),
  };
}

/** Every passage needs a vector; of papers that must not be sent it says nothing, and they are found by their words. */
const WITHHELD = '-';

function embeddedFor({ reads }: ApiEmbeddings): (shelf: Shelf) => EmbeddedDocument {
  return (shelf) => {
    const isSent = reads === 'internal' || shelf.document.meta.access === 'public';
    return isSent ? toEmbedded(shelf) : { id: shelf.document.id, texts: shelf.passages.map(() => WITHHELD) };
  };
}

function* pairsOf(words: string): Generator<string> {
  const { folded } = analyse(words);
  for (let i = 1; i < folded.length; i++) yield bigram(folded[i - 1]!, folded[i]!);
}

/** Words that the documents print in small letters, folded. */
function* ordinaryWords(passages: readonly Passage[]): Steps<Set<string>> {
  const words = new Set<string>();
  for (const { text } of passages) {
    for (const token of tokenize(text)) if (token.text !== token.text.toUpperCase()) words.add(token.folded);
    yield;
  }
  return words;
}
