import { HeadingLevel, Paragraph, type Table } from 'docx';
import { daysBetween, printDay } from '../../../shared/day.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { STANDING_WORDS } from '../../messages.ts';
import type { Standing } from '../../progress/standing.ts';
import { countOf, lateRows, mostLateFirst, printShare, rowsDueSoon, standingsIn } from '../counting.ts';
import { LETTER_WORDS } from '../messages.ts';
import { oneLine } from '../one-line.ts';
import type { ProgressReport, ReportRow } from '../progress-report.ts';
import { tellHowUnitsAdd, tellLead, tellPeriod } from '../told.ts';
import { tellDay } from './head.ts';
import { body } from './look.ts';
import { framedTable, type LetterColumn } from './tables.ts';

type Blocks = (Paragraph | Table)[];

const NAMES = LETTER_WORDS.columns;
const DONE: readonly Standing[] = ['done_late', 'done_on_time', 'done'];
/** Standings that share the last column of the table by office, where there is no room for ten. */
const OTHERS: readonly Standing[] = ['not_due', 'waiting', 'ongoing', 'no_deadline', 'out_of_force'];

/** The sentence that says what is reported, of which deadlines and of which day. */
export function opening(report: ProgressReport): Paragraph[] {
  return [body(LETTER_WORDS.opening(oneLine(report.scope), tellPeriod(report), tellDay(report.on)))];
}

/** The four sections of the letter; one without tasks says so in a sentence. */
export function sections(report: ProgressReport): Blocks {
  return [
    heading(LETTER_WORDS.overview),
    ...overview(report),
    heading(LETTER_WORDS.late),
    ...lateTasks(report),
    heading(LETTER_WORDS.dueSoon),
    ...tasksDueSoon(report),
    heading(LETTER_WORDS.byUnit),
    ...byUnit(report),
  ];
}

function heading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, text });
}

function overview({ counts, total }: ProgressReport): Blocks {
  if (total === 0) return [body(LETTER_WORDS.noTasks)];
  const present = standingsIn(counts).map((standing) => {
    const count = countOf(counts, standing);
    return [STANDING_WORDS[standing], formatNumber(count), printShare(count, total)] as const;
  });
  const sentence = present.map(([name, ...numbers]) => LETTER_WORDS.standing(lower(name), ...numbers)).join(', ');
  const columns: LetterColumn[] = [
    { name: NAMES.index, widthMm: 14, centred: true },
    { name: NAMES.standing, widthMm: 60 },
    { name: NAMES.count, widthMm: 35, centred: true },
    { name: NAMES.share, widthMm: 25, centred: true },
  ];
  const rows = present.map((cells, index) => [String(index + 1), ...cells]);
  const sum = ['', LETTER_WORDS.sum, formatNumber(total), printShare(total, total)];
  return [
    body(LETTER_WORDS.overviewText(formatNumber(total), sentence), { keepNext: true }),
    framedTable(columns, [...rows, sum], true),
  ];
}

function lateTasks(report: ProgressReport): Blocks {
  const late = lateRows(report);
  if (late.length === 0) return [body(LETTER_WORDS.noLateTasks)];
  const days = ({ daysLate }: ReportRow) => (daysLate === undefined ? '' : formatNumber(daysLate));
  return [
    body(LETTER_WORDS.lateTasks(formatNumber(late.length)), { keepNext: true }),
    taskTable(late, NAMES.daysLate, days),
  ];
}

function tasksDueSoon(report: ProgressReport): Blocks {
  const soon = rowsDueSoon(report);
  if (soon.length === 0) return [body(LETTER_WORDS.noTasksDueSoon)];
  const days = ({ dueOn }: ReportRow) => (dueOn ? formatNumber(daysBetween(report.on, dueOn)) : '');
  return [
    body(LETTER_WORDS.tasksDueSoon(formatNumber(soon.length)), { keepNext: true }),
    taskTable(soon, NAMES.daysLeft, days),
  ];
}

function taskTable(tasks: readonly ReportRow[], daysName: string, days: (row: ReportRow) => string): Table {
  const columns: LetterColumn[] = [
    { name: NAMES.index, widthMm: 12, centred: true },
    { name: NAMES.task, widthMm: 50 },
    { name: NAMES.lead, widthMm: 28 },
    { name: NAMES.due, widthMm: 26, centred: true },
    { name: NAMES.daysLate, widthMm: 16, centred: true },
    { name: NAMES.progress, widthMm: 33 },
  ].map((column) => (column.name === NAMES.daysLate ? { ...column, name: daysName } : column));
  const rows = tasks.map((row, index) => {
    const due = row.dueOn ? printDay(row.dueOn) : row.timeframe;
    return [String(index + 1), row.title, tellLead(row), due, days(row), tellProgress(row)];
  });
  return framedTable(columns, rows);
}

/** The share done and the last news, which may name the same share. */
function tellProgress({ percent, news = '' }: ReportRow): string {
  const share = percent === undefined ? '' : `${formatNumber(percent)}%`;
  return (news.includes(share) ? [news] : [share, news]).filter(Boolean).join('; ');
}

function byUnit(report: ProgressReport): Blocks {
  const units = mostLateFirst(report.units);
  if (units.length === 0) return [body(LETTER_WORDS.noUnits)];
  const columns: LetterColumn[] = [
    { name: NAMES.unit, widthMm: 55 },
    ...[NAMES.total, NAMES.overdue, NAMES.dueSoon, NAMES.open, NAMES.done, NAMES.others].map((name) => ({
      name,
      widthMm: name === NAMES.open || name === NAMES.done ? 21 : 17,
      centred: true,
    })),
  ];
  const rows = units.map(({ unit, total, counts }) => [unit, ...tellCounts(total, counts)]);
  const sum = [LETTER_WORDS.sum, ...tellCounts(report.total, report.counts)];
  return [
    body(LETTER_WORDS.units, { keepNext: true }),
    framedTable(columns, [...rows, sum], true),
    ...notesByUnit(report),
  ];
}

function tellCounts(total: number, counts: ProgressReport['counts']): string[] {
  const groups: readonly (readonly Standing[])[] = [['overdue'], ['due_soon'], ['in_progress'], DONE, OTHERS];
  return [total, ...groups.map((group) => countOf(counts, ...group))].map(formatNumber);
}

function notesByUnit(report: ProgressReport): Paragraph[] {
  const others = standingsIn(report.counts).filter((standing) => OTHERS.includes(standing));
  const names = others.map((standing) => lower(STANDING_WORDS[standing]));
  const notes = [...(names.length > 0 ? [LETTER_WORDS.others(names.join(', '))] : []), ...tellHowUnitsAdd(report)];
  return notes.length > 0 ? [body(notes.join(' '), { spacing: { before: 120, after: 120 } })] : [];
}

function lower(words: string): string {
  return words.toLocaleLowerCase('vi');
}
