import { fold } from '../../shared/text/fold.ts';
import type { PrintedTable } from '../printed/printed-document.ts';
import type { EndPart, Part, TextPart } from './parts.ts';
import { isNameLine, isPositionLine, isSignatureNoise, splitSignature } from './signer-lines.ts';

const RECEIVERS = /^no[il1!]+ nh[ae]n\b ?[:.;]?/u;
/** Where the right column begins in a line that the two have run into. */
const RIGHT =
  /\s(?=(?:TM|KT|TL|TUQ|Q)\.\s?\p{Lu}{2})|(?<=[;.])(?<!(?:TM|KT|TL|TUQ|Q)\.)\s(?=(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC)(?!\p{L}))/u;
const BULLET = /^[-–—+•]\s*/u;
/** More receivers and signers than any paper has. */
const MOST_BELOW = 300;
const MOST_ABOVE = 12;

/** Parts with each closing block of a paper taken together: "Nơi nhận" and the signature, in whatever order they are printed. */
export function findEnds(parts: readonly Part[]): Part[] {
  const found: Part[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    if (!closesPaper(part, parts[i + 1], parts[i + 2])) {
      found.push(part);
      continue;
    }
    const above = signaturesAbove(found);
    found.length -= above.length;
    const below = linesBelow(parts, i + 1);
    const end = endOf([...above, part as TextPart | PrintedTable, ...below]);
    const last = found.at(-1);
    if (last?.kind === 'end' && last.receivers.length === 0)
      found[found.length - 1] = { ...last, receivers: end.receivers, signer: [...last.signer, ...end.signer] };
    else found.push(end);
    i += below.length;
  }
  return found;
}

function closesPaper(part: Part, next: Part | undefined, third: Part | undefined): boolean {
  if (part.kind === 'table')
    return part.columns <= 4 && [...cellsOf(part)].some(({ text }) => text.split('\n').some(opensReceivers));
  if (part.kind !== 'text') return false;
  if (opensReceivers(part.text)) return true;
  // A paper without a list of receivers ends with a position and, below it, a name.
  if (!isPositionLine(part.text) || next?.kind !== 'text') return false;
  return isNameLine(next.text) || (isPositionLine(next.text) && third?.kind === 'text' && isNameLine(third.text));
}

function opensReceivers(text: string): boolean {
  return RECEIVERS.test(fold(text.trim()));
}

function* cellsOf({ rows }: PrintedTable): Generator<{ text: string }> {
  for (const { cells } of rows) yield* cells.values();
}

/** The right column may be read before the left one. */
function signaturesAbove(found: readonly Part[]): TextPart[] {
  const above: TextPart[] = [];
  for (const part of found.slice(-MOST_ABOVE).toReversed()) {
    if (part.kind !== 'text' || !(isPositionLine(part.text) || (above.length === 0 && isNameLine(part.text)))) break;
    above.unshift(part);
  }
  return above.some(({ text }) => isPositionLine(text)) ? above : [];
}

function linesBelow(parts: readonly Part[], from: number): (TextPart | PrintedTable)[] {
  const below: (TextPart | PrintedTable)[] = [];
  for (const part of parts.slice(from, from + MOST_BELOW)) {
    if (part.kind === 'table' && goesOnBelow(part)) {
      below.push(part);
      continue;
    }
    if (part.kind !== 'text' || part.heading !== undefined) break;
    const lines = part.text
      .split('\n')
      .flatMap((line) => line.split(RIGHT))
      .flatMap(splitSignature);
    const belongs = lines.every(
      (line, i) =>
        BULLET.test(line) ||
        part.item !== undefined ||
        isPositionLine(line) ||
        isNameLine(line) ||
        isSignatureNoise(line) ||
        (i > 0 && line.length < 60),
    );
    if (!belongs) break;
    below.push(part);
  }
  return below;
}

/** The two columns go on where the page has cut them. */
function goesOnBelow(table: PrintedTable): boolean {
  const lines = table.columns <= 4 ? [...cellsOf(table)].flatMap(({ text }) => text.split('\n')).filter(Boolean) : [];
  const belongs = (line: string) =>
    BULLET.test(line) || isPositionLine(line) || isNameLine(line) || isSignatureNoise(line);
  return lines.length > 0 && lines.length < 30 && lines.flatMap(splitSignature).every(belongs);
}

function endOf(parts: readonly (TextPart | PrintedTable)[]): EndPart {
  const lines = parts.flatMap(linesOf).filter((line) => !isSignatureNoise(line));
  const receivers: string[] = [];
  const signer: string[] = [];
  for (const line of lines) {
    if (isPositionLine(line) || isNameLine(line)) signer.push(line);
    else if (BULLET.test(line)) receivers.push(line.replace(BULLET, ''));
    else if (!opensReceivers(line)) (signer.length > 0 && !/\p{Ll}/u.test(line) ? signer : receivers).push(line);
  }
  return { kind: 'end', page: parts[0]!.page, receivers: joinRunOn(receivers), signer };
}

/** Column by column, so that what is read beside each other is not mixed. */
function linesOf(part: TextPart | PrintedTable): string[] {
  const texts =
    part.kind === 'text'
      ? [part.item === undefined || BULLET.test(part.text) ? part.text : `- ${part.text}`]
      : part.rows
          .flatMap(({ cells }) => [...cells])
          .sort(([a], [b]) => a - b)
          .map(([, { text }]) => text);
  return texts
    .flatMap((text) => text.split(/\n|\t| {3,}/u))
    .flatMap((line) => line.split(RIGHT))
    .flatMap((line) => splitSignature(line.trim()))
    .flatMap(withoutLabel)
    .filter((line) => line !== '' && /[\p{L}\d]/u.test(line));
}

function withoutLabel(line: string): string[] {
  const label = RECEIVERS.exec(fold(line));
  if (!label) return [line];
  return line
    .slice(label[0].length)
    .split(/(?<=;)\s*(?=[-–])/u)
    .map((rest) => rest.trim());
}

/** A receiver that begins small goes on with the line above it. */
function joinRunOn(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && !/[;.]$/u.test(last) && /^[\p{Ll}(]/u.test(line))
      joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
  }
  return joined;
}
