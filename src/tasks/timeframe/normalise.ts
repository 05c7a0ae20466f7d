import { fold } from '../../shared/text/fold.ts';
import { mendScan } from './mend-scan.ts';
import { writeFoldedMonths, writeMonths } from './month-words.ts';

/**
 * A deadline phrase as the readers of it expect it: folded, one blank between words, plain dashes, no label in front,
 * no numbers and dates of papers that are cited, and what a scanner does to time words and figures mended
 * ("Niam 2O26" → "nam 2026", "quy I1" → "quy ii").
 */
export function normalisePhrase(phrase: string): string {
  const plain = fold(writeMonths(phrase.normalize('NFC')))
    .replace(/[‐-―−~]/gu, '-')
    .replace(/(?<=\d thang) ?\((?=\d)/gu, ', ')
    .replace(/[()[\]“”‘’′"'`*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,;])/gu, '')
    .replace(CITED_PAPER, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim()
    .replace(/(?<![.;,:\s])[.;,:\s]+$/u, '');
  return mendScan(writeShortForms(plain)).replace(LABEL, '');
}

const LABEL =
  /^(?:(?:thoi (?:gian|han)|han|tien do)(?: (?:thuc hien|hoan thanh|trinh|bao cao|nop|cuoi|chot))*|hoan thanh|ket thuc) ?: ?/u;

/** The date of a paper that is cited is no deadline: "Kế hoạch số 12/KH-UBND ngày 03/02/2026". */
const CITED_PAPER =
  /(?:\bso )?(?<![\d/])\d{1,6}(?:\/\d{4})?[/-](?!(?:thang|nam|quy|tuan|ngay|lan|den|toi|het|nay)\b)[a-z]{2}[a-z\d&]*(?:[-/][a-z\d&]+)*(?:,? ngay \d{1,2}[/.-]\d{1,2}[/.-]\d{4}|,? ngay \d{1,2} thang \d{1,2} nam \d{4})?/gu;

/** Old and short spellings as the usual ones: "quí", "T6/2026", "Q.II", "II/2026", "mùng 5", "I + II", "T6 hằng tuần". */
function writeShortForms(text: string): string {
  return writeFoldedMonths(text)
    .replace(/\bqui\b/gu, 'quy')
    .replace(/\bq\. ?(?=[iv\d])/gu, 'quy ')
    .replace(/\bquy thu (?=nhat|hai|ba|tu|\d)/gu, 'quy ')
    .replace(/\bt([2-7])(?=,? (?:hang|moi|cua) tuan)/gu, 'thu $1')
    .replace(/\bt(?=\d{1,2}\b)/gu, 'thang ')
    .replace(/\bm[uo]ng (?=\d)/gu, '')
    .replace(/(?<=[a-z\d]) ?[+&] ?(?=[a-z\d])/gu, ' va ')
    .replace(/(?<![a-z\d])(?<!\b(?:quy|q) )(?=(?:i{1,3}|iv) ?\/ ?(?:19|20)\d{2}(?!\d))/gu, 'quy ');
}
