import type { Delivery } from '../../assistant/outlet.ts';
import { addDays, endOfMonth, monthAt, printDay, printMonth } from '../../shared/day.ts';
import type { BotApi } from './api.ts';
import { faultOf } from './fault.ts';
import { type Elsewhere, namesElsewhere } from './file-note.ts';
import { WORDS } from './messages.ts';
import type { Meter } from './meter.ts';
import { outcomeOf } from './outcome.ts';

interface LastWordsParts {
  readonly api: BotApi;
  readonly meter: Meter;
  readonly elsewhere?: Elsewhere | undefined;
  readonly now: () => Date;
}

/**
 * Says, to who asked and cannot be answered any more in this month, that it is so, and where they can ask instead: once in
 * each chat, as long as the process lives, out of what the plan kept back for it.
 */
export function createLastWords({ api, meter, elsewhere, now }: LastWordsParts) {
  const told = new Set<string>();
  return async ({ chat, answers }: Delivery): Promise<void> => {
    const at = now();
    const name = `${monthAt(at)} ${chat}`;
    // Whoever did not ask is reminded another way.
    if (answers === undefined || told.has(name)) return;
    if ((await meter.spend(at, { isLast: true })) !== 'taken') return;
    const [year, month] = monthAt(at).split('-').map(Number) as [number, number];
    const again = printDay(addDays(endOfMonth(year, month), 1));
    const channels = await namesElsewhere(chat, [], elsewhere);
    const fault = await api.sendMessage(chat, WORDS.noneLeft(printMonth(monthAt(at)), again, channels)).catch(faultOf);
    const { kind } = outcomeOf(fault || undefined, at);
    if (kind === 'accepted' || kind === 'unknown') told.add(name);
    else await meter.giveBack(at);
  };
}
