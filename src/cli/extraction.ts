import type { CheckedExtraction } from '../app/open-records.ts';
import { lookOf } from '../channels/console/style.ts';
import { wrap } from '../channels/console/wrap.ts';
import { nameShortly } from '../documents/naming.ts';
import { dayAt } from '../shared/day.ts';
import { formatNumber } from '../shared/text/numbers.ts';
import { findDocuments } from './find-scope.ts';
import { WORDS } from './messages.ts';
import { withApp } from './open-app.ts';
import { printResult, type World } from './world.ts';

interface ExtractionOptions {
  readonly document?: string;
  readonly confirm?: boolean;
  readonly json?: boolean;
}

const { extraction: words } = WORDS;

/** Says what was read out of each document, skipped and doubted; with `--confirm` a person vouches for it. */
export function reviewExtraction({ document: given, confirm, json }: ExtractionOptions, world: World): Promise<void> {
  return withApp(world, async (app) => {
    const { library, extraction } = await app.knowledge();
    const { documents } = library.knowledge;
    const ids = given === undefined ? documents.map(({ id }) => id) : findDocuments(given, documents);
    if (confirm) for (const id of ids) await extraction.confirm(id, 'console:owner');
    const reports = await Promise.all(ids.map((id) => extraction.report(id)));
    const entries = reports.map((report) => ({ ...report, confirmed: report.confirmed ?? null }));
    printResult(world, json, entries, () =>
      reports
        .map((report) => describe(report, nameShortly(library.document(report.document)), lookOf(world.stdout).width))
        .join('\n\n'),
    );
  });
}

function describe(report: CheckedExtraction, name: string, width: number): string {
  const { found, skipped, doubts, checks, confirmed, changes } = report;
  const lines = [
    name,
    `- ${words.found(found.tasks, found.targets, found.duties, found.responsibilities)}`,
    ...checks.map(
      ({ what, printed, found: counted }) =>
        `- ${words.check(what, formatNumber(printed), formatNumber(counted), printed === counted)}`,
    ),
    ...skipped.map(({ line, text, reason }) => `- ${words.skipped(line, reason, text)}`),
    ...doubts.map(
      ({ record, confidence, reasons }) =>
        `- ${words.doubt(record, formatNumber(Math.round(confidence * 100)), reasons.join('; '))}`,
    ),
    ...changes.map(
      ({ record, change, before, after }) =>
        `- ${words.changes[change](record)}: ${[before, after].filter(Boolean).join(' → ')}`,
    ),
    `- ${confirmed === undefined ? words.unconfirmed : words.confirmed(confirmed.confirmedBy, dayAt(new Date(confirmed.at)))}`,
  ];
  return lines.map((line) => wrap(line, width)).join('\n');
}
