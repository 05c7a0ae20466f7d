import { createEverydayWords, type EverydayMatch } from '../documents/everyday-words.ts';
import type { UnitMatcher } from '../documents/unit-matcher.ts';
import { foldSyllable } from '../retrieval/analyse.ts';
import type { Library } from '../retrieval/library.ts';
import { bigram } from '../retrieval/terms.ts';
import { fold, hasMarks } from '../shared/text/fold.ts';
import { plainNumber } from '../shared/text/numbers.ts';
import { tokenize } from '../shared/text/tokens.ts';
import { findYears } from '../shared/text/years.ts';
import { createDocumentNames } from './named-documents.ts';
import { foreignNames } from './proper-names.ts';
import type { NamedDocuments, Question } from './question.ts';
import { type Rarity, readTopic } from './topic.ts';
import { readWants } from './wants.ts';

/** Takes questions apart: which documents, units and years they name, what they are after, what they are about. */
export function createUnderstanding(library: Library, units: UnitMatcher): (asked: string) => Question {
  const namedDocuments = createDocumentNames(library.knowledge.documents);
  const foreign = foreignNames(library);
  const everydayWords = createEverydayWords(library.knowledge.everydayWords);
  const rarity: Rarity = {
    of: (term) => library.engine.rarity(term),
    unknown: library.engine.rarityOf(1),
  };
  return (typed) => {
    const asked = isShouted(typed) ? typed.toLowerCase() : typed;
    const text = library.abbreviations.writeOut(asked.normalize('NFC').trim());
    const marked = library.engine.read(text);
    const words = marked.map(foldSyllable);
    const folded = marked.map(foldForAsking).join(' ');
    const documents = namedDocuments(folded);
    const everyday = everydayWords(marked);
    return {
      asked,
      text,
      official: everyday.length > 0 ? inOfficialWords(marked, everyday) : undefined,
      folded,
      words: marked,
      marksTyped: hasMarks(asked),
      everyday,
      documents,
      units: units.find(text),
      names: words
        .slice(1)
        .map((word, i) => bigram(words[i]!, word))
        .filter((pair) => foreign.has(pair)),
      years: findYears(text),
      wants: readWants(folded),
      topic: readTopic(
        { marked, folded: words, marksTyped: hasMarks(asked), everyday, named: nameWords(documents, library) },
        rarity,
      ),
    };
  };
}

function inOfficialWords(words: readonly string[], everyday: readonly EverydayMatch[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, print } of everyday) {
    parts.push(...words.slice(at, from), ...print);
    at = to;
  }
  return [...parts, ...words.slice(at)].join(' ');
}

/** Folded, but for words that would then read as asking ones: "mây" and "máy" are not "mấy", "đầu" is not "đâu". */
function foldForAsking(word: string): string {
  return /^(mây|máy|may|đầu|dấu|sáo)$/u.test(word) ? word : fold(word);
}

function nameWords({ ids }: NamedDocuments, library: Library): Set<string> {
  const names = ids.map((id) => {
    const { kind, number, title, issuer } = library.document(id).meta;
    return `${kind} ${number ?? ''} ${title} ${issuer}`;
  });
  return new Set(
    tokenize(names.join('\n'))
      .flatMap(({ text }) => [text, ...text.split(/[/&-]/u)])
      .map((word) => plainNumber(foldSyllable(word))),
  );
}

/** All capitals and several words: then capitals do not tell an abbreviation from a word. */
function isShouted(text: string): boolean {
  return text === text.toUpperCase() && text.trim().split(/\s+/u).length > 2;
}
