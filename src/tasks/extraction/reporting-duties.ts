import type { Document } from '../../documents/document.ts';
import { withoutNotes } from '../../documents/notes.ts';
import type { UnitMatcher } from '../../documents/unit-matcher.ts';
import type { Day } from '../../shared/day.ts';
import { fold } from '../../shared/text/fold.ts';
import type { Assignees, ReportingDuty } from '../task.ts';
import { readTimeframe } from '../timeframe/read-timeframe.ts';
import { readAssignees } from './assignees.ts';
import { doubtOffices, doubtTimeframe, judge } from './doubts.ts';
import { type AgencyText, agencyTexts, isGeneral, isReport } from './from-agencies.ts';
import { withoutLabel } from './labels.ts';
import { leadingOffices, officesAt } from './leading-office.ts';
import { present } from './task-from-row.ts';
import type { UnnumberedRecord } from './unnumbered-record.ts';

/** "báo cáo" as something to be done, or what is sent to an office; "chế độ báo cáo" and "hệ thống báo cáo" are things. */
const TO_REPORT =
  /(?<!(?:che do|he thong|thong tin|mau|bieu|cac|de cuong|so lieu) )\bbao cao\b(?! (?:vien|thong ke|chuyen de|so \d))|\bgui (?:ve )?(?=(?:so|ubnd|uy ban|van phong|phong|bo|cong an|ban) )/u;
const REPORT_TO = /\bbao cao (?:va (?:de xuat|kien nghi|tham muu) )?(?:(?:ve|voi|cho|len|den) )?/gu;
/** Letters of a list of offices. */
const LONGEST_LIST = 400;
/** What the report is about. */
const SUBJECT = /\b(?:tinh hinh|ket qua|tien do|kho khan|vuong mac|viec thuc hien|nhung noi dung)\b/u;
const SUBJECT_END =
  /,? (?:gửi|về(?= \p{Lu})|trước ngày|để|định kỳ|hằng|hàng|qua |kịp thời|theo (?:đúng )?quy định|báo cáo|các (?:phòng|cơ quan|sở|đơn vị|bộ phận|địa phương|ban|xã))|[(.;]|$/u;
/** Words that say when or how often. */
const WHEN =
  /(?<![a-z])(?:dinh ky|hang (?:ngay|tuan|thang|quy|nam)|moi (?:tuan|thang|quy|nam)|truoc (?:ngay )?\d|cham nhat|vao ngay)[^;.]*?(?=,? (?:tong hop|bao cao|gui|ve (?!truoc)|nop|de |xay dung|co trach nhiem|tham muu|(?:cac|phong|so|ubnd|ban|van phong|cong an) )|$|[;.])/gu;
const ON_EVENT = /(?<![a-z])khi (?:co |phat sinh |gap )[^,;.]*(?:, (?:kho khan|vuong mac|bat cap|su co)[^,;.]{0,30})?/u;
/** What is only to be reported if something happens is not reported all the time. */
const ALL_THE_TIME = /\btrong qua trinh (?:to chuc )?thuc hien\b(?! ke hoach|,? (?:neu|khi)\b)/u;
/** "nếu có vướng mắc, các đơn vị kịp thời báo cáo …" */
const UNKNOWN_OFFICES =
  /(?:^|[,;:] )(các \p{L}+(?: \p{L}+){0,3}?)(?: (?:kịp thời|chủ động|phản ánh|có trách nhiệm|tổng hợp))*[, ]*$/iu;
/** "gửi Phòng … tổng hợp, báo cáo UBND …": who passes it on. */
const PASSED_ON = /\bgui (?=\p{L}[^,;.]*? (?:de )?tong hop,?(?: va)? bao cao )/u;

/** Everything that somebody must report, with to whom and when: regularly, by a day, or as things happen. */
export function reportingDuties(document: Document, units: UnitMatcher, on: Day): UnnumberedRecord<ReportingDuty>[] {
  if (isReport(document)) return [];
  const texts = [...agencyTexts(document, units), ...closingTexts(document, units)];
  const seen = new Set<number>();
  return texts.flatMap((text) => {
    const once = !seen.has(text.block.place.line);
    seen.add(text.block.place.line);
    return once ? dutiesIn(text, document, units, on) : [];
  });
}

function closingTexts(document: Document, units: UnitMatcher): AgencyText[] {
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'text' || block.level > 0) return [];
    const text = withoutLabel(withoutNotes(block.text)).trim();
    if (!isGeneral(text)) return [];
    const agency = leadingOffices(text, units)?.assignees ?? firstOffices(text, units);
    return agency ? [{ block, text, agency }] : [];
  });
}

