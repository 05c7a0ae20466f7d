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
  lookUp({ phrase }, desk) {
    const { citations } = exhibitSaying(phrase, desk);
    const meaning = describeTimeframe(readTimeframe(phrase, desk.on), desk.on, desk.calendar);
    const text = meaning === undefined ? phrase : `${phrase}: ${meaning}`;
    return showAll([{ kind: 'computed', fields: [{ name: 'timeframe', text }], above: [], citations }], desk);
  },
};

/** A model cannot make evidence of its own words: only what it was shown is worked on. */
function exhibitSaying(phrase: string, { exhibits }: ToolDesk): Exhibit {
  const sought = fold(phrase).trim();
  const holding = [...exhibits.byId.values()].find(({ fields }) =>
    fields.some(({ text }) => fold(text).includes(sought)),
  );
  if (holding) return holding;
  throw new UnknownNameError(
    'Chỉ tính thời hạn có ghi trong các mục đã tra cứu: hãy tra cứu trước, rồi chép đúng lời.',
  );
}
