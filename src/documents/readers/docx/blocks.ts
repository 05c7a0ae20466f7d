import type {
  PrintedBlock,
  PrintedCell,
  PrintedRow,
  PrintedTable,
  PrintedText,
} from '../../printed/printed-document.ts';
import { childOf, childrenOf, settingOf, switchOf, type XmlElement } from '../office/xml.ts';
import type { Label, Numbering } from './numbering.ts';
import { type Found, runsOf } from './run-text.ts';
import { merge, paragraphLook, type Styles } from './styles.ts';

/** Deeper tables than this are not written by people. */
const DEEPEST = 12;
const MOST_COLUMNS = 200;

/** Reads paragraphs and tables of a part of a document, in their order; what floats over the page follows its paragraph. */
export class BlockReader {
  constructor(
    readonly styles: Styles,
    readonly numbering: Numbering,
  ) {}

  read(part: XmlElement, depth = 0): PrintedBlock[] {
    if (depth > DEEPEST) return [];
    return [...childrenOf(part)].flatMap((child): PrintedBlock[] => {
      if (child.localName === 'p') return this.#paragraph(child, depth);
      if (child.localName === 'tbl') return [this.#table(child, depth)];
      // Content controls, and what was inserted or moved here.
      return ['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag', 'AlternateContent', 'Choice'].includes(
        child.localName ?? '',
      )
        ? this.read(child, depth + 1)
        : [];
    });
  }

  #paragraph(paragraph: XmlElement, depth: number, isInCell = false): PrintedBlock[] {
    const properties = childOf(paragraph, 'pPr');
    const look = merge(this.styles.of(settingOf(properties, 'pStyle')), paragraphLook(properties));
    const found: Found = { frames: [] };
    const runs = runsOf(paragraph, look, this.styles, found);
    const words = runs
      .map(({ text }) => text)
      .join('')
      .trim();
    const label = look.numbering && (words !== '' || isInCell) ? this.numbering.next(look.numbering) : undefined;
    const frames = found.frames.flatMap((frame) => this.read(frame, depth + 1));
    const inked = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text) && !/^\[\^\w+\]$/u.test(text));
    const text: PrintedText = {
      kind: 'text',
      page: undefined,
      text: labelled(words, label),
      align: alignOf(look.align),
      isBold: inked.length > 0 && inked.every((run) => run.look.isBold),
      isItalic: inked.length > 0 && inked.every((run) => run.look.isItalic),
      ...(look.heading === undefined || words === '' ? {} : { heading: look.heading }),
      ...(label?.isBullet ? { item: (look.numbering?.level ?? 0) + 1 } : {}),
      indent: look.indent ?? label?.indent ?? 0,
      confidence: 1,
    };
    return text.text === '' ? frames : [text, ...frames];
  }

  #table(table: XmlElement, depth: number): PrintedTable {
    const lines = rowsOf(table);
    const grid: PrintedRow[] = [];
    const open = new Map<number, { row: number; cell: PrintedCell }>();
    let headRows = 0;
    lines.forEach((line, row) => {
      const cells = new Map<number, PrintedCell>();
      const properties = childOf(line, 'trPr');
      let column = Number(settingOf(properties, 'gridBefore') ?? 0) || 0;
      if (switchOf(properties, 'tblHeader') && headRows === row) headRows++;
      for (const tc of childrenOf(line)) {
        if (tc.localName !== 'tc' || column >= MOST_COLUMNS) continue;
        const cell = this.#cell(tc, depth);
        const above = isContinued(tc) ? open.get(column) : undefined;
        if (above) grow(grid, above, column, row);
        else {
          cells.set(column, cell);
          open.set(column, { row, cell });
        }
        column += cell.columns;
      }
      grid.push({ page: undefined, cells });
    });
    const columns = Math.max(1, ...grid.flatMap(({ cells }) => [...cells].map(([at, cell]) => at + cell.columns)));
    return { kind: 'table', page: undefined, columns, headRows: headRows < grid.length ? headRows : 0, rows: grid };
  }

  #cell(tc: XmlElement, depth: number): PrintedCell {
    const blocks = [...childrenOf(tc)].flatMap((child) =>
      child.localName === 'p'
        ? this.#paragraph(child, depth + 1, true)
        : child.localName === 'tbl' && depth < DEEPEST
          ? [this.#table(child, depth + 1)]
          : child.localName === 'sdt'
            ? this.read(child, depth + 1)
            : [],
    );
    const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block] : []));
    const span = Number(settingOf(childOf(tc, 'tcPr'), 'gridSpan') ?? 1) || 1;
    return {
      text: blocks.map(textOf).filter(Boolean).join('\n'),
      columns: Math.min(Math.max(1, span), MOST_COLUMNS),
      rows: 1,
      isBold: texts.length > 0 && texts.every(({ isBold }) => isBold),
      confidence: 1,
    };
  }
}

/** Also rows within content controls. */
function rowsOf(table: XmlElement): XmlElement[] {
  return [...childrenOf(table)].flatMap((child) => {
    if (child.localName === 'tr') return [child];
    return ['sdt', 'sdtContent', 'ins'].includes(child.localName ?? '') ? rowsOf(child) : [];
  });
}

function isContinued(tc: XmlElement): boolean {
  const merged = childOf(childOf(tc, 'tcPr'), 'vMerge');
  return merged !== undefined && settingOf(childOf(tc, 'tcPr'), 'vMerge') !== 'restart';
}

function grow(
  grid: readonly PrintedRow[],
  above: { row: number; cell: PrintedCell },
  column: number,
  row: number,
): void {
  above.cell = { ...above.cell, rows: row - above.row + 1 };
  (grid[above.row]!.cells as Map<number, PrintedCell>).set(column, above.cell);
}

function labelled(words: string, label: Label | undefined): string {
  return [label?.text, words].filter(Boolean).join(' ').trim();
}

function textOf(block: PrintedBlock): string {
  if (block.kind === 'text') return block.text;
  return block.rows.map(({ cells }) => [...cells.values()].map(({ text }) => text).join(' ')).join('\n');
}

function alignOf(align: string | undefined): PrintedText['align'] {
  if (align === 'center') return 'center';
  if (align === 'right' || align === 'end') return 'right';
  return align === 'both' || align === 'distribute' ? 'justify' : 'left';
}