/** The offices named first, unless it is to them that is reported; else those before the verb, though nobody knows them. */
function firstOffices(text: string, units: UnitMatcher): Assignees | undefined {
  const first = officesAt(text, 0, units, text.length);
  const report = TO_REPORT.exec(fold(text))?.index ?? text.length;
  if (first && first.start < report) return first.assignees;
  const who = UNKNOWN_OFFICES.exec(text.slice(0, report))?.[1];
  return who === undefined ? undefined : readAssignees(who, units);
}

function dutiesIn(
  { block, text, agency }: AgencyText,
  document: Document,
  units: UnitMatcher,
  on: Day,
): UnnumberedRecord<ReportingDuty>[] {
  const sentence = sentencesOf(text).find((part) => TO_REPORT.test(fold(part)) && isDemand(part, units));
  if (sentence === undefined) return [];
  const to = recipientsIn(sentence, units);
  const via = viaIn(sentence, units);
  const phrase = whenIn(sentence);
  const timeframe = phrase === undefined ? undefined : readTimeframe(phrase, on);
  return [
    {
      document: document.id,
      title: subjectOf(sentence),
      who: agency,
      to,
      ...present({ via, timeframe }),
      place: block.place,
      ...judge([doubtOffices(agency), doubtOffices(to), doubtTimeframe(timeframe)]),
    },
  ];
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.;])\s+(?!\p{Ll}{1,3}\))/u).map((part) => part.replace(/(?<![;.\s/])[;.\s/]+$/u, ''));
}

/** A duty says to whom, or what about. */
function isDemand(sentence: string, units: UnitMatcher): boolean {
  const folded = fold(sentence);
  const at = TO_REPORT.exec(folded)!.index;
  return SUBJECT.test(folded.slice(at)) || recipientsIn(sentence, units).units.length > 0;
}

/** Those named right after "báo cáo", else after "gửi", "về". */
function recipientsIn(sentence: string, units: UnitMatcher): Assignees {
  const folded = fold(sentence);
  const from = TO_REPORT.exec(folded)?.index ?? 0;
  const starts = [...folded.matchAll(REPORT_TO)].map(({ index, 0: said }) => index + said.length);
  for (const match of folded.matchAll(/\b(?:gui|ve|den|cho)(?: (?:ve|cho|den|toi))? /gu))
    starts.push(match.index + match[0].length);
  for (const start of starts.filter((at) => at > from)) {
    const list = officesAt(sentence.slice(start, start + LONGEST_LIST), 0, units, 0);
    if (list) return list.assignees;
  }
  return { raw: '', names: [], units: [], unresolved: [] };
}

function viaIn(sentence: string, units: UnitMatcher): Assignees | undefined {
  const through = /\((?:thông )?qua ([^)]*)\)/iu.exec(sentence)?.[1];
  if (through !== undefined) return readAssignees(through, units);
  const passed = PASSED_ON.exec(fold(sentence));
  return passed ? officesAt(sentence, passed.index + passed[0].length, units, 0)?.assignees : undefined;
}

/** "tình hình thực hiện Kế hoạch này"; the whole sentence where it says nothing so plain. */
function subjectOf(sentence: string): string {
  const folded = fold(sentence);
  const report = TO_REPORT.exec(folded)!.index;
  const after = SUBJECT.exec(folded.slice(report));
  const at = after ? report + after.index : SUBJECT.exec(folded)?.index;
  if (at === undefined) return sentence;
  const rest = sentence.slice(at);
  return rest.slice(0, SUBJECT_END.exec(rest)!.index).trim();
}

/** All words that say when, joined; else the event that calls for a report. */
function whenIn(sentence: string): string | undefined {
  const folded = fold(sentence);
  const parts = [...folded.matchAll(WHEN)].map((match) =>
    sentence.slice(match.index, match.index + match[0].length).trim(),
  );
  const said = parts.map((part) => (part.includes('(') ? part : part.replace(/\)$/u, '')).replace(/[:,]$/u, ''));
  if (said.length > 0) return said.join('; ');
  const event = ON_EVENT.exec(folded) ?? ALL_THE_TIME.exec(folded);
  return event ? sentence.slice(event.index, event.index + event[0].length) : undefined;
}
