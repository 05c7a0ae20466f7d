import { DOUBTS } from '../messages.ts';
import type { Part } from '../parts.ts';
import type { Guess } from './guess.ts';
import { mendAnnexes } from './mend-annexes.ts';
import { mendHeadings } from './mend-headings.ts';
import { mendRows } from './mend-rows.ts';
import { mendYears } from './mend-years.ts';

/**
 * Parts of a paper that was read from pictures, with the numbers that were read badly where those before and after leave
 * no other: a wrong number would put all that follows below another heading. Each is told as a doubt.
 */
export function mendNumbers(parts: readonly Part[]): { parts: Part[]; doubts: string[] } {
  const years = new Map<string, string>();
  const sound = parts.map((part) => withYears(part, (read, year) => void years.set(read, year)));
  const annexes = mendAnnexes(sound);
  const headings = mendHeadings(annexes.parts);
  const guesses: Guess[] = [...annexes.guesses, ...headings.guesses];
  const mended = headings.parts.map((part) => {
    if (part.kind !== 'table') return part;
    const { table, guesses: more } = mendRows(part);
    guesses.push(...more);
    return table;
  });
  const doubts = [
    ...(guesses.length > 0 ? [DOUBTS.byOrder(guesses)] : []),
    ...(years.size > 0 ? [DOUBTS.years([...years])] : []),
  ];
  return { parts: mended, doubts };
}

function withYears(part: Part, onGuess: (read: string, year: string) => void): Part {
  if (part.kind === 'text') return { ...part, text: mendYears(part.text, onGuess) };
  if (part.kind !== 'table') return part;
  const rows = part.rows.map((row) => ({
    ...row,
    cells: new Map([...row.cells].map(([at, cell]) => [at, { ...cell, text: mendYears(cell.text, onGuess) }])),
  }));
  return { ...part, rows };
}
