import type { Block } from '../../assistant/reply-blocks.ts';
import { markCopyable } from './copyable.ts';
import type { Line, Run } from './rich-text.ts';
import { tableLines } from './table.ts';

type List = Extract<Block, { kind: 'list' }>;

const LONGEST_HEADING = 200;
/** About two lines of a phone. */
const SHORT_ITEM = 70;
const ENDS_SENTENCE = /[.!?…”]$/u;
const LABEL = /^\p{Lu}[^:[\]]{1,24}:(?= )/u;

/** The lines of the block at a place among others; its first stays with the heading above it. */
export function linesOf(blocks: readonly Block[], place: number): Line[] {
  const begins = isHeading(blocks, place - 1) ? 'bound' : 'block';
  return shownLines(blocks, place).map((line, i) =>
    i === 0 ? { ...line, isApart: isApart(blocks, place), begins } : line,
  );
}

function shownLines(blocks: readonly Block[], place: number): Line[] {
  const block = blocks[place]!;
  if (block.kind === 'table') return tableLines(block);
  if (block.kind === 'list') return isCard(block) ? cardLines(block) : listLines(block);
  return [
    { runs: markCopyable(block.text, isHeading(blocks, place) ? ['bold'] : []), isApart: false, begins: 'block' },
  ];
}

function listLines(list: List): Line[] {
  return list.items.map((item, i) => ({
    runs: markCopyable(markOf(list, i) + item),
    isApart: isRoomy(list),
    begins: 'item',
  }));
}

/** What is known of something, label by label; a label that comes again begins with the next thing. */
function cardLines(list: List): Line[] {
  let seen = new Set<string>();
  return list.items.map((item, i) => {
    const label = LABEL.exec(item)?.[0];
    const isNext = label !== undefined && seen.has(label);
    if (isNext) seen = new Set();
    if (label !== undefined) seen.add(label);
    return {
      runs: [...labelled(markOf(list, i), label), ...markCopyable(item.slice(label?.length ?? 0))],
      isApart: isNext,
      begins: 'item',
    };
  });
}

function labelled(mark: string, label: string | undefined): Run[] {
  return [{ text: mark, looks: [] }, ...(label === undefined ? [] : [{ text: label, looks: ['bold' as const] }])];
}

function markOf({ first }: List, place: number): string {
  return first === undefined ? '• ' : `${first + place}. `;
}

/** True for a line that says what the next ones are: it ends with a colon, is right above a list, or opens what stands apart. */
function isHeading(blocks: readonly Block[], place: number): boolean {
  const block = blocks[place];
  const next = blocks[place + 1];
  if (block?.kind !== 'paragraph' || next === undefined || block.text.length > LONGEST_HEADING) return false;
  if (block.text.endsWith(':')) return true;
  return !ENDS_SENTENCE.test(block.text) && (next.isApart ? place === 0 : next.kind === 'list');
}

/** Besides what the reply itself sets apart: what is below long items, and a heading below another. */
function isApart(blocks: readonly Block[], place: number): boolean {
  const before = blocks[place - 1];
  if (before === undefined || blocks[place]!.isApart) return blocks[place]!.isApart;
  return isRoomy(before) || (isHeading(blocks, place - 1) && isHeading(blocks, place));
}

/** True for a list whose items take several lines each on a phone: without empty lines they run into each other. */
function isRoomy(block: Block): boolean {
  if (block.kind !== 'list' || isCard(block)) return false;
  return block.items.join('').length > SHORT_ITEM * block.items.length;
}

/** True for bullets of which at least half begin with a label. */
function isCard({ first, items }: List): boolean {
  return first === undefined && items.filter((item) => LABEL.test(item)).length * 2 >= items.length;
}
