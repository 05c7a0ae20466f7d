import type { Library } from '../retrieval/library.ts';
import { fold } from '../shared/text/fold.ts';
import { tokenize } from '../shared/text/tokens.ts';
import type { Answer } from './answer.ts';
import { cite } from './cite.ts';
import { MESSAGES } from './messages.ts';

const MEANING = /\b(viet tat|nghia la|co nghia|la (cai )?gi|la j)\b/u;

/** Says what an abbreviation stands for, citing a passage that prints it. */
export function answerFromGlossary(asked: string, library: Library): Answer | undefined {
  if (!MEANING.test(fold(asked))) return undefined;
  const tokens = tokenize(asked);
  if (tokens.length > 9) return undefined;
  for (const { text } of tokens) {
    const entry = library.knowledge.glossary.find(
      ({ short }) => short === text || (short.length > 2 && fold(short) === fold(text)),
    );
    if (!entry) continue;
    const prints = (text: string, words: string) => fold(text).includes(fold(words));
    const passage =
      library.passages.find((one) => one.text.includes(entry.short) && prints(one.text, entry.long)) ??
      library.passages.find((one) => one.text.includes(entry.short)) ??
      library.passages.find((one) => prints(one.text, entry.long));
    const citations = passage ? [cite(library.document(passage.document), passage.place, passage.text)] : [];
    return { kind: 'answered', text: MESSAGES.meaning(entry.short, entry.long), citations };
  }
  return undefined;
}
