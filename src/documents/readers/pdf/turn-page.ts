import type { PrintedRule } from '../../printed/printed-page.ts';
import type { PlacedText } from './page-words.ts';

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly rules: readonly PrintedRule[];
}

/** The way most letters of a page run, in degrees clockwise. */
export function mainDirection(texts: readonly PlacedText[]): PlacedText['direction'] {
  const letters = new Map<PlacedText['direction'], number>();
  for (const { direction, text } of texts) letters.set(direction, (letters.get(direction) ?? 0) + text.length);
  return [...letters].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

/** The sheet, turned back by so many degrees clockwise. */
export function turnBack(sheet: Sheet, degrees: PlacedText['direction']): Sheet {
  if (degrees === 0) return sheet;
  const { width, height } = sheet;
  const turn = (x: number, y: number): [number, number] => {
    if (degrees === 90) return [y, width - x];
    return degrees === 180 ? [width - x, height - y] : [height - y, x];
  };
  const texts = sheet.texts.map((text) => {
    const [x, y] = turn(text.x, text.y);
    return { ...text, x, y, direction: ((text.direction - degrees + 360) % 360) as PlacedText['direction'] };
  });
  const rules = sheet.rules.map((rule) => {
    const [x1, y1] = turn(rule.x1, rule.y1);
    const [x2, y2] = turn(rule.x2, rule.y2);
    return { x1, y1, x2, y2 };
  });
  const isAcross = degrees !== 180;
  return { width: isAcross ? height : width, height: isAcross ? width : height, texts, rules };
}
