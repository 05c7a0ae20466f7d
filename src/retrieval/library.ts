import { type Abbreviations, createAbbreviations } from '../documents/abbreviations.ts';
import type { Document } from '../documents/document.ts';
import type { Knowledge } from '../documents/knowledge.ts';
import { type Passage, toPassages } from '../documents/passage.ts';
import { mayRead, type Role } from '../people/role.ts';
import { tokenize } from '../shared/text/tokens.ts';
import type { Field } from './lexical-index.ts';
import { createSearchEngine, type SearchEngine } from './search-engine.ts';

export interface PassageHit {
  readonly passage: Passage;
  readonly score: number;
}

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
  document(id: string): Document;
  search(question: string, options: SearchOptions): PassageHit[];
}

/** How much a term counts where it stands: in the passage itself, the headings above it, the document's title. */
const BODY = 1;
const HEADING = 0.4;
const TITLE = 0.15;
const OTHER_FORM = 0.5;

/** Reads all documents into one search. */
export async function openLibrary({ knowledge }: { knowledge: Knowledge }): Promise<Library> {
  const byId = new Map(knowledge.documents.map((document) => [document.id, document]));
  const passages = knowledge.documents.flatMap((document) => toPassages(document));
  const ordinary = ordinaryWords(passages);
  const abbreviations = createAbbreviations(knowledge.glossary, (word) => ordinary.has(word));
  const engine = await createSearchEngine(passages.map((passage) => toFields(passage, byId.get(passage.document)!, abbreviations)));
  return {
    knowledge,
    passages,
    abbreviations,
    engine,
    document: (id) => byId.get(id)!,
    search(question, { top, role, documents }) {
      const allowed = Uint8Array.from(passages, ({ document }) =>
        Number(mayRead(role, byId.get(document)!.meta.access) && (documents === undefined || documents.has(document))),
      );
      const { hits } = engine.search(abbreviations.writeOut(question), top, allowed);
      return hits.map(({ passage, score }) => ({ passage: passages[passage]!, score }));
    },
  };
}

function toFields(passage: Passage, document: Document, abbreviations: Abbreviations): Field[] {
  const headings = passage.place.path.slice(1).join('\n');
  return [
    { text: passage.text, weight: BODY },
    { text: headings, weight: HEADING },
    { text: `${document.meta.kind} ${document.meta.number ?? ''} ${document.meta.title} ${document.meta.issuer}`, weight: TITLE },
    { text: abbreviations.otherForms(`${passage.text}\n${headings}`).join('\n'), weight: OTHER_FORM },
  ];
}

/** Words that the documents print in small letters, folded. */
function ordinaryWords(passages: readonly Passage[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of passages) for (const token of tokenize(text)) if (token.text !== token.text.toUpperCase()) words.add(token.folded);
  return words;
}
