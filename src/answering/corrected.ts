import { type Day, dayAt, printDay } from '../shared/day.ts';
import type { CorrectedField, RecordBase } from '../tasks/task.ts';
import { CARD_WORDS, FIELD_WORDS, MESSAGES } from './messages.ts';

/** "đã sửa ngày 02/03/2026", for a line of a list; undefined where nothing of it is. */
export function correctedNote({ corrected = [] }: Pick<RecordBase, 'corrected'>): string | undefined {
  const last = corrected.map(dayOf).sort().at(-1);
  return last && MESSAGES.isCorrected(printDay(last));
}

/** Every field that is another than its paper prints, since when, and what is printed; undefined where there is none. */
export function correctedFields({ corrected = [] }: Pick<RecordBase, 'corrected'>): string | undefined {
  const fields = corrected.map((one) =>
    MESSAGES.correctedField(FIELD_WORDS[one.field], printDay(dayOf(one)), one.printed),
  );
  return fields.join('; ') || undefined;
}

/** The same for a card, with who corrected each, which is not told to everybody. */
export function correctedLines(
  { corrected = [] }: Pick<RecordBase, 'corrected'>,
  nameOf: ((person: string) => string | undefined) | undefined,
): (readonly [string, string])[] {
  return corrected.map((one) => {
    const { field, by, printed = CARD_WORDS.notPrinted } = one;
    return [
      CARD_WORDS.corrected,
      CARD_WORDS.correctedBy(FIELD_WORDS[field], printDay(dayOf(one)), nameOf?.(by), printed),
    ];
  });
}

function dayOf({ at }: CorrectedField): Day {
  return dayAt(new Date(at));
}
