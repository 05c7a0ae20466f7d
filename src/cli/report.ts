import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { App } from '../app.ts';
import { nameShortly } from '../documents/naming.ts';
import { type Day, dayAt } from '../shared/day.ts';
import { UsageError, UserError } from '../shared/errors.ts';
import { buildReport } from '../tasks/report/build-report.ts';
import { reportText } from '../tasks/report/describe-report.ts';
import { REPORT_FORMATS, type ReportFormat, renderReport } from '../tasks/report/files.ts';
import type { ProgressReport } from '../tasks/report/progress-report.ts';
import { findDocuments, findUnit } from './find-scope.ts';
import { WORDS } from './messages.ts';
import { withApp } from './open-app.ts';
import { readDay } from './values.ts';
import { printResult, type World } from './world.ts';

interface ReportOptions {
  readonly unit?: string;
  readonly document?: string;
  readonly from?: string;
  readonly to?: string;
  readonly format?: string;
  readonly out?: string;
  readonly on?: string;
  readonly json?: boolean;
}

const ROWS_SHOWN = 20;

/** Reports progress: as text on the screen, and as files where formats are asked for. */
export function makeReport(options: ReportOptions, world: World): Promise<void> {
  const formats = readFormats(options.format ?? 'text');
  const day = options.on === undefined ? undefined : dayAt(readDay(options.on));
  const period = readPeriod(options);
  return withApp(world, async (app) => {
    const report = await reportOn({ app, options, on: day ?? dayAt(app.clock.now()), period });
    const files: string[] = [];
    for (const format of formats.filter((wanted) => wanted !== 'text'))
      files.push(await save(report, format, options.out ?? '.'));
    printResult(world, options.json, { ...report, files }, () => describe(report, formats, files));
  });
}

interface Scope {
  readonly app: App;
  readonly options: ReportOptions;
  readonly on: Day;
  readonly period: ProgressReport['period'];
}

async function reportOn({ app, options, on, period }: Scope): Promise<ProgressReport> {
  const { book, library, units } = await app.knowledge();
  const documents =
    options.document === undefined ? undefined : findDocuments(options.document, library.knowledge.documents);
  const unit = options.unit === undefined ? undefined : findUnit(options.unit, units);
  const tasks = await book.list(
    {
      ...(documents ? { documents } : {}),
      ...(unit ? { units: [{ id: unit, role: 'lead' as const }] } : {}),
      ...(period?.from ? { dueFrom: period.from } : {}),
      ...(period?.to ? { dueBefore: period.to } : {}),
    },
    on,
  );
  const names = [
    ...(unit ? [units.byId(unit)!.name] : []),
    ...(documents ?? []).map((id) => nameShortly(library.document(id))),
  ];
  const scope = names.length > 0 ? names.join(', ') : WORDS.report.everything;
  return buildReport({ scope, ...(period ? { period } : {}), on, tasks, document: library.document, units });
}

function readFormats(given: string): ReportFormat[] {
  const formats = given.split(',').map((part) => {
    const format = REPORT_FORMATS.find((known) => known === part.trim().toLowerCase());
    if (!format) throw new UsageError(WORDS.faults.format(part.trim(), REPORT_FORMATS.join(', ')));
    return format;
  });
  return [...new Set(formats)];
}

function readPeriod({ from, to }: ReportOptions): ProgressReport['period'] {
  if (from === undefined && to === undefined) return undefined;
  const begin = from === undefined ? undefined : dayAt(readDay(from));
  const end = to === undefined ? undefined : dayAt(readDay(to));
  if (begin !== undefined && end !== undefined && begin > end) throw new UsageError(WORDS.faults.period(from!, to!));
  return { ...(begin ? { from: begin } : {}), ...(end ? { to: end } : {}) };
}

/** A file of an earlier report is written over: its name says the day. */
async function save(report: ProgressReport, format: ReportFormat, folder: string): Promise<string> {
  const { name, bytes } = await renderReport(report, format);
  const path = resolve(join(folder, name));
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path, bytes);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(WORDS.faults.unwritable(path, code ?? message), { cause: error });
  }
  return path;
}

function describe(report: ProgressReport, formats: readonly ReportFormat[], files: readonly string[]): string {
  const saved = files.map((file) => WORDS.report.saved(file)).join('\n');
  if (!formats.includes('text')) return saved;
  return [reportText(report, { most: ROWS_SHOWN }), saved].filter(Boolean).join('\n\n');
}
