import type { UnitMatcher } from '../../documents/unit-matcher.ts';
import { fold } from '../../shared/text/fold.ts';
import { tokenize } from '../../shared/text/tokens.ts';
import type { Assignees } from '../task.ts';
import { readAssignees } from './assignees.ts';

/** Offices named one after the other, at `start` to `end` of the text. */
export interface OfficeList {
  readonly assignees: Assignees;
  readonly start: number;
  readonly end: number;
}

/** Between two offices of one list. */
const BETWEEN = /^(?:[\s,;/]|và|các|cùng|với|hoặc|\([^()]*\)|có liên quan)+$/iu;
/** Before an office that acts: a title of its head, or a clause that ends with a comma. */
const MOST_BEFORE = 160;

/** The offices that a text names at `at` or right after it, as one list; undefined where none begins there. */
export function officesAt(text: string, at: number, units: UnitMatcher, most = 4): OfficeList | undefined {
  const tokens = tokenize(text);
  const mentions = units
    .find(text, tokens)
    .map(({ from, to }) => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end }));
  const first = mentions.findIndex(({ start }) => start >= at);
  if (first < 0 || mentions[first]!.start - at > most) return undefined;
  let last = first;
  while (mentions[last + 1] && BETWEEN.test(text.slice(mentions[last]!.end, mentions[last + 1]!.start))) last++;
  const { start } = mentions[first]!;
  const tail = /^ (?:có )?liên quan/u.exec(text.slice(mentions[last]!.end))?.[0] ?? '';
  const end = mentions[last]!.end + tail.length;
  return { assignees: readAssignees(text.slice(start, end), units), start, end };
}

/** The offices with which a sentence begins, or that follow its first clause: those that must act. */
export function leadingOffices(text: string, units: UnitMatcher): OfficeList | undefined {
  const whole = officesAt(text, 0, units, MOST_BEFORE);
  if (!whole) return undefined;
  const before = text.slice(0, whole.start).trimEnd();
  const isHead =
    /^(?:de nghi|thu truong|truong|giam doc|chanh|nguoi dung dau|lanh dao|cac|giao|yeu cau)?(?: cac| lanh dao)?$/u.test(
      fold(before),
    );
  return isHead || before.endsWith(',') ? whole : undefined;
}

/** Those whose help a text names: "phối hợp với A, B và C". */
export function partnersIn(text: string, units: UnitMatcher): OfficeList | undefined {
  const match = /\bphối hợp(?: chặt chẽ)?(?: cùng)?(?: với)?\s+/iu.exec(text);
  return match ? officesAt(text, match.index + match[0].length, units) : undefined;
}
