import { taskSources } from '../../answering/task-list.ts';
import { TASK_WORDS } from '../../answering/task-messages.ts';
import { fold } from '../../shared/text/fold.ts';
import { buildReport } from '../../tasks/report/build-report.ts';
import { reportText } from '../../tasks/report/describe-report.ts';
import { type ReportFormat, renderReport } from '../../tasks/report/files.ts';
import type { ProgressReport } from '../../tasks/report/progress-report.ts';
import type { ReplyFile } from '../message.ts';
import { type Command, type CommandDesk, say } from './command.ts';
import { COMMAND_WORDS } from './messages.ts';
import { readTyped, selectTyped } from './typed-conditions.ts';

const ROWS_SHOWN = 10;
/** How each form of file is asked for, in folded words. */
const FORMATS: Readonly<Record<string, ReportFormat>> = {
  xlsx: 'xlsx',
  excel: 'xlsx',
  docx: 'docx',
  word: 'docx',
  png: 'png',
  'bieu do': 'png',
};
const FORMAT = new RegExp(String.raw`\b(?:${Object.keys(FORMATS).join('|')})\b[,;]?`, 'gu');

/** `/baocao`: a progress report on an office, a document or all, as text and in the files asked for. */
export const REPORT_COMMAND: Command = {
  name: 'baocao',
  right: 'makeReport',
  refusal: COMMAND_WORDS.mayNotSee,
  usage: COMMAND_WORDS.usage.report,
  plain: [
    /^(?:hay |xin )?(?:lap|xuat|lam|tao|in|gui|xem|cho)(?: cho)?(?: toi| minh)?(?: xem)? bao cao tien do(?: (?<rest>.+))?$/u,
  ],
  async run(given, desk) {
    const { formats, rest } = takeFormats(given);
    const conditions = readTyped(rest, desk, 'lead');
    const { tasks, words } = await selectTyped(conditions, desk);
    const what = conditions.describe(words);
    if (tasks.length === 0) return say(TASK_WORDS.none(what), 'no_evidence');
    const { library, units, on } = desk;
    const scope = what ? COMMAND_WORDS.tasksThat(what) : COMMAND_WORDS.everything;
    const report = buildReport({ scope, on, tasks, document: library.document, units });
    const files = await renderAll(report, formats, desk);
    const names = files.map(({ name }) => name).join(', ');
    const order = new Map(report.rows.map(({ code }, i) => [code, i]));
    const shown = tasks.toSorted((a, b) => order.get(a.task.id)! - order.get(b.task.id)!);
    return {
      kind: 'answered',
      text: [reportText(report, { most: ROWS_SHOWN }), ...(names ? [COMMAND_WORDS.reportWithFiles(names)] : [])].join(
        '\n\n',
      ),
      citations: taskSources(shown, desk),
      ...(files.length > 0 ? { files } : {}),
    };
  },
};

/** Takes the forms of file off what was typed: "1411 excel, biểu đồ". */
function takeFormats(given: string): { formats: ReadonlySet<ReportFormat>; rest: string } {
  const formats = new Set<ReportFormat>();
  let rest = '';
  let at = 0;
  for (const { 0: said, index } of fold(given).matchAll(FORMAT)) {
    formats.add(FORMATS[said.replace(/[,;]$/u, '')]!);
    rest += given.slice(at, index);
    at = index + said.length;
  }
  return { formats, rest: (rest + given.slice(at)).replace(/\s+/gu, ' ').trim() };
}

async function renderAll(
  report: ProgressReport,
  formats: ReadonlySet<ReportFormat>,
  { message, units }: CommandDesk,
): Promise<ReplyFile[]> {
  const sender = message.unit === undefined ? undefined : units.byId(message.unit);
  const files: ReplyFile[] = [];
  for (const format of formats) files.push(await renderReport(report, format, sender && { name: sender.name }));
  return files;
}
