import type { Block, TextBlock } from './document.ts';

/** Blocks in which a sentence that a page cuts in two is one again: it ends in the middle, and the next page goes on with it. */
export function joinCut(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  let before: Block | undefined;
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last?.kind === 'text' && goesOn(before, block))
      joined[joined.length - 1] = { ...last, text: `${last.text} ${block.text}` };
    else joined.push(block);
    before = block;
  }
  return joined;
}

/** "a) …" begins with a small letter, too, and is a point of its own. */
const POINT = /^\p{Ll}{1,2}[).]\s/u;

function goesOn(before: Block | undefined, after: Block): after is TextBlock {
  if (before?.kind !== 'text' || after.kind !== 'text' || after.level > 0) return false;
  if (before.place.page === after.place.page || POINT.test(after.text)) return false;
  return before.text.endsWith(',') || (/[\p{Ll}\d]$/u.test(before.text) && /^\p{Ll}/u.test(after.text));
}
