import { AlignmentType, Paragraph, type Table } from 'docx';
import { type Day, printDay } from '../../../shared/day.ts';
import { LETTER_WORDS } from '../messages.ts';
import { oneLine } from '../one-line.ts';
import type { ProgressReport } from '../progress-report.ts';
import { type MeasuredFont, widthOf, wrapText } from '../text-width.ts';
import { centred, MM_PER_PT, rule, run, SIZE_PT, TEXT_WIDTH_MM } from './look.ts';
import type { LetterOffice } from './office.ts';
import { sideBySide } from './tables.ts';

const OFFICE_MM = 71;
const NATION_MM = TEXT_WIDTH_MM - OFFICE_MM;
/** Lines below an office and below the subject are a third to a half as long as the text above. */
const RULE_SHARE = 0.4;

/** The office and the nation's name, the number and the day, and what the letter is about (ô số 1 to 5a). */
export function letterHead(report: ProgressReport, office: LetterOffice | undefined): (Table | Paragraph)[] {
  const head = sideBySide(OFFICE_MM, [
    [officeBlock(office), nationBlock()],
    [
      [centred(tellNumber(office), SIZE_PT.number)],
      [centred(tellPlaceAndDay(report.on, office), SIZE_PT.number, { italics: true })],
    ],
  ]);
  return [head, ...subjectBlock(report)];
}

/** "ngày 05 tháng 01 năm 2026": days below 10 and the months 1 and 2 with a leading zero (Mục II.4.b). */
export function tellDay(day: Day): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return LETTER_WORDS.day(dayOfMonth, Number(month) > 2 ? String(Number(month)) : month, year);
}

function officeBlock(office: LetterOffice | undefined): Paragraph[] {
  const name = office?.name.toLocaleUpperCase('vi') || LETTER_WORDS.unknownName;
  const parent = office ? office.parent?.toLocaleUpperCase('vi') : LETTER_WORDS.unknownName;
  const width = longestLineMm(name, OFFICE_MM, SIZE_PT.office, 'timesBold');
  return [
    ...(parent ? [centred(parent, SIZE_PT.office)] : []),
    centred(name, SIZE_PT.office, { bold: true }),
    rule(width * RULE_SHARE, OFFICE_MM),
  ];
}

function nationBlock(): Paragraph[] {
  const width = longestLineMm(LETTER_WORDS.motto, NATION_MM, SIZE_PT.motto, 'timesBold');
  return [
    centred(LETTER_WORDS.nation, SIZE_PT.nation, { bold: true }),
    centred(LETTER_WORDS.motto, SIZE_PT.motto, { bold: true }),
    rule(width, NATION_MM),
  ];
}

function tellNumber(office: LetterOffice | undefined): string {
  // Numbers below 10 bear a zero.
  const number = office?.number?.replace(/^(?=\d(?!\d))/u, '0');
  if (number === undefined) return LETTER_WORDS.number(LETTER_WORDS.unknownNumber);
  return LETTER_WORDS.number(/^\d+$/u.test(number) ? LETTER_WORDS.numberOfKnownIndex(number) : number);
}

function tellPlaceAndDay(day: Day, office: LetterOffice | undefined): string {
  return LETTER_WORDS.placeAndDay(office?.place ?? LETTER_WORDS.unknown, tellDay(day));
}

function subjectBlock({ scope, on }: ProgressReport): Paragraph[] {
  const title = (text: string, before: number) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before },
      keepNext: true,
      children: [run(text, SIZE_PT.body, { bold: true })],
    });
  const subject = LETTER_WORDS.subject(printDay(on));
  const below = LETTER_WORDS.subjectScope(oneLine(scope));
  const width = longestLineMm(below, TEXT_WIDTH_MM, SIZE_PT.body, 'timesBold');
  return [
    title(LETTER_WORDS.kind, 360),
    title(subject, 0),
    title(below, 0),
    rule(width * RULE_SHARE, TEXT_WIDTH_MM),
    new Paragraph({ spacing: { after: 60 }, children: [run('', 6)] }),
  ];
}

function longestLineMm(text: string, roomMm: number, sizePt: number, font: MeasuredFont): number {
  const emMm = sizePt * MM_PER_PT;
  return Math.max(...wrapText(text, roomMm / emMm, font).map((line) => widthOf(line, font) * emMm));
}
