import { fold } from '../../shared/text/fold.ts';
import { isCapitals } from './casing.ts';
import { readKindLine } from './kinds.ts';
import { readNumbering } from './numbering.ts';
import type { Part, TextPart } from './parts.ts';

const ATTACHED = /^\(?(?:ban hanh )?kem theo\b/u;
const OPENS_TEXT = /^(?:can cu|theo de nghi|xet de nghi|kinh gui|thuc hien|trien khai|tren co so)\b/u;
const AUTHORITY =
  /^(?:chu tich )?(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)\b|^(?:giam doc|bo truong|thu tuong|truong ban|ban thuong vu|chinh phu|cuc truong)\b/u;
/** A title runs over a few lines at most. */
const MOST_LINES = 8;
const LONGEST = 900;

/** The name of a paper: its kind, and what it is about. */
export interface Title {
  readonly kind: string;
  readonly printed: string;
  readonly about: readonly TextPart[];
  /** How many parts it takes. */
  readonly length: number;
}

/** "(Kèm theo Kế hoạch số …)", "(Ban hành kèm theo …)". */
export function isAttached(text: string): boolean {
  return ATTACHED.test(fold(text)) && text.length < 400;
}

/** Reads the title that begins with a part; undefined where none does. */
export function readTitle(parts: readonly Part[], from: number): Title | undefined {
  const part = parts[from];
  const line = part?.kind === 'text' ? readKindLine(part.text) : undefined;
  if (part?.kind !== 'text' || !line) return undefined;
  const tail = isCapitals(line.rest) && line.rest.length < 30 && !isTitleText(parts[from + 1]);
  const first = line.rest !== '' && !tail ? [{ ...part, text: line.rest }] : [];
  const about = [...first, ...aboutLines(parts, from + 1, first[0])];
  return { kind: line.kind, printed: tail ? part.text : line.printed, about, length: 1 + about.length - first.length };
}

function isTitleText(part: Part | undefined): boolean {
  return part?.kind === 'text' && (part.isCentred || part.isBold) && !isAttached(part.text);
}

function aboutLines(parts: readonly Part[], from: number, first: TextPart | undefined): TextPart[] {
  const lines: TextPart[] = [];
  for (const part of parts.slice(from, from + MOST_LINES)) {
    if (part.kind !== 'text' || part.text.length > LONGEST) break;
    const leading = first ?? lines[0];
    const goesOn =
      leading === undefined || (part.isCentred && part.isBold === leading.isBold) || (part.isBold && leading.isBold);
    if (!goesOn || endsTitle(part, leading !== undefined)) break;
    lines.push(part);
  }
  return lines;
}

function endsTitle({ text, isCentred, isBold, heading }: TextPart, hasTitle: boolean): boolean {
  const folded = fold(text);
  if (isAttached(text) || heading !== undefined || readNumbering(text) || text.endsWith(':')) return true;
  if (isCapitals(text) && AUTHORITY.test(folded)) return true;
  return OPENS_TEXT.test(folded) && !isCentred && !isBold && (hasTitle || /^(?:can cu|kinh gui)/u.test(folded));
}

/** The centred lines that stand first among parts, those alike joined to one another; `length` is how many were taken. */
export function centredLines(
  first: readonly TextPart[],
  parts: readonly Part[],
): { lines: TextPart[]; length: number } {
  const lines: TextPart[] = [...first];
  let length = 0;
  for (const part of parts.slice(0, MOST_LINES)) {
    if (part.kind !== 'text' || part.heading !== undefined || readNumbering(part.text)) break;
    if (!part.isCentred && !isCapitals(part.text) && !isAttached(part.text)) break;
    const last = lines.at(-1);
    const isAlike = last?.isBold === part.isBold && last.isItalic === part.isItalic;
    const isOpen = last?.text.startsWith('(') && !last.text.includes(')');
    const goesOn = isAlike && (last.isBold || isOpen) && !part.text.startsWith('(');
    if (goesOn) lines[lines.length - 1] = { ...last, text: `${last.text} ${part.text}` };
    else lines.push(part);
    length++;
  }
  return { lines, length };
}
