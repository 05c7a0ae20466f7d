import type { UnitRole } from '../../tasks/record-filter.ts';
import type { Reply } from '../message.ts';
import type { Command, CommandDesk } from './command.ts';
import { correctionIn, correctRecord } from './correct-record.ts';
import { isCode } from './find-record.ts';
import { type PagedList, pageReply, takePage } from './paging.ts';
import { showCode } from './record-card.ts';
import { readTyped, type TypedConditions } from './typed-conditions.ts';

/** How a command makes its list. */
export interface ListSource<Item> extends Pick<Command, 'name' | 'usage'> {
  /** The part of offices of which none is said. */
  readonly usualRole: UnitRole;
  /** A word understood before what is typed: "hạn" makes deadlines of the days that are named. */
  readonly about?: string;
  /** All that the conditions select, or what to say where that is nothing. */
  list(conditions: TypedConditions, desk: CommandDesk): Promise<PagedList<Item> | Reply>;
}

/**
 * A command that lists what conditions select, page by page, or shows the one record whose code is typed, of which a
 * field can be corrected.
 */
export function listCommand<Item>({ name, usage, usualRole, about, list }: ListSource<Item>): Command {
  return {
    name,
    usage,
    async run(given, desk) {
      const correction = correctionIn(given);
      if (correction) return correctRecord(correction, name, desk);
      const typed = takePage(given);
      if (isCode(typed.rest)) return showCode(typed.rest, name, desk);
      const understood = [about, typed.rest].filter(Boolean).join(' ');
      const listed = await list(readTyped(understood, desk, usualRole), desk);
      return 'kind' in listed ? listed : pageReply(listed, typed, name);
    },
  };
}
