import { Paragraph, type Table } from 'docx';
import { printDay } from '../../../shared/day.ts';
import { LETTER_WORDS } from '../messages.ts';
import type { ProgressReport } from '../progress-report.ts';
import { body, centred, run, SIZE_PT } from './look.ts';
import { sideBySide } from './tables.ts';

const RECIPIENTS_MM = 75;
/** Room for a signature and a seal. */
const SIGNATURE_LINES = 4;

/** The closing sentence, who receives the letter, and room for the signer's office, signature and name (ô số 7 to 9b). */
export function letterFoot({ on }: ProgressReport): (Paragraph | Table)[] {
  const line = (text: string) => new Paragraph({ children: [run(text, SIZE_PT.recipient)] });
  const recipients = [
    new Paragraph({ children: [run(LETTER_WORDS.recipients, SIZE_PT.recipients, { bold: true, italics: true })] }),
    line(LETTER_WORDS.recipient),
    line(LETTER_WORDS.archive),
  ];
  const dots = () => centred(LETTER_WORDS.unknownName, SIZE_PT.body, { bold: true });
  const room = Array.from({ length: SIGNATURE_LINES }, () => centred('', SIZE_PT.body));
  return [
    body(LETTER_WORDS.closing(printDay(on)), { keepNext: true, spacing: { before: 120, after: 240 } }),
    sideBySide(RECIPIENTS_MM, [[recipients, [dots(), ...room, dots()]]]),
  ];
}
