import type { TableBlock, TableRow } from '../../documents/document.ts';
import { withoutNotes } from '../../documents/notes.ts';
import type { UnitMatcher } from '../../documents/unit-matcher.ts';
import { fold } from '../../shared/text/fold.ts';
import type { Assignees } from '../task.ts';
import { readAssignees } from './assignees.ts';
import { type ColumnMeaning, columnMeanings } from './column-meanings.ts';
import { dongPerUnit } from './money-unit.ts';
import { type Roles, readRoles } from './roles.ts';

/** What a table's header says of its columns, and what its sums are counted in. */
export interface TableHeader {
  readonly titles: readonly string[];
  readonly meanings: readonly (ColumnMeaning | undefined)[];
  readonly dongPerUnit: number;
}

/** Reads a table's header; `above` is the line before the table, which may name the money unit. */
export function readHeader({ header, rows }: TableBlock, above: string): TableHeader {
  const meanings = columnMeanings(
    header,
    rows.map(({ cells }) => cells),
  );
  const budget = header[meanings.indexOf('budget')] ?? '';
  return { titles: header, meanings, dongPerUnit: dongPerUnit(budget) ?? dongPerUnit(above) ?? 1_000_000 };
}

/** The cells of a row by what their columns hold; undefined where there is no such column or nothing in it. */
export interface RowCells {
  /** With its note marks. */
  raw(meaning: ColumnMeaning): string | undefined;
  plain(meaning: ColumnMeaning): string | undefined;
  /** All columns of a meaning, with note marks; a plan may give its budget year by year. */
  all(meaning: ColumnMeaning): string[];
  assignees(meaning: ColumnMeaning): Assignees | undefined;
  /** When: one column, or from its beginning to its end where each has a column. */
  timeframe(): string | undefined;
  /** Who leads and who helps; who alone acts also leads, unless the cell says otherwise. */
  roles(): Roles;
}

const BEGIN = /\b(?:bat dau|khoi cong|tu ngay)\b/u;
const END = /\b(?:ket thuc|hoan thanh|den ngay)\b/u;

/** Reads the cells of one row. */
export function createRowCells({ cells }: TableRow, { titles, meanings }: TableHeader, units: UnitMatcher): RowCells {
  const raw = (meaning: ColumnMeaning) => cells[meanings.indexOf(meaning)]?.trim() || undefined;
  const plain = (meaning: ColumnMeaning) => {
    const text = raw(meaning);
    return text === undefined ? undefined : withoutNotes(text).trim() || undefined;
  };
  const assignees = (meaning: ColumnMeaning) => {
    const text = plain(meaning);
    return text === undefined ? undefined : readAssignees(text, units);
  };
  const all = (meaning: ColumnMeaning) =>
    meanings.flatMap((one, column) => (one === meaning ? (cells[column]?.trim() ?? '') : [])).filter(Boolean);
  const timeframe = () => {
    const columns = titles.map((title, i) => ({ title: fold(title), cell: withoutNotes(cells[i] ?? '').trim() }));
    const times = columns.filter(({ cell }, i) => meanings[i] === 'timeframe' && cell !== '');
    const begin = times.find(({ title }) => BEGIN.test(title));
    const end = times.find(({ title }) => END.test(title));
    return begin && end ? `${begin.cell} - ${end.cell}` : (end?.cell ?? plain('timeframe'));
  };
  const roles = () => {
    const cell = plain(meanings.includes('lead') ? 'lead' : 'actors');
    const { lead, coordinators } = cell === undefined ? {} : readRoles(cell, units);
    return { lead, coordinators: assignees('coordinators') ?? coordinators };
  };
  return { raw, plain, all, assignees, timeframe, roles };
}
