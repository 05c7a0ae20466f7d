import { z } from 'zod';
import { fold } from '../../../shared/text/fold.ts';
import { describeTimeframe } from '../../../tasks/timeframe/describe-timeframe.ts';
import { readTimeframe } from '../../../tasks/timeframe/read-timeframe.ts';
import type { Exhibit } from '../exhibit.ts';
import type { ToolDesk } from './desk.ts';
import { UnknownNameError } from './find-scope.ts';
import type { LookUp } from './look-up-tool.ts';
import { showAll } from './looked-up.ts';

const SCHEMA = z.object({ phrase: z.string().min(1).max(300).describe('Thời hạn như văn bản ghi') });

/** What a deadline means today, worked out here. */
export const READ_DEADLINE: LookUp<typeof SCHEMA> = {
  name: 'read_deadline',
  description: 'Tính một thời hạn ghi bằng lời ("Quý II/2026", "trước ngày 20 hằng tháng") rơi vào ngày nào.',
  schema: SCHEMA,
  lookUp({ phrase: sought }, desk) {
    const { citations, phrase } = printedPhrase(sought, desk);
    const meaning = describeTimeframe(readTimeframe(phrase, desk.on), desk.on, desk.calendar);
    const text = meaning === undefined ? phrase : `${phrase}: ${meaning}`;
    return showAll([{ kind: 'computed', fields: [{ name: 'timeframe', text }], above: [], citations }], desk);
  },
};

/**
 * A model cannot make evidence of its own words: only what it was shown is worked on, and as it was printed. Part of a
 * figure or of a date ("1/12/2026" of "31/12/2026") is none.
 */
function printedPhrase(sought: string, { exhibits }: ToolDesk): Pick<Exhibit, 'citations'> & { phrase: string } {
  const words = wordsOf(sought).map(({ folded }) => folded);
  for (const { fields, citations } of words.length > 0 ? exhibits.byId.values() : [])
    for (const { text } of fields) {
      const phrase = findPhrase(words, text);
      if (phrase !== undefined) return { phrase, citations };
    }
  throw new UnknownNameError(
    'Chỉ tính thời hạn có ghi trong các mục đã tra cứu: hãy tra cứu trước, rồi chép đúng lời.',
  );
}

function findPhrase(words: readonly string[], text: string): string | undefined {
  const printed = wordsOf(text);
  for (let at = 0; at + words.length <= printed.length; at++) {
    if (!words.every((word, i) => printed[at + i]!.folded === word)) continue;
    const [start, end] = [printed[at]!.start, printed[at + words.length - 1]!.end];
    const isCut = /\d[.,/-]$/u.test(text.slice(0, start)) || /^[.,/-]\d/u.test(text.slice(end));
    if (!isCut) return text.slice(start, end);
  }
  return undefined;
}

function wordsOf(text: string) {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    folded: fold(word),
    start: index,
    end: index + word.length,
  }));
}
