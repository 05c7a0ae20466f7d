import { endsAll } from '../../documents/later-words.ts';
import { nameDocument, printDate, shorten } from '../../documents/naming.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import type { RecordChange } from '../../tasks/extraction/record-ledger.ts';
import { say } from '../commands/command.ts';
import type { Reply } from '../message.ts';
import { UPLOAD_WORDS } from './messages.ts';
import { type CheckedUpload, WAITING_DAYS } from './upload-desk.ts';

const { checked: words, choices, changes: changed } = UPLOAD_WORDS;
/** Lines of a kind that are shown: the rest is counted. */
const SHOWN = 5;
const LONGEST_LINE = 160;

/** What was read out of a document that waits, and what can be done with it. */
export function describeUpload(upload: CheckedUpload): Reply {
  const { number, name, access, preview, replaces, isOverFolder, sameNumber } = upload;
  const { meta, passages, report, changes } = preview;
  const { tasks, targets, duties } = report.found;
  const lines = [
    words.head(number, name),
    words.what(meta.kind, meta.number, meta.title),
    words.issued(
      meta.issuer,
      meta.issuedOn === null ? undefined : printDate(meta.issuedOn),
      meta.signer?.name ?? undefined,
    ),
    words.access(access),
    words.found(passages, tasks, targets, duties),
    ...describeDoubts(upload),
    ...(replaces ? ['', words.newVersion(nameDocument(replaces)) + (isOverFolder ? words.overFolder : '')] : []),
    ...(replaces ? describeChanges(changes) : []),
    ...(replaces ? [] : sameNumber.flatMap((other) => ['', words.sameNumber(nameDocument(other))])),
    ...describeLater(upload),
    '',
    words.until(WAITING_DAYS),
  ];
  return { ...say(lines.join('\n'), 'answered'), choices: choicesFor(upload) };
}

/** What its being in use would mean for others, and what others mean for it. */
function describeLater({ speaksOf, endedBy }: CheckedUpload): string[] {
  const lines = speaksOf.map(({ document, word }) => words.later[word.how](nameDocument(document), word.part));
  const ends = speaksOf.some(({ word }) => endsAll(word));
  const all = [
    ...lines,
    ...(ends ? [words.noMoreReminders] : []),
    ...(endedBy ? [words.ended(nameDocument(endedBy))] : []),
  ];
  return all.length > 0 ? ['', ...all] : [];
}

function choicesFor({ number, access, replaces, sameNumber }: CheckedUpload): string[] {
  const replacing = replaces ? [] : sameNumber.map(({ id }) => `${choices.replace} ${id}`);
  const other = access === 'public' ? choices.internal : choices.public;
  return [...replacing, choices.adopt, other, choices.correct, choices.discard].map(
    (choice) => `/tailen ${number} ${choice}`,
  );
}

function describeDoubts({ preview: { report }, doubts: unsure }: CheckedUpload): string[] {
  const checks = report.checks.filter(({ printed, found }) => printed !== found);
  const doubts = report.doubts.map(({ record, reasons }) =>
    words.doubt(record, shorten(reasons.join('; '), LONGEST_LINE)),
  );
  const skipped = report.skipped.map(({ line, reason, text }) =>
    words.skippedRow(line, reason, shorten(text, LONGEST_LINE)),
  );
  return [
    ...unsure.map((doubt) => words.unsure(shorten(doubt, LONGEST_LINE))),
    ...checks.map(({ what, printed, found }) => words.check(what, formatNumber(printed), formatNumber(found))),
    ...(doubts.length > 0 ? [words.doubts(doubts.length), ...firstOf(doubts, words.more)] : []),
    ...(skipped.length > 0 ? [words.skipped(skipped.length), ...firstOf(skipped, words.more)] : []),
  ];
}

/** What becomes of the records of a document by its new version. */
export function describeChanges(changes: readonly RecordChange[]): string[] {
  if (changes.length === 0) return [changed.none];
  const countOf = (kind: RecordChange['change']) => changes.filter(({ change }) => change === kind).length;
  const cut = (said = '') => shorten(said, LONGEST_LINE);
  const lines = changes.map(({ record, change, before, after }) => {
    if (change === 'added') return changed.added(record, cut(after));
    return change === 'withdrawn'
      ? changed.withdrawn(record, cut(before))
      : changed.changed(record, cut(before), cut(after));
  });
  const head = changed.head(countOf('added'), countOf('changed'), countOf('withdrawn'));
  return [head, ...firstOf(lines, changed.more)];
}

function firstOf(lines: readonly string[], more: (count: number) => string): string[] {
  const left = lines.length - SHOWN;
  return [...lines.slice(0, SHOWN), ...(left > 0 ? [more(left)] : [])];
}
