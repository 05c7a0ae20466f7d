import type { Workbook } from 'exceljs';
import { STANDING_WORDS } from '../../messages.ts';
import { STANDINGS } from '../../progress/standing.ts';
import { countOf } from '../counting.ts';
import { REPORT_WORDS, SHEET_WORDS } from '../messages.ts';
import type { ProgressReport } from '../progress-report.ts';
import { STANDING_COLOURS } from '../standing-colours.ts';
import { tellDayAndPeriod } from '../told.ts';
import { fitHeight } from './fit-cells.ts';
import { setUpPrint, solid, styleCells, writeHeader, writeHeading } from './sheet-look.ts';

const CENTRED = [2, 3];

/** Adds the number and share of tasks of every standing, also of those that none has, with a total. */
export function addSummarySheet(book: Workbook, report: ProgressReport): void {
  const sheet = book.addWorksheet(SHEET_WORDS.summary);
  sheet.columns = [{ width: 40 }, { width: 16 }, { width: 14 }];
  const heading = [REPORT_WORDS.title, REPORT_WORDS.scope(report.scope), tellDayAndPeriod(report)];
  writeHeading(sheet, heading, 3);
  const header = sheet.getRow(heading.length + 2);
  writeHeader(header, [SHEET_WORDS.columns.standing, SHEET_WORDS.count, SHEET_WORDS.share]);
  const add = (name: string, count: number) => {
    const row = sheet.addRow([name, count, report.total ? count / report.total : 0]);
    styleCells(row, { centred: CENTRED, bold: name === SHEET_WORDS.total });
    row.getCell(2).numFmt = '#,##0';
    row.getCell(3).numFmt = '0.0%';
    fitHeight(row);
    return row;
  };
  for (const standing of STANDINGS) {
    const row = add(STANDING_WORDS[standing], countOf(report.counts, standing));
    row.getCell(1).fill = solid(STANDING_COLOURS[standing].tint);
  }
  add(SHEET_WORDS.total, report.total);
  sheet.views = [{ state: 'frozen', ySplit: header.number }];
  setUpPrint(sheet, header.number);
  sheet.pageSetup.orientation = 'portrait';
}
