import type { Library } from '../retrieval/library.ts';
import { markedTerm } from '../retrieval/terms.ts';
import { overlap } from '../shared/text/years.ts';
import type { Task } from '../tasks/task.ts';
import { type Evidence, unitNamed } from './evidence.ts';
import { MESSAGES, MISSING } from './messages.ts';
import type { Question } from './question.ts';

/** Below this share of the subject, even the best passage speaks of something else. Measured on questions with no answer. */
const LEAST_COVERAGE = 0.15;
/**
 * How much of the subject must be said by more than single syllables, which meet by chance: in pairs, codes or phrases.
 * Where the marks are not typed, chance pairs are commoner. A question that names a paper is about the papers anyway.
 */
const LEAST_FIRM = 0.7;
const LEAST_FIRM_WITHOUT_MARKS = 2;

function isForeign({ documents, marksTyped }: Question, { firm }: Evidence): boolean {
  return documents.ids.length === 0 && firm < (marksTyped ? LEAST_FIRM : LEAST_FIRM_WITHOUT_MARKS);
}

/** From here on everything else that is asked is there, so that a word beside the asking one that is not there is the point. */
const WELL_COVERED = 0.4;

/** Kinds of answers that cannot be given without a certain kind of words, and the words. */
interface Requirement {
  readonly missing: string;
  readonly asked: RegExp;
  readonly shown: RegExp;
}

const REQUIREMENTS: readonly Requirement[] = [
  {
    missing: MISSING.contact!,
    asked: /\b(email|e mail|thu dien tu|so dien thoai|sdt|duong day nong|hotline|dia chi lien he)\b/u,
    shown: /@|\b0\d{8,10}\b|\b1[89]00/u,
  },
  {
    missing: MISSING.web!,
    asked: /\b(website|trang web|duong link|link|ten mien|dia chi (web|truy cap))\b/u,
    shown: /https?:|\.vn\b|\.com\b/iu,
  },
  {
    missing: MISSING.rank!,
    asked:
      /\b(xep (hang )?(thu )?(may|bao nhieu)|xep hang .{0,30}(thu may|may)|dung thu may|hang (may|thu may)|thu may)\b/u,
    shown: /\b(hạng|thứ|vị trí) \d/iu,
  },
  {
    missing: MISSING.money!,
    asked:
      /\b(bao nhieu|may|het bao nhieu) (tien|trieu|ty|dong|kinh phi)|\b(kinh phi|ngan sach|tien|von|du toan|chi)\b.{0,60}\b(la )?bao nhieu\b|\bbao nhieu (tien|trieu|ty)\b/u,
    shown: /\d[\d.,]* ?(triệu|tỷ|nghìn|đồng)/iu,
  },
  { missing: MISSING.percent!, asked: /\bbao nhieu (phan tram|%)/u, shown: /\d ?%/u },
  { missing: MISSING.day!, asked: /\b(ngay (nao|may|bao nhieu))\b/u, shown: /\d{1,2}\/\d{1,2}|ngày \d|hằng ngày/iu },
];

/** Puts the first good span that shows the kind of thing asked for before those that do not. */
export function preferShowing(
  question: Question,
  evidence: readonly Evidence[],
  taskOf: (evidence: Evidence) => Task | undefined,
): Evidence[] {
  const best = evidence[0];
  if (!best) return [];
  const shows = (one: Evidence) => missingKind(question, one, taskOf(one)) === undefined;
  const named = question.documents.ids;
  const inScope = (one: Evidence) => named.length === 0 || named.includes(one.span.passage.document);
  const at = evidence.findIndex((one) => one.score >= STILL_GOOD * best.score && inScope(one) && shows(one));
  return at <= 0 ? [...evidence] : [evidence[at]!, ...evidence.slice(0, at), ...evidence.slice(at + 1)];
}

const STILL_GOOD = 0.65;

function missingKind({ folded }: Question, { span }: Evidence, task: Task | undefined): string | undefined {
  const text = span.text + (task?.budgetMillionVnd === undefined ? '' : ' 1 triệu');
  return REQUIREMENTS.find(({ asked, shown }) => asked.test(folded) && !shown.test(text))?.missing;
}

/** Why the best evidence does not answer, as the words for what is missing; undefined where it does. */
export function findAbsence(
  question: Question,
  best: Evidence | undefined,
  task: Task | undefined,
  library: Library,
): string | undefined {
  if (!best || best.coverage < LEAST_COVERAGE || isForeign(question, best))
    return MESSAGES.nothingFound(question.asked);
  const missing =
    missingKind(question, best, task) ??
    missingUnit(question, best, library) ??
    (best.coverage >= WELL_COVERED ? missingPredicate(question, library) : undefined);
  if (missing) return MESSAGES.notStated(missing);
  return yearIsMissing(question, best, library)
    ? MESSAGES.notStated(`${MISSING.year} ${question.years[0]!.from}`)
    : undefined;
}

/** A figure that is asked of one office but printed without it. */
function missingUnit({ units, wants }: Question, { span }: Evidence, library: Library): string | undefined {
  if (!wants.has('amount') && !wants.has('money')) return undefined;
  const { issuer } = library.document(span.passage.document).meta;
  const absent = units.find(
    ({ unit }) => !unit.group && unit.name !== issuer && !unitNamed(unit, span.terms) && !unitNamed(unit, span.context),
  );
  return absent && `${MISSING.unit} ${absent.unit.name}`;
}

/** "… nào thắng giải": the words beside the asking one are what is asked for, and no document knows them. */
function missingPredicate({ words, marksTyped, everyday }: Question, library: Library): string | undefined {
  if (!marksTyped) return undefined;
  const at = words.indexOf('nào');
  const isUnknown = (i: number) =>
    i >= 0 &&
    i < words.length &&
    !everyday.some(({ from, to }) => i >= from && i < to) &&
    library.engine.rarity(markedTerm(words[i]!)) === 0;
  const beside = at < 0 ? [] : [at - 2, at - 1, at + 1, at + 2];
  if (!beside.some((i) => isUnknown(i) && words[i]!.length >= LEAST_LETTERS)) return undefined;
  return `“${beside
    .filter(isUnknown)
    .map((i) => words[i]!)
    .join(' ')}”`;
}

/** Shorter words are too often only a way of speaking. */
const LEAST_LETTERS = 4;

/** A single year that neither the passage, nor its headings, nor its paper's period says. */
function yearIsMissing({ years }: Question, { span }: Evidence, library: Library): boolean {
  const single = years.filter(({ from, to }) => from === to);
  if (single.length === 0 || years.some((asked) => span.periods.some((period) => overlap(asked, period)))) return false;
  const { meta, id } = library.document(span.passage.document);
  const said = `${span.text} ${span.passage.place.path.join(' ')} ${meta.title} ${meta.issuedOn ?? ''} ${id}`;
  const [from, to] = [meta.effective.from, meta.effective.to].map((date) =>
    date ? Number(date.slice(0, 4)) : undefined,
  );
  return single.every(
    (asked) => !said.includes(String(asked.from)) && !(from !== undefined && overlap(asked, { from, to: to ?? from })),
  );
}
