import type { Document } from '../documents/document.ts';
import { endedBy, laterWords } from '../documents/later-words.ts';
import { nameShortly } from '../documents/naming.ts';
import { type Day, dayAt } from '../shared/day.ts';
import { fold } from '../shared/text/fold.ts';
import { WORDS } from './messages.ts';

/**
 * Where a document stands on the day of `now`. It speaks of the period that the document itself names, not of legal
 * force, which only a later paper could end: such a one is looked for among `all`.
 */
export function periodStatus(document: Document, all: readonly Document[], now: Date): string {
  const today = dayAt(now);
  const ended = endedBy(all, today).get(document.id);
  if (ended) return WORDS.status[ended.how === 'abolished' ? 'abolished' : 'replaced'](nameShortly(ended.by));
  const amended = (laterWords(all).get(document.id) ?? []).filter(({ how }) => how === 'amended');
  const status = periodOf(document, today);
  const by = amended.map((word) => nameShortly(word.by)).join(', ');
  return by === '' ? status : WORDS.status.amended(status, by);
}

function periodOf({ meta }: Document, today: Day): string {
  const words = fold(meta.kind).startsWith('bao cao') ? WORDS.status.report : WORDS.status.plan;
  const { from, to } = meta.effective;
  if (from === null && to === null) return words.unknown;
  if (to !== null && today.slice(0, to.length) > to) return words.over;
  return from !== null && today.slice(0, from.length) < from ? words.ahead : words.current;
}
