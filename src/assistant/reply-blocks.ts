import type { AnswerTable } from '../answering/answer.ts';
import type { Reply } from './message.ts';

/** A part of a reply as it is meant, whatever a channel can show. A numbered list begins at `first`. */
export type Block = (
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly first?: number; readonly items: readonly string[] }
  | ({ readonly kind: 'table' } & AnswerTable)
) & {
  /** True where it stands apart from what is before it. */
  readonly isApart: boolean;
};

const BULLET = /^[-•+] (?<said>.+)$/u;
const NUMBERED = /^(?<number>\d+)\. (?<said>.+)$/u;

/**
 * What a reply consists of: its lines as paragraphs and lists, its table last. Replies are written as plain lines, an item
 * each behind "- " or its number, so that the command line can print them as they are; channels take them apart here, and
 * only here.
 */
export function blocksOf({ text, table }: Pick<Reply, 'text' | 'table'>): Block[] {
  const blocks: Block[] = [];
  let isApart = false;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') addLine(blocks, line.trim(), isApart);
    isApart = line.trim() === '';
  }
  return table ? [...blocks, { kind: 'table', isApart: true, ...table }] : blocks;
}

function addLine(blocks: Block[], line: string, isApart: boolean): void {
  const bullet = BULLET.exec(line)?.groups?.said;
  const { number, said } = NUMBERED.exec(line)?.groups ?? {};
  const item = bullet ?? said;
  if (item === undefined) blocks.push({ kind: 'paragraph', isApart, text: line });
  else addItem(blocks, { item, isApart, ...(number === undefined ? {} : { number: Number(number) }) });
}

/** Goes on with the list before it where the item is the next of it; else begins another. */
function addItem(
  blocks: Block[],
  { item, isApart, number }: { item: string; isApart: boolean; number?: number },
): void {
  const last = blocks.at(-1);
  const goesOn = !isApart && last?.kind === 'list' && nextOf(last) === number;
  if (goesOn) blocks[blocks.length - 1] = { ...last, items: [...last.items, item] };
  else blocks.push({ kind: 'list', isApart, ...(number === undefined ? {} : { first: number }), items: [item] });
}

function nextOf({ first, items }: Extract<Block, { kind: 'list' }>): number | undefined {
  return first === undefined ? undefined : first + items.length;
}
