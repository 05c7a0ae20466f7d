import { type Grid, gridsOf } from '../../layout/grid.ts';
import { strokesOf } from '../../layout/rules.ts';
import type { PrintedRule } from '../../printed/printed-page.ts';
import type { Area } from './area.ts';
import type { Ink } from './ink.ts';
import { partColumns } from './part-columns.ts';

/**
 * Parts of a page that are read together: the cells of a table, or running text. Areas without ink are left out. `ink` has no rules any more.
 */
export function columnsOf(ink: Ink, rules: readonly PrintedRule[]): Area[][] {
  const { level, upright } = strokesOf(rules);
  const grids = gridsOf(level, upright);
  const pixels = (points: number) => Math.round((points * ink.dpi) / 72);
  const tables = grids.map((grid) => cellsOf(grid, pixels));
  const held = grids.map(({ xs, ys }) => ({
    left: pixels(xs[0]!),
    right: pixels(xs.at(-1)!),
    top: pixels(ys[0]!),
    bottom: pixels(ys.at(-1)!),
  }));
  const running = bandsOf(ink, held).flatMap((band) => partColumns(ink, clipped(ink, band)));
  const inked = (areas: readonly Area[]) =>
    areas.map((area) => shrinkToInk(ink, area)).filter((area): area is Area => area !== undefined);
  return [...tables, running].map(inked).filter((areas) => areas.length > 0);
}

/**
 * Row by row: among lines of all kinds Tesseract judges best how high letters are; of a column of nothing but capitals
 * it misreads the most.
 */
function cellsOf({ xs, ys, cells }: Grid, pixels: (points: number) => number): Area[] {
  return cells.map(({ row, column, rows, columns }) => ({
    left: pixels(xs[column]!) + 1,
    right: pixels(xs[column + columns]!),
    top: pixels(ys[row]!) + 1,
    bottom: pixels(ys[row + rows]!),
  }));
}

/** What lies above, between and below tables, over the whole width; and beside them, where something does. */
function bandsOf({ width, height }: Ink, tables: readonly Area[]): Area[] {
  const bands: Area[] = [];
  let top = 0;
  for (const table of tables.toSorted((one, other) => one.top - other.top)) {
    if (table.top > top) bands.push({ left: 0, right: width, top, bottom: table.top });
    const beside = { top: Math.max(top, table.top), bottom: table.bottom };
    if (beside.bottom > beside.top)
      bands.push({ left: 0, right: table.left, ...beside }, { left: table.right + 1, right: width, ...beside });
    top = Math.max(top, table.bottom);
  }
  return [...bands, { left: 0, right: width, top, bottom: height }];
}

function clipped({ width, height }: Ink, { left, right, top, bottom }: Area): Area {
  return {
    left: Math.max(0, left),
    right: Math.min(width, right),
    top: Math.max(0, top),
    bottom: Math.min(height, bottom),
  };
}

/** Around ink lies its grey fringe, in inches. */
const FRINGE = 0.015;

function shrinkToInk({ bits, width, height, dpi }: Ink, area: Area): Area | undefined {
  let [left, right, top, bottom] = [area.right, 0, area.bottom, area.top];
  for (let y = Math.max(0, area.top); y < Math.min(height, area.bottom); y++)
    for (let x = Math.max(0, area.left), i = y * width + x; x < Math.min(width, area.right); x++, i++) {
      if (!bits[i]) continue;
      if (x < left) left = x;
      if (x >= right) right = x + 1;
      if (y < top) top = y;
      bottom = y + 1;
    }
  if (right === 0) return undefined;
  const fringe = Math.round(FRINGE * dpi);
  return {
    left: Math.max(0, area.left, left - fringe),
    right: Math.min(width, area.right, right + fringe),
    top: Math.max(0, area.top, top - fringe),
    bottom: Math.min(height, area.bottom, bottom + fringe),
  };
}
