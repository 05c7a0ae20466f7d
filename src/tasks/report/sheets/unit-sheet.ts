import type { Row, Workbook } from 'exceljs';
import { STANDING_WORDS } from '../../messages.ts';
import type { Standing } from '../../progress/standing.ts';
import { countOf, mostLateFirst, standingsIn } from '../counting.ts';
import { REPORT_WORDS, SHEET_WORDS } from '../messages.ts';
import type { ProgressReport } from '../progress-report.ts';
import { STANDING_COLOURS } from '../standing-colours.ts';
import { tellDayAndPeriod, tellHowUnitsAdd } from '../told.ts';
import { fitHeight } from './fit-cells.ts';
import { setUpPrint, solid, styleCells, writeHeader, writeHeading, writeText } from './sheet-look.ts';

/** A zero as a dash, so that what there is stands out. */
const COUNT_FORMAT = '#,##0;-#,##0;"–"';

/** Adds the counts of each office, those with the most overdue tasks first, and those of all tasks below. */
export function addUnitSheet(book: Workbook, report: ProgressReport): void {
  const sheet = book.addWorksheet(SHEET_WORDS.units);
  const standings = standingsIn(report.counts);
  sheet.columns = [{ width: 44 }, { width: 11 }, ...standings.map(() => ({ width: 13 }))];
  const heading = [REPORT_WORDS.title, REPORT_WORDS.scope(report.scope), tellDayAndPeriod(report)];
  const notes = report.units.length > 0 ? tellHowUnitsAdd(report) : [REPORT_WORDS.noTasks];
  const above = [...heading, ...notes];
  writeHeading(sheet, above, Math.max(standings.length + 2, 4));
  const header = sheet.getRow(above.length + 2);
  const names = standings.map((standing) => STANDING_WORDS[standing]);
  writeHeader(header, [SHEET_WORDS.unit, SHEET_WORDS.total, ...names]);
  for (const { unit, total, counts } of mostLateFirst(report.units)) {
    const row = sheet.addRow([]);
    writeCounts(row, unit, total, standings, counts);
    paintCounts(row, standings);
  }
  const sum = sheet.addRow([]);
  writeCounts(sum, SHEET_WORDS.allTasks, report.total, standings, report.counts, true);
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: header.number }];
  setUpPrint(sheet, header.number);
}

function writeCounts(
  row: Row,
  name: string,
  total: number,
  standings: readonly Standing[],
  counts: ProgressReport['counts'],
  bold = false,
): void {
  writeText(row.getCell(1), name);
  const numbers = [total, ...standings.map((standing) => countOf(counts, standing))];
  for (const [index, number] of numbers.entries()) {
    row.getCell(index + 2).value = number;
    row.getCell(index + 2).numFmt = COUNT_FORMAT;
  }
  styleCells(row, { bold, centred: numbers.map((_, index) => index + 2) });
  fitHeight(row, { font: bold ? 'timesBold' : 'times' });
}

function paintCounts(row: Row, standings: readonly Standing[]): void {
  for (const [index, standing] of standings.entries()) {
    const cell = row.getCell(index + 3);
    if (Number(cell.value) > 0) cell.fill = solid(STANDING_COLOURS[standing].tint);
  }
}
