import type { PrintedTable } from '../printed/printed-document.ts';
import { hasCountry, headLineKind, splitHeadLines } from './head-lines.ts';
import { joinAgencies } from './issuer.ts';
import { readKindLine } from './kinds.ts';
import type { HeadPart, Part, TextPart } from './parts.ts';

/** An agency stands in at most so many lines of their own above the name of the state. */
const MOST_LINES_ABOVE = 6;
const MOST_LINES_BELOW = 8;
const LONGEST_LINE = 140;

/** Parts with each opening block of a paper taken together, whether it was a table, lines one after the other, or columns run into one. */
export function findHeads(parts: readonly Part[]): Part[] {
  const found: Part[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    if (!opensPaper(part)) {
      found.push(part);
      continue;
    }
    const above = linesAbove(found);
    found.length -= above.length;
    const below = linesBelow(parts, i + 1);
    const lines = [...above, part, ...below].flatMap((one) => linesOf(one as TextPart | PrintedTable));
    found.push(headOf(lines, (above[0] ?? part).page));
    i += below.length;
  }
  return found;
}

function opensPaper(part: Part): boolean {
  if (part.kind === 'text') return hasCountry(part.text);
  if (part.kind !== 'table' || part.columns > 6 || part.rows.length > 12) return false;
  return part.rows.some(({ cells }) => [...cells.values()].some(({ text }) => hasCountry(text)));
}

/** The left column, then the right one: as the paper is read. */
function linesOf(part: TextPart | PrintedTable): string[] {
  if (part.kind === 'text') return splitHeadLines(part.text);
  const cells = part.rows.flatMap(({ cells }) => [...cells]);
  const right = (cells.find(([, { text }]) => hasCountry(text)) ??
    cells.find(([, { text }]) => isRightColumn(text)))![0];
  const [left, rest] = [cells.filter(([at]) => at < right), cells.filter(([at]) => at >= right)];
  return [...left, ...rest].flatMap(([, { text }]) => splitHeadLines(text));
}

function isRightColumn(text: string): boolean {
  return splitHeadLines(text).some((line) => ['country', 'motto', 'date'].includes(headLineKind(line)));
}

/** What is left of a head of which the first line was read apart. */
function isRestOfHead(part: Part): part is PrintedTable {
  if (part.kind !== 'table' || part.columns > 6 || part.rows.length > 12) return false;
  return part.rows.some(({ cells }) =>
    [...cells.values()].some(({ text }) => text.length < 200 && isRightColumn(text)),
  );
}

function linesAbove(found: readonly Part[]): TextPart[] {
  const above: TextPart[] = [];
  for (const part of found.slice(-MOST_LINES_ABOVE).toReversed()) {
    if (part.kind !== 'text' || above.length === MOST_LINES_ABOVE || !mayBeAgency(part)) break;
    above.unshift(part);
  }
  return above;
}

function mayBeAgency({ text, item }: TextPart): boolean {
  if (text.length > LONGEST_LINE || item !== undefined || /^[-+•]|\.\/\.|[;.]$/u.test(text)) return false;
  if (['number', 'date', 'subject'].includes(headLineKind(text))) return true;
  return !/\p{Ll}/u.test(text) && readKindLine(text) === undefined && /\p{Lu}{2}/u.test(text);
}

function linesBelow(parts: readonly Part[], from: number): (TextPart | PrintedTable)[] {
  const below: (TextPart | PrintedTable)[] = [];
  for (const part of parts.slice(from, from + MOST_LINES_BELOW)) {
    if (isRestOfHead(part)) {
      below.push(part);
      continue;
    }
    if (part.kind !== 'text' || part.text.length > LONGEST_LINE || readKindLine(part.text)) break;
    const kinds = splitHeadLines(part.text).map(headLineKind);
    if (kinds.length > 0 && kinds.every((kind) => kind === 'other') && !/^V[IỆ]{1,2}T NAM$|^NAM$/u.test(part.text))
      break;
    below.push(part);
  }
  return below;
}

function headOf(lines: readonly string[], page: number | undefined): HeadPart {
  const isTail = (line: string) => /^(?:VI[ỆE]T )?NAM$/u.test(line);
  const of = (kind: ReturnType<typeof headLineKind>) => lines.filter((line) => headLineKind(line) === kind);
  const subjects = subjectOf(lines);
  const others = of('other').filter((line) => !isTail(line) && !subjects.includes(line));
  const country = of('country')[0]!;
  const tail = lines.find(isTail);
  return {
    kind: 'head',
    page,
    agencies: joinAgencies(others),
    number: of('number')[0],
    motto: [tail === undefined || /NAM$/u.test(country) ? country : `${country} ${tail}`, ...of('motto').slice(0, 1)],
    placeAndDate: of('date')[0],
    subject: subjects.length > 0 ? subjects.join(' ') : undefined,
  };
}

/** "V/v …" may run over lines below it; they begin small, or stand behind it in its cell. */
function subjectOf(lines: readonly string[]): string[] {
  const start = lines.findIndex((line) => headLineKind(line) === 'subject');
  if (start < 0) return [];
  const behind = lines.slice(start + 1);
  const end = behind.findIndex((line) => headLineKind(line) !== 'other' || !/\p{Ll}/u.test(line));
  return [lines[start]!, ...(end < 0 ? behind : behind.slice(0, end))];
}
