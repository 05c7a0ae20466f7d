import type { PrintedBlock } from '../printed/printed-document.ts';
import type { PrintedPage, PrintedWord } from '../printed/printed-page.ts';
import { partNotes } from './foot-notes.ts';
import { withoutFurniture } from './furniture.ts';
import { goesOn, type Margins } from './goes-on.ts';
import { type Grid, gridsOf } from './grid.ts';
import { continues, joinTable } from './join-tables.ts';
import { type Line, linesOf, usualHeight } from './line.ts';
import { marginsOf } from './margins.ts';
import { isWithin, type PageTable, tableOf } from './page-table.ts';
import { paragraphOf } from './paragraphs.ts';
import { type Stroke, strokesOf } from './rules.ts';
import { gatherColumns } from './side-by-side.ts';

/**
 * What a paper says, in the order of reading: paragraphs and tables, each in one piece whatever pages it runs over; notes
 * at the foot of a page follow the paragraph that the page ends in. For text layers and for what was read from pictures.
 */
export function readLayout(pages: readonly PrintedPage[]): PrintedBlock[] {
  const laid = pages.map(layOut);
  const kept = withoutFurniture(laid.map(({ page, lines }) => ({ number: page.number, height: page.height, lines })));
  const body = usualHeight(pages.flatMap(({ words }) => words));
  const parted = laid.map(({ level }, i) => partNotes(kept[i]!, level, body));
  const margins = marginsOf(laid.map(({ page, tables }, i) => ({ page, tables, lines: parted[i]!.text })));
  const flow = laid.flatMap(({ tables }, i) => inOrder(parted[i]!.text, tables, margins[i]!));
  const at = (page: number) => margins[pages.findIndex(({ number }) => number === page)]!;
  const notes = blocksOf(
    parted.flatMap((part) => part.notes),
    at,
  );
  return withNotes(blocksOf(flow, at), notes);
}

function layOut(page: PrintedPage): { page: PrintedPage; level: Stroke[]; tables: PageTable[]; lines: Line[] } {
  const { level, upright } = strokesOf(page.rules);
  const grids = gridsOf(level, upright);
  const held = new Map<Grid, PrintedWord[]>(grids.map((grid) => [grid, []]));
  const free: PrintedWord[] = [];
  for (const word of page.words) {
    const grid = grids.find((candidate) => isWithin(candidate, word));
    if (grid) held.get(grid)!.push(word);
    else free.push(word);
  }
  const tables = grids.map((grid) => tableOf(page.number, grid, held.get(grid)!));
  return { page, level, tables, lines: linesOf(page.number, free) };
}

/** Lines and tables of a page from the upper to the lower. */
function inOrder(lines: readonly Line[], tables: readonly PageTable[], margins: Margins): (Line | PageTable)[] {
  const flow: (Line | PageTable)[] = [];
  let from = 0;
  for (const table of tables) {
    const to = lines.findIndex(({ y }) => y > table.y);
    const above = lines.slice(from, to < 0 ? lines.length : Math.max(from, to));
    flow.push(...gatherColumns(above, margins), table);
    from += above.length;
  }
  return [...flow, ...gatherColumns(lines.slice(from), margins)];
}

function isTable(item: Line | PageTable | undefined): item is PageTable {
  return item !== undefined && 'rows' in item;
}

function blocksOf(flow: readonly (Line | PageTable)[], margins: (page: number) => Margins): PrintedBlock[] {
  const blocks: PrintedBlock[] = [];
  for (let i = 0; i < flow.length; ) {
    const item = flow[i]!;
    const from = i++;
    if (isTable(item)) {
      while (isTable(flow[i]) && continues(flow[i - 1] as PageTable, flow[i] as PageTable)) i++;
      blocks.push(joinTable(flow.slice(from, i) as PageTable[]));
    } else {
      const lineAt = (at: number) => (isTable(flow[at]) ? undefined : (flow[at] as Line | undefined));
      for (let next = lineAt(i); next; next = lineAt(i)) {
        const last = flow[i - 1] as Line;
        const after = lineAt(i + 1);
        const around = { after: after && shifted(after, last, margins), isFirst: i === from + 1 };
        if (!goesOn(last, shifted(next, last, margins), margins(last.page), around)) break;
        i++;
      }
      blocks.push(paragraphOf(flow.slice(from, i) as Line[], margins(item.page)));
    }
  }
  return blocks;
}

/** A line of the next page as it would stand between the margins of this one. */
function shifted(line: Line, to: Line, margins: (page: number) => Margins): Line {
  if (line.page === to.page) return line;
  const by = margins(to.page).left - margins(line.page).left;
  return { ...line, x: line.x + by, right: line.right + by };
}

function withNotes(blocks: PrintedBlock[], notes: readonly PrintedBlock[]): PrintedBlock[] {
  for (const note of notes) {
    const after = blocks.findLastIndex(({ page }) => page! <= note.page!);
    blocks.splice(after + 1, 0, note);
  }
  return blocks;
}
