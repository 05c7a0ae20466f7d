import type { Document } from '../documents/document.ts';
import { nameShortly } from '../documents/naming.ts';
import { successorsOf } from '../documents/successors.ts';
import { fold } from '../shared/text/fold.ts';
import { WORDS } from './messages.ts';

const DAY_IN_VIETNAM = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/**
 * Where a document stands on the day of `now`. It speaks of the period that the document itself names, not of legal
 * force, which only a later paper could end: such a one is looked for among `all`.
 */
export function periodStatus({ id, meta }: Document, all: readonly Document[], now: Date): string {
  const successor = successorsOf(all).get(id);
  if (successor) return WORDS.status.replaced(nameShortly(successor));
  const words = fold(meta.kind).startsWith('bao cao') ? WORDS.status.report : WORDS.status.plan;
  const { from, to } = meta.effective;
  const today = DAY_IN_VIETNAM.format(now);
  if (from === null && to === null) return words.unknown;
  if (to !== null && today.slice(0, to.length) > to) return words.over;
  return from !== null && today.slice(0, from.length) < from ? words.ahead : words.current;
}
