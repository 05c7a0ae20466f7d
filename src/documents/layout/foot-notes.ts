import type { Line } from './line.ts';
import type { Stroke } from './rules.ts';

const RAISED = /^[⁰¹²³⁴-⁹]/u;

/** Parts the lines of a page into those of its text and those of the notes at its foot; `body` is how high its type is. */
export function partNotes(
  lines: readonly Line[],
  level: readonly Stroke[],
  body: number,
): { text: Line[]; notes: Line[] } {
  const from = lines.findIndex((line, i) => beginsNotes(line, lines.slice(i), level, body));
  return from < 0 ? { text: [...lines], notes: [] } : { text: lines.slice(0, from), notes: raised(lines.slice(from)) };
}

/** Notes with their numbers as raised figures, also where the paper prints them on the line: one counts on from the other. */
function raised(lines: readonly Line[]): Line[] {
  let count: number | undefined;
  return lines.map((line) => {
    const number = /^\(?(\d{1,3})\)?(?=[\p{L}\s“"(])\s*/u.exec(line.text);
    const isNext = number && (count === undefined || Number(number[1]) === count + 1);
    if (!isNext) return line;
    count = Number(number[1]);
    const figures = number[1]!.replace(/\d/gu, (figure) => FIGURES[Number(figure)]!);
    return { ...line, text: `${figures} ${line.text.slice(number[0].length)}` };
  });
}

const FIGURES = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function beginsNotes(line: Line, rest: readonly Line[], level: readonly Stroke[], body: number): boolean {
  const isSmall = rest.every(({ height }) => height < 0.93 * body);
  const above = level.some(
    ({ at, from, to }) =>
      at < line.y + 3 &&
      at > line.y - 2 * body &&
      from < line.x + 2 * body &&
      to - from > 4 * body &&
      to - from < 18 * body,
  );
  return isSmall && (RAISED.test(line.text) || (above && /^\(?\d{1,3}(?!\d)/u.test(line.text)));
}
