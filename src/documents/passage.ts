import { isAssignment } from './assignment-line.ts';
import type { Document, Place, TextBlock } from './document.ts';
import { shorten } from './naming.ts';
import { expandNotes, withoutNotes } from './notes.ts';
import { describeRow } from './table-row.ts';

/** A piece of a document that can be found, read alone and cited: a clause, a group of bullets, a table row, the head. */
export interface Passage {
  /** `documentId#line`: stable while the document is unchanged. */
  readonly id: string;
  readonly document: string;
  /** A clause is a duty with the lines that assign it; it is read as one thing, like a row. */
  readonly kind: 'text' | 'row' | 'clause';
  readonly text: string;
  readonly place: Place;
}

/** The id of the passage that begins at a place, for what was read from there. */
export function passageIdAt(document: string, { line }: Pick<Place, 'line'>): string {
  return `${document}#${line}`;
}

const GROUP_LIMIT = 700;
/** "(1) …" and "+ …" go on with what announced them. */
const ENUMERATED = /^(\(\d+\)|\+) /u;

/** Cuts a document into passages along its own structure; none runs over a heading. */
export function toPassages(document: Document): Passage[] {
  const passages: Passage[] = [];
  let group: TextBlock[] = [];
  let title: TextBlock | undefined;
  let above: TextBlock | undefined;
  const flush = () => {
    if (group.length > 0) passages.push(textPassage(document, group, above));
    group = [];
  };
  for (const block of document.blocks) {
    if (block.kind === 'text') {
      if (title && isAssignment(block.text)) group = [title];
      else if (!belongsTogether(group, block)) flush();
      if (block.level === 1) above = block;
      group.push(block);
      title = undefined;
      continue;
    }
    flush();
    title = block.kind === 'heading' ? { ...block, kind: 'text', level: 0 } : undefined;
    above = undefined;
    if (block.kind !== 'table') continue;
    for (const row of block.rows) {
      const text = expandNotes(describeRow(block.header, row.cells), document.notes);
      passages.push({
        id: passageIdAt(document.id, row.place),
        document: document.id,
        kind: 'row',
        text,
        place: row.place,
      });
    }
  }
  flush();
  return passages;
}

/** Items stay with the sentence that announces them and with their short neighbours, up to a readable size. */
function belongsTogether(group: readonly TextBlock[], next: TextBlock): boolean {
  const last = group.at(-1);
  if (!last) return true;
  if (isAssignment(next.text)) return group.length === 1 || isAssigned(group);
  if (isAssigned(group)) return false;
  const size = group.reduce((sum, { text }) => sum + text.length, next.text.length);
  const announced = announces(last);
  const continuing = (next.level > 0 || ENUMERATED.test(next.text)) && (announces(group[0]!) || group[0]!.level > 0);
  return (announced || continuing) && size <= GROUP_LIMIT;
}

function isAssigned(group: readonly TextBlock[]): boolean {
  return group.length > 1 && isAssignment(group.at(-1)!.text);
}

function announces({ text }: TextBlock): boolean {
  return withoutNotes(text).trimEnd().endsWith(':');
}

/** Letters of an item that stand for it above the items below it. */
const ITEM_ABOVE = 120;

/** An item below another is read and cited with that one above it, wherever the passage begins. */
function textPassage(document: Document, group: readonly TextBlock[], above: TextBlock | undefined): Passage {
  const text = group
    .map(({ level, text }) => `${'  '.repeat(Math.max(0, level - 1))}${level > 0 ? '- ' : ''}${text}`)
    .join('\n');
  const first = group[0]!;
  const isBelow = first.level > 1 && above !== undefined && above !== first;
  const place = isBelow
    ? { ...first.place, path: [...first.place.path, shorten(withoutNotes(above.text), ITEM_ABOVE)] }
    : first.place;
  return {
    id: passageIdAt(document.id, place),
    document: document.id,
    kind: isAssigned(group) ? 'clause' : 'text',
    text: expandNotes(text, document.notes),
    place,
  };
}
