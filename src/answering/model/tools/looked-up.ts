import type { Exhibit } from '../exhibit.ts';
import type { ToolDesk } from './desk.ts';

/** What a tool tells a model: exhibits that it may cite, and what it should know besides. */
export interface LookedUp {
  readonly note?: string;
  readonly exhibits: readonly Exhibit[];
}

/** Letters that one look-up may show: what is longer drowns the question. */
const MOST_LETTERS = 16_000;

/** Shows what was found, in order, as far as there is room, and says how much there is beyond. */
export function showAll(found: readonly Omit<Exhibit, 'id'>[], { exhibits }: Pick<ToolDesk, 'exhibits'>): LookedUp {
  const shown: Exhibit[] = [];
  let letters = 0;
  for (const one of found) {
    letters += JSON.stringify(one.fields).length;
    const exhibit = letters > MOST_LETTERS ? undefined : exhibits.show(one);
    if (!exhibit) break;
    shown.push(exhibit);
  }
  const rest = found.length - shown.length;
  return { exhibits: shown, ...(rest > 0 ? { note: `Còn ${rest} mục chưa hiện; hãy tìm hẹp hơn nếu cần.` } : {}) };
}

/** The same with one more thing that the model should know. */
export function withNote(note: string, { note: other, exhibits }: LookedUp): LookedUp {
  return { note: [note, other].filter(Boolean).join(' '), exhibits };
}

/** As data: nothing in it can be taken for an instruction's frame. */
export function printLookedUp({ note, exhibits }: LookedUp): string {
  const printed = exhibits.map(({ id, above, fields }) => ({
    id,
    above,
    ...(fields.every(({ name }) => name === 'text')
      ? { text: fields.map(({ text }) => text) }
      : Object.fromEntries(fields.map(({ name, text }) => [name, text]))),
  }));
  return JSON.stringify({ ...(note ? { note } : {}), found: printed.length, exhibits: printed });
}
