import type { UnitMatcher } from '../../documents/unit-matcher.ts';
import { mayReportProgress } from '../../people/role.ts';
import { UserError } from '../../shared/errors.ts';
import { fold } from '../../shared/text/fold.ts';
import { parseNumber } from '../../shared/text/numbers.ts';
import { tokenize } from '../../shared/text/tokens.ts';
import type { ProgressStatus } from '../../tasks/progress/progress.ts';
import { recordsWithCode } from '../../tasks/record-code.ts';
import { takesPart } from '../../tasks/record-filter.ts';
import { describeNews } from '../../tasks/report/build-report.ts';
import type { Task } from '../../tasks/task.ts';
import type { Reply } from '../message.ts';
import { type Command, type CommandDesk, say } from './command.ts';
import { askForCode } from './find-record.ts';
import { COMMAND_WORDS } from './messages.ts';
import { showRecord } from './record-card.ts';

/** What is typed behind the code of a task. */
interface TypedProgress {
  readonly status?: ProgressStatus;
  readonly percent?: number;
  readonly unit?: string;
  readonly note?: string;
}

const PERCENT = /(?<![\d/.,-])(\d{1,3}(?:[.,]\d+)?) ?(?:%|phan tram\b)/u;
/** Words around a share that say nothing more: "đạt 60%", "hoàn thành được khoảng 60%". */
const AROUND_SHARE = /(?:\b(?:tien do|dat|da|lam|thuc hien|hoan thanh|duoc|khoang|tam) ?)*$/u;
const STATUSES: readonly (readonly [ProgressStatus, RegExp])[] = [
  ['blocked', /^(?:(?:dang|bi|gap) )*(?:vuong|kho khan)\b/u],
  ['not_started', /^chua (?:lam|thuc hien|bat dau|trien khai)\b/u],
  ['in_progress', /^dang (?:lam|thuc hien|trien khai)\b/u],
  // "Xong bước 1", "hoàn thành dự thảo" are steps, not the whole: only what ends there says that all is done.
  [
    'done',
    /^(?:da )?(?:lam |thuc hien )?(?:xong|hoan thanh)(?: (?:xong|toan bo|het|roi|nhiem vu(?: nay)?|viec nay|dung han|truoc han|muon|tre))*(?= ?[.,;:!(]| - | (?:tu |vao )?ngay \d|$)/u,
  ],
];

/** `/tiendo`: how a task stands, or a report of its progress. */
export const PROGRESS_COMMAND: Command = {
  name: 'tiendo',
  right: 'readProgress',
  refusal: COMMAND_WORDS.mayNotSee,
  usage: COMMAND_WORDS.usage.progress,
  plain: [
    /^(?:cap nhat|bao cao|bao) tien do(?: cua)?(?: nhiem vu)? (?<rest>[a-z\d]+(?:-[a-z\d.]+)+\b.+)$/u,
    /^tien do(?: cua)?(?: nhiem vu)? (?<rest>[a-z\d]+(?:-[a-z\d.]+)+:? +(?:dat )?\d+ ?%.*)$/u,
  ],
  async run(given, desk) {
    const [, code = '', typed = ''] = /^(\S*)\s*([\s\S]*)$/u.exec(given.trim())!;
    if (code === '') return say(COMMAND_WORDS.whichTask, 'clarify');
    const { tasks, responsibilities } = desk.book.records;
    const fitting = recordsWithCode(code, [...tasks, ...responsibilities]);
    if (fitting.length !== 1) return askForCode(code, fitting, 'tiendo');
    return typed === '' ? showWithChoices(fitting[0]!, desk) : report(fitting[0]!, typed, desk);
  },
};

/** The card, and for those who may report on the task, what they would most likely say of it. */
async function showWithChoices(task: Task, desk: CommandDesk): Promise<Reply> {
  const card = await showRecord(task, desk);
  return mayReportOn(task, desk) ? { ...card, choices: COMMAND_WORDS.quickReports(task.id) } : card;
}

/** Administrators, too, where it is clear of which office they speak. */
function mayReportOn(task: Task, { message: { role, unit }, book }: CommandDesk): boolean {
  if (!mayReportProgress(role)) return false;
  if (role === 'admin') return task.lead?.units.length === 1;
  return unit !== undefined && takesPart(task, unit, 'any', book.groups);
}

async function report(task: Task, typed: string, desk: CommandDesk): Promise<Reply> {
  const { role, channel, sender, person, key } = desk.message;
  if (!mayReportProgress(role)) return say(COMMAND_WORDS.mayNotReport, 'not_allowed');
  const { unit: named, ...said } = readProgress(typed, desk.units);
  const unit = reportingUnit(named, desk);
  const progress = await desk.progress.report({
    task,
    ...said,
    ...(unit ? { unit } : {}),
    by: person ?? `${channel}:${sender}`,
    ...(key === undefined ? {} : { origin: key }),
  });
  return say(COMMAND_WORDS.noted(task.id, describeNews(progress, desk.units)), 'answered');
}

/** Administrators report for any office, everyone else for the own one alone. */
function reportingUnit(named: string | undefined, { message, units }: CommandDesk): string | undefined {
  if (message.role === 'admin') return named;
  if (message.unit === undefined) throw new UserError(COMMAND_WORDS.unknownUnit);
  if (named !== undefined && named !== message.unit)
    throw new UserError(COMMAND_WORDS.notOwnUnit(units.byId(message.unit)?.name ?? message.unit));
  return message.unit;
}

/** "60% Sở Nội vụ: đã trình dự thảo": share, office and status may be left out; what is left is the note. */
function readProgress(typed: string, units: UnitMatcher): TypedProgress {
  const { percent, rest } = takeShare(typed.normalize('NFC').replace(/\s+/gu, ' ').trim());
  const { unit, note } = takeUnit(rest, units);
  const status = statusIn(note);
  return {
    ...(status === undefined ? {} : { status }),
    ...(percent === undefined ? {} : { percent }),
    ...(unit === undefined ? {} : { unit }),
    ...(note ? { note } : {}),
  };
}

/** Takes the share out, with the words before it that only lead to it; so "hoàn thành 60%" is not done. */
function takeShare(text: string): { percent: number | undefined; rest: string } {
  const share = PERCENT.exec(fold(text));
  if (!share) return { percent: undefined, rest: text };
  const before = fold(text).slice(0, share.index);
  const around = AROUND_SHARE.exec(before)!.index;
  const rest = `${text.slice(0, around)} ${text.slice(share.index + share[0].length)}`.replace(/\s+/gu, ' ').trim();
  return { percent: parseNumber(share[1]!.replace('.', ',')), rest };
}

/** Takes the office off the beginning: "Sở Nội vụ: …", "Sở Nội vụ đã hoàn thành"; one that a note only speaks of stays. */
function takeUnit(text: string, units: UnitMatcher): { unit: string | undefined; note: string } {
  const plain = text.replace(/^[,;:\s-]+/u, '');
  const tokens = tokenize(plain);
  const mention = units.find(plain, tokens).find(({ from }) => from === 0);
  const behind = mention ? plain.slice(tokens[mention.to - 1]!.end) : '';
  const rest = behind.replace(/^[,;:\s-]+/u, '');
  const isReporting = rest === '' || /^\s*:/u.test(behind) || statusIn(rest) !== undefined;
  return mention && isReporting ? { unit: mention.unit.id, note: rest } : { unit: undefined, note: plain };
}

function statusIn(note: string): ProgressStatus | undefined {
  return STATUSES.find(([, pattern]) => pattern.test(fold(note)))?.[0];
}
