import { fold } from '../../shared/text/fold.ts';
import { plainNumber } from '../../shared/text/numbers.ts';
import type { Answer, Citation } from '../answer.ts';
import type { Exhibit } from './exhibit.ts';

const LIST_LINE = /^(?:\d+\.|-) /gmu;
const FIGURE = /\d+(?:[.,/]\d+)*/gu;
/** An answer this short is to the point: what it says must not get lost. */
const SHORT = 500;

/** True where an answer is a list, which is shown as it is: complete, and in its order. */
export function isListed({ text, table }: Answer): boolean {
  return table !== undefined || (text.match(LIST_LINE)?.length ?? 0) >= 4;
}

/** True where none of the figures that a short answer gives is left in the words of the model. */
export function losesFigures({ text }: Answer, worded: string): boolean {
  const given = figuresOf(text);
  if (text.length > SHORT || given.length === 0) return false;
  const kept = new Set(figuresOf(worded));
  return !given.some((figure) => kept.has(figure));
}

/**
 * True where none of these rests on what was found without a model, or on the same place of the same paper: each may be
 * true, but of something that was not asked about.
 */
export function isBeside({ citations }: Answer, answered: Exhibit, cited: readonly Exhibit[]): boolean {
  const places = new Set(citations.map(placeOf));
  return !cited.some((exhibit) => exhibit === answered || exhibit.citations.some((one) => places.has(placeOf(one))));
}

function placeOf({ document, section }: Citation): string {
  return `${document}\n${section}`;
}

function figuresOf(text: string): string[] {
  return (fold(text).match(FIGURE) ?? []).map((figure) => figure.split('/').map(plainNumber).join('/'));
}
