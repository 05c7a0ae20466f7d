import type { Exhibit } from '../exhibit.ts';
import { type DraftedClaim, splitDraft } from './split-draft.ts';

/**
 * Places of the statements that say again, word for word and in order, what an answer of ours says from its beginning on.
 * "Thời gian thực hiện: 2025" says nothing alone; below the lines that stand above it there, it says what it says there.
 */
export function copiedFromAnswer(
  drafted: readonly DraftedClaim[],
  exhibits: ReadonlyMap<string, Exhibit>,
): ReadonlySet<number> {
  const answer = [...exhibits.values()].find(({ kind }) => kind === 'answer');
  if (!answer) return new Set();
  const said = splitDraft(answer.fields.map(({ text }) => text).join('\n')).map(({ text }) => plain(text));
  const isCopy = ({ text, ids }: DraftedClaim | undefined = NOTHING, at: number) =>
    ids.length === 1 && ids[0] === answer.id && plain(text) === said[at];
  const from = drafted.findIndex((claim) => isCopy(claim, 0));
  const copied = new Set<number>();
  for (let at = 0; from >= 0 && at < said.length && isCopy(drafted[from + at], at); at++) copied.add(from + at);
  return copied;
}

const NOTHING: DraftedClaim = { text: '', ids: [], complete: true };

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/^\s*[-+•*]\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
