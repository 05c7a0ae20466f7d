import type { Cell, Workbook } from 'exceljs';
import { STANDING_WORDS } from '../../messages.ts';
import { REPORT_WORDS, SHEET_WORDS } from '../messages.ts';
import { oneLine } from '../one-line.ts';
import type { ProgressReport, ReportRow } from '../progress-report.ts';
import { STANDING_COLOURS } from '../standing-colours.ts';
import { tellDayAndPeriod, tellLead } from '../told.ts';
import { fitHeight, widenColumn } from './fit-cells.ts';
import { setUpPrint, solid, styleCells, toExcelDay, writeHeader, writeText } from './sheet-look.ts';

interface Column {
  readonly name: keyof typeof SHEET_WORDS.columns;
  readonly width: number;
  readonly centred?: true;
  /** Its texts may be very long; it grows with them. */
  readonly long?: true;
  readonly write: (cell: Cell, row: ReportRow, index: number) => void;
}

const text = (of: (row: ReportRow) => string) => (cell: Cell, row: ReportRow) => writeText(cell, of(row));

const COLUMNS: readonly Column[] = [
  { name: 'index', width: 6, centred: true, write: writeIndex },
  { name: 'code', width: 13, write: text(({ code }) => code) },
  { name: 'title', width: 45, long: true, write: text(({ title }) => title) },
  { name: 'document', width: 14, write: text(({ document }) => document) },
  { name: 'lead', width: 20, write: text(tellLead) },
  { name: 'timeframe', width: 14, write: text(({ timeframe }) => timeframe) },
  { name: 'dueOn', width: 12, centred: true, write: writeDueOn },
  { name: 'standing', width: 13, centred: true, write: writeStanding },
  { name: 'daysLate', width: 9, centred: true, write: writeDaysLate },
  { name: 'percent', width: 9, centred: true, write: writePercent },
  { name: 'news', width: 30, long: true, write: text(({ news }) => news ?? '') },
  { name: 'source', width: 20, write: text(({ source }) => source) },
];
const WIDEST = 120;
const CENTRED = COLUMNS.flatMap(({ centred }, index) => (centred ? [index + 1] : []));

/** Adds a row for each task, in the order of the report, under a header that stays in sight and filters. */
export function addTaskSheet(book: Workbook, report: ProgressReport): void {
  const sheet = book.addWorksheet(SHEET_WORDS.tasks, { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] });
  sheet.columns = COLUMNS.map(({ width }) => ({ width }));
  writeHeader(
    sheet.getRow(1),
    COLUMNS.map(({ name }) => SHEET_WORDS.columns[name]),
  );
  for (const [index, task] of report.rows.entries()) {
    const row = sheet.getRow(index + 2);
    for (const [place, { write }] of COLUMNS.entries()) write(row.getCell(place + 1), task, index);
    styleCells(row, { centred: CENTRED });
    paintStanding(row.getCell(COLUMNS.findIndex(({ name }) => name === 'standing') + 1), task);
  }
  if (report.rows.length === 0) {
    writeText(sheet.getCell('C2'), REPORT_WORDS.noTasks);
    styleCells(sheet.getRow(2));
  }
  for (const [index, { long }] of COLUMNS.entries()) if (long) widenColumn(sheet.getColumn(index + 1), WIDEST);
  for (let row = 2; row <= sheet.rowCount; row++) fitHeight(sheet.getRow(row));
  sheet.autoFilter = `A1:L${report.rows.length + 1}`;
  setUpPrint(sheet, 1, `${REPORT_WORDS.title} - ${oneLine(report.scope)} - ${tellDayAndPeriod(report)}`);
}

function writeIndex(cell: Cell, _: ReportRow, index: number): void {
  cell.value = index + 1;
}

function writeDueOn(cell: Cell, { dueOn }: ReportRow): void {
  if (dueOn === undefined) return;
  cell.value = toExcelDay(dueOn);
  cell.numFmt = 'dd/mm/yyyy';
}

function writeStanding(cell: Cell, { standing }: ReportRow): void {
  writeText(cell, STANDING_WORDS[standing]);
}

function writeDaysLate(cell: Cell, { daysLate }: ReportRow): void {
  if (daysLate === undefined) return;
  cell.value = daysLate;
  cell.numFmt = '#,##0';
}

function writePercent(cell: Cell, { percent }: ReportRow): void {
  if (percent === undefined) return;
  cell.value = percent / 100;
  cell.numFmt = Number.isInteger(percent) ? '0%' : '0.0%';
}

function paintStanding(cell: Cell, { standing }: ReportRow): void {
  cell.fill = solid(STANDING_COLOURS[standing].tint);
  cell.font = { ...cell.font, bold: standing === 'overdue' || standing === 'due_soon' };
}
