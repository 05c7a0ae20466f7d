import type { PrintedText } from '../printed/printed-document.ts';
import { isBeginning, isCentred, type Margins } from './goes-on.ts';
import { joinLines } from './join-lines.ts';
import type { Line } from './line.ts';

/** The paragraph that lines make between their margins. */
export function paragraphOf(lines: readonly Line[], margins: Margins): PrintedText {
  const first = lines[0]!;
  return {
    kind: 'text',
    page: first.page,
    text: joinLines(lines.map(({ text }) => text)),
    align: alignmentOf(lines, margins),
    isBold: lines.every(({ isBold }) => isBold),
    isItalic: lines.every(({ isItalic }) => isItalic),
    indent: Math.max(0, Math.round(first.x - margins.left)),
    confidence: Math.min(...lines.map(({ confidence }) => confidence)),
  };
}

function alignmentOf(lines: readonly Line[], margins: Margins): PrintedText['align'] {
  const near = 0.6 * lines[0]!.height;
  const reachesRight = ({ right }: Line) => Math.abs(right - margins.right) < near;
  const isWhole = (line: Line) => line.x - margins.left < near && margins.right - line.right < 2 * near;
  const isTitle = lines.length > 1 || (lines[0]!.isBold && !isBeginning(lines[0]!.text));
  const last = lines.at(-1)!;
  if (
    lines.every((line) => isCentred(line, margins) || (isTitle && isWhole(line))) &&
    (isCentred(last, margins) || lines.length === 1)
  )
    return 'center';
  const beginsRight = ({ x }: Line) => x > (margins.left + margins.right) / 2;
  if (lines.every((line) => reachesRight(line) && beginsRight(line))) return 'right';
  return lines.length > 1 && lines.slice(0, -1).every(reachesRight) ? 'justify' : 'left';
}
