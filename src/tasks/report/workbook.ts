import ExcelJS from 'exceljs';
import { REPORT_WORDS } from './messages.ts';
import type { ProgressReport } from './progress-report.ts';
import { toExcelDay } from './sheets/sheet-look.ts';
import { showFilters } from './sheets/show-filters.ts';
import { addSummarySheet } from './sheets/summary-sheet.ts';
import { addTaskSheet } from './sheets/task-sheet.ts';
import { addUnitSheet } from './sheets/unit-sheet.ts';
import { stampZip } from './zip-day.ts';

/** The report as an .xlsx file: every task, the counts by standing and by office. Equal reports give equal bytes. */
export async function toWorkbook(report: ProgressReport): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = REPORT_WORDS.author;
  book.lastModifiedBy = REPORT_WORDS.author;
  book.title = REPORT_WORDS.title;
  book.created = toExcelDay(report.on);
  book.modified = toExcelDay(report.on);
  addTaskSheet(book, report);
  addSummarySheet(book, report);
  addUnitSheet(book, report);
  showFilters(book);
  return stampZip(new Uint8Array(await book.xlsx.writeBuffer()), report.on);
}
