import type { Document } from '../../documents/document.ts';
import type { UnitMatcher } from '../../documents/unit-matcher.ts';
import type { Day } from '../../shared/day.ts';
import { fold } from '../../shared/text/fold.ts';
import type { Task } from '../task.ts';
import { doubtOffices, doubtTimeframe, judge } from './doubts.ts';
import { finishIn } from './finish.ts';
import { assignedTexts } from './from-agencies.ts';
import { placeOfTitle } from './from-clauses.ts';
import { leadingOffices, partnersIn } from './leading-office.ts';
import { present } from './task-from-row.ts';
import type { UnnumberedRecord } from './unnumbered-record.ts';

const ACTS = /^[,:]? *(?:co trach nhiem +)?(?:chu tri|chu dong)?[, ]*/u;

/** What a sentence lays on an office to be finished by a day: it can be late, and is a task like one with its own table row. */
export function tasksFromOrders(document: Document, units: UnitMatcher, on: Day): UnnumberedRecord<Task>[] {
  return assignedTexts(document, units).flatMap((order) => {
    const finish = finishIn(order.text, on);
    if (!finish) return [];
    const { block, agency } = order;
    const coordinators = partnersIn(order.text, units)?.assignees;
    return [
      {
        document: document.id,
        origin: 'clause' as const,
        title: dutyIn(order.text.slice(0, finish.at), units),
        lead: agency,
        ...present({ coordinators }),
        timeframe: finish.timeframe,
        place: placeOfTitle(block),
        ...judge([doubtOffices(agency), doubtOffices(coordinators), doubtTimeframe(finish.timeframe)]),
      },
    ];
  });
}

/** The duty without those who must do it: "Giao A chủ trì, phối hợp với B và C rà soát …" is "rà soát …". */
function dutyIn(sentence: string, units: UnitMatcher): string {
  const lead = leadingOffices(sentence, units);
  const start = lead?.end ?? 0;
  const acts = lead ? ACTS.exec(fold(sentence.slice(start)))![0].length : 0;
  const partners = partnersIn(sentence, units);
  const follows = partners !== undefined && /^phoi hop/u.test(fold(sentence.slice(start + acts)));
  return sentence.slice(follows ? partners.end : start + acts).trim();
}
