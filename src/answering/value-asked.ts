import { fold } from '../shared/text/fold.ts';
import { parseNumber } from '../shared/text/numbers.ts';
import type { Target } from '../tasks/task.ts';
import type { Question } from './question.ts';

const VALUE =
  /\b(?<bound>dat|muc|la|bang|chi tieu|duoi|nho hon|thap hon|khong qua|toi da|tren|lon hon|cao hon|hon|tu|toi thieu|it nhat) (?:[a-z]+ )?(?<percent>\d{1,3}(?:,\d+)?) ?%/u;

/** What a question says of the values of targets: "đặt mức 100%", "dưới 100%"; undefined where it says nothing. */
export function valueAsked({ text }: Question): ((target: Target) => boolean) | undefined {
  const { bound, percent } = VALUE.exec(fold(text))?.groups ?? {};
  const asked = percent === undefined ? undefined : parseNumber(percent);
  if (bound === undefined || asked === undefined) return undefined;
  const holds = (value: number) => {
    if (/^(?:duoi|nho hon|thap hon)$/u.test(bound)) return value < asked;
    if (/^(?:tren|hon|lon hon|cao hon)$/u.test(bound)) return value > asked;
    if (/^(?:khong qua|toi da)$/u.test(bound)) return value <= asked;
    return /^(?:tu|toi thieu|it nhat)$/u.test(bound) ? value >= asked : value === asked;
  };
  return ({ number, unit, value }) => number !== undefined && `${unit}${value}`.includes('%') && holds(number);
}
