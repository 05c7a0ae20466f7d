import { readNumbering } from '../numbering.ts';
import type { Part, TextPart } from '../parts.ts';
import { type Guess, guessOf } from './guess.ts';
import { valuesInOrder } from './in-order.ts';
import { romanOf } from './roman.ts';

/** "H. CÁC NHIỆM VỤ": what may be a Roman number, with a stroke that no other number begins with. */
const LABEL = /^(?=[^\s.]*[IVXHUỊỈÍÌ])([IVXHULTl1|!ỊỈÍÌ„]{1,6})\.\s*(?=[\p{Lu}“"(])/u;
const LONGEST = 420;
const BEGINS_ANEW = ['annex', 'part', 'chapter', 'section'];

/** The white behind it is narrow, and may not be seen: "I.MỤC TIÊU". */
const NO_BLANK = /^([IVX]{1,5}\.)(?=\p{Lu}\p{L})/u;

/** Parts with the Roman numbers of headings that were read badly, as those before and after them tell. */
export function mendHeadings(parts: readonly Part[]): { parts: Part[]; guesses: Guess[] } {
  const mended = [...parts];
  const guesses: Guess[] = [];
  for (const places of sequencesOf(parts)) {
    const texts = places.map((at) => (parts[at] as TextPart).text);
    const values = valuesInOrder(texts.map(labelOf));
    values.forEach((value, i) => {
      if (value === undefined) return;
      const text = texts[i]!;
      const rest = text.slice(labelOf(text).length);
      mended[places[i]!] = { ...(parts[places[i]!] as TextPart), text: romanOf(value) + rest };
      guesses.push(guessOf(labelOf(text), romanOf(value), rest.replace(/^\.\s*/u, '')));
    });
  }
  const spaced = mended.map((part) =>
    part.kind === 'text' ? { ...part, text: part.text.replace(NO_BLANK, '$1 ') } : part,
  );
  return { parts: spaced, guesses };
}

/** Where headings with Roman numbers stand that count on from each other. */
function sequencesOf(parts: readonly Part[]): number[][] {
  const sequences: number[][] = [[]];
  let letter = '';
  parts.forEach((part, at) => {
    const numbered = part.kind === 'text' ? readNumbering(part.text) : undefined;
    if (part.kind === 'head' || part.kind === 'end' || BEGINS_ANEW.includes(numbered?.numbering ?? ''))
      sequences.push([]);
    if (part.kind !== 'text') return;
    // H. may well follow G.
    const label = labelOf(part.text);
    if (label !== '' && !(label === 'H' && letter === 'G')) sequences.at(-1)!.push(at);
    else if (numbered?.numbering === 'capital') letter = numbered.label;
  });
  return sequences;
}

function labelOf(text: string): string {
  return text.length > LONGEST ? '' : (LABEL.exec(text)?.[1] ?? '');
}
