import type { Reply } from '../message.ts';
import { COMMAND_WORDS } from './messages.ts';

/** What was typed behind a command: conditions, and which page of the list. */
export interface Typed {
  readonly rest: string;
  /** From 1. */
  readonly page: number;
}

/** A long list, of which a reply shows one page. */
export interface PagedList<Item> {
  readonly items: readonly Item[];
  readonly head: string;
  /** The items of one page as text and sources; numbers begin after `skipped`. */
  show(items: readonly Item[], skipped: number): Pick<Reply, 'text' | 'citations'>;
}

const PAGE_SIZE = 10;
const PAGE = /\s*\b(?:trang|tr\.?)\s*(\d{1,4})\s*$/iu;

/** Takes "trang 3" off the end of what was typed; the first page where nothing is said. */
export function takePage(given: string): Typed {
  const match = PAGE.exec(given);
  return match
    ? { rest: given.slice(0, match.index).trim(), page: Math.max(1, Number(match[1])) }
    : { rest: given.trim(), page: 1 };
}

/** The page that is typed, with what to type behind `command` for those beside it; beyond the end it is the last. */
export function pageReply<Item>({ items, head, show }: PagedList<Item>, typed: Typed, command: string): Reply {
  const pages = Math.max(1, Math.ceil(items.length / PAGE_SIZE));
  const page = Math.min(typed.page, pages);
  const skipped = (page - 1) * PAGE_SIZE;
  const { text, citations } = show(items.slice(skipped, skipped + PAGE_SIZE), skipped);
  const beside = [page + 1, page - 1].filter((other) => other >= 1 && other <= pages);
  const choices = beside.map((other) => [`/${command}`, typed.rest, `trang ${other}`].filter(Boolean).join(' '));
  return {
    kind: 'answered',
    text: [head, text, ...(pages > 1 ? [COMMAND_WORDS.page(page, pages)] : [])].join('\n'),
    citations,
    ...(choices.length > 0 ? { choices } : {}),
  };
}
