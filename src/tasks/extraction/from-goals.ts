import type { Document, TextBlock } from '../../documents/document.ts';
import { withoutNotes } from '../../documents/notes.ts';
import type { Day } from '../../shared/day.ts';
import { fold } from '../../shared/text/fold.ts';
import type { Target } from '../task.ts';
import { readTimeframe } from '../timeframe/read-timeframe.ts';
import { announcements } from './announcement.ts';
import { judge } from './doubts.ts';
import { isReport } from './from-agencies.ts';
import { withoutLabel } from './labels.ts';
import { periodAbove, periodOf } from './period.ts';
import { findDatedValues, findTargetValue } from './target-value.ts';
import { present } from './task-from-row.ts';
import type { UnnumberedRecord } from './unnumbered-record.ts';

const GOALS = /\b(?:muc tieu|chi tieu)\b/u;

/** The values that a paper sets itself in the points below "Mục tiêu": "100% …", "Tối thiểu 80% …", "đạt cấp độ 3". */
export function targetsFromGoals(document: Document, on: Day): UnnumberedRecord<Target>[] {
  if (isReport(document)) return [];
  const above = announcements(document);
  return document.blocks.filter(isGoal).flatMap((block) => {
    const { text, place } = block;
    const title = withoutLabel(withoutNotes(text)).trim();
    const dated = findDatedValues(title).map(({ when, value }) => ({ value, period: readTimeframe(when, on) }));
    const value = findTargetValue(title);
    if (!value) return [];
    const announced = above.get(block);
    const period = periodOf(title, on) ?? (announced && periodOf(announced.text, on)) ?? periodAbove(place, on);
    return (dated.length > 0 ? dated : [{ value, period }]).map((one) => ({
      document: document.id,
      origin: 'bullet' as const,
      title,
      ...one.value,
      ...present({ from: one.period?.from, by: one.period?.to }),
      place,
      ...judge([]),
    }));
  });
}

function isGoal(block: Document['blocks'][number]): block is TextBlock {
  return block.kind === 'text' && block.level > 0 && block.place.path.some((heading) => GOALS.test(fold(heading)));
}
