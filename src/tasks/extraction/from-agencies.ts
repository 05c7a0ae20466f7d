import type { Document, TextBlock } from '../../documents/document.ts';
import { withoutNotes } from '../../documents/notes.ts';
import type { UnitMatcher } from '../../documents/unit-matcher.ts';
import type { Day } from '../../shared/day.ts';
import { fold } from '../../shared/text/fold.ts';
import type { Assignees, Task } from '../task.ts';
import { isAnnouncement } from './announcement.ts';
import { readAssignees } from './assignees.ts';
import { doubtOffices, judge } from './doubts.ts';
import { finishIn } from './finish.ts';
import { labelOf, labelShape, withoutLabel } from './labels.ts';
import { leadingOffices, partnersIn } from './leading-office.ts';
import { present } from './task-from-row.ts';
import type { UnnumberedRecord } from './unnumbered-record.ts';

/** Headings below which a paper says which office must do what. */
const ORGANISING =
  /\b(?:to chuc (?:thuc hien|trien khai)|phan cong(?: nhiem vu| trach nhiem)?|(?<!co )trach nhiem(?: cua)?|che do (?:thong tin,? )?bao cao)\b/u;
const GENERAL =
  /^(?:yeu cau|trong qua trinh|tren day|nhan duoc|can cu (?:noi dung )?ke hoach nay|cac co quan, don vi(?:, dia phuong)?\b)/u;
const ORDERS = /^(?:Giao|Đề nghị|Yêu cầu) /u;
const WHERE_SENT = /^noi nhan/u;

/** A piece of running text that says what some office must do. */
export interface AgencyText {
  readonly block: TextBlock;
  /** Its words, without label, marks of notes and the name of the office in front. */
  readonly text: string;
  readonly agency: Assignees;
}

/** Everything that a document lays on an office by name: below a heading with its name, or in a sentence that begins with it. */
export function agencyTexts(document: Document, units: UnitMatcher): AgencyText[] {
  const found: AgencyText[] = [];
  let above: Assignees | undefined;
  /** Shape of the label of the line that names the office, where it is no heading. */
  let beside: string | undefined;
  let sent = false;
  for (const block of document.blocks) {
    if (block.kind === 'table') continue;
    const words = withoutLabel(withoutNotes(block.text)).trim();
    if (block.kind === 'heading') {
      above = isOrganising(block.place.path.slice(0, -1)) ? agencyOf(words, units) : undefined;
      beside = undefined;
      sent = false;
      continue;
    }
    sent ||= WHERE_SENT.test(fold(words));
    if (sent) continue;
    if (isGeneral(words)) {
      above = undefined;
      continue;
    }
    const shape = block.level === 0 ? labelShape(labelOf(withoutNotes(block.text))) : undefined;
    if (shape !== undefined && shape === beside) above = undefined;
    const announces = isAnnouncement(block) && (isOrganising(block.place.path) || ORDERS.test(words));
    if (announces || (isOrganising(block.place.path) && isOfficeLine(block, words, units))) {
      above = agencyOf(words.replace(/:$/u, ''), units);
      beside = shape;
      continue;
    }
    const own = ownAgency(words, block, units, above !== undefined);
    const agency = own?.agency ?? above;
    if (agency) found.push({ block, text: own?.text ?? words, agency });
  }
  return found;
}

/** True for a paragraph that names offices and says nothing of them: "**2. Sở Tài chính**". */
function isOfficeLine({ level }: TextBlock, words: string, units: UnitMatcher): boolean {
  if (level > 0 || words.endsWith('.')) return false;
  const agency = agencyOf(words, units);
  return agency !== undefined && agency.unresolved.length === 0;
}

/** True for the closing words of a paper, which speak to all and not to the office whose heading stands above. */
export function isGeneral(text: string): boolean {
  return GENERAL.test(fold(text));
}

/** Below a heading on reporting stand reporting duties, which are records of their own. */
function isRegime(path: readonly string[]): boolean {
  return path.some((heading) => /\bche do (?:thong tin,? )?bao cao\b/u.test(fold(heading)));
}

function isOrganising(path: readonly string[]): boolean {
  return path.some((heading) => ORGANISING.test(fold(heading)));
}

function agencyOf(words: string, units: UnitMatcher): Assignees | undefined {
  const assignees = readAssignees(
    words
      .replace(/^(?:Đề nghị|Giao|Trách nhiệm của)\s+/u, '')
      .replace(/\s+(?:theo chức năng|(?:có|chịu) trách nhiệm).*$/u, ''),
    units,
  );
  return assignees.units.length > 0 ? assignees : undefined;
}

/** "Sở Nội vụ: …" names its office in front; so does a sentence that begins with one which leads or must act. */
function ownAgency(words: string, { place, level }: TextBlock, units: UnitMatcher, hasAbove: boolean) {
  const organising = isOrganising(place.path);
  const colon = /^([^:.]{3,160}):\s+(?=\p{Lu})/u.exec(words);
  if (organising && level === 0 && colon) {
    const agency = readAssignees(colon[1]!, units);
    if (agency.units.length > 0) return { agency, text: words.slice(colon[0].length) };
  }
  if (hasAbove) return undefined;
  // "Báo cáo định kỳ: Các sở, ban, ngành …" says first what it is about.
  const said = organising && level === 0 && colon ? words.slice(colon[0].length) : words;
  const leading = leadingOffices(words, units) ?? leadingOffices(said, units);
  if (!leading) return undefined;
  const after = fold(words.slice(leading.end));
  const acts =
    organising ||
    ORDERS.test(words) ||
    /^,? ?(?:co trach nhiem |la (?:co quan )?)?(?:chu tri|chu dong|dau moi|thuong xuyen)\b/u.test(after);
  return acts ? { agency: leading.assignees, text: words } : undefined;
}

/** What a plan, not a report, lays on an office to do, not to report. */
export function assignedTexts(document: Document, units: UnitMatcher): AgencyText[] {
  if (isReport(document)) return [];
  return agencyTexts(document, units).filter(({ block }) => !isRegime(block.place.path));
}

/** What a document lays on each office besides the tasks of its tables and clauses, and those to be finished by a day. */
export function responsibilitiesOf(document: Document, units: UnitMatcher, on: Day): UnnumberedRecord<Task>[] {
  const lasting = assignedTexts(document, units).filter(({ text }) => finishIn(text, on) === undefined);
  return lasting.map(({ block, text, agency }) => {
    const coordinators = partnersIn(text, units)?.assignees;
    return {
      document: document.id,
      origin: 'responsibility',
      title: text,
      lead: agency,
      ...present({ coordinators }),
      place: block.place,
      ...judge([doubtOffices(agency)]),
    };
  });
}

/** A report tells what was done, it lays nothing on anybody. */
export function isReport({ meta }: Document): boolean {
  return fold(meta.kind).startsWith('bao cao');
}
