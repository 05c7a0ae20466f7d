import { fold } from '../shared/text/fold.ts';
import type { FrontMatter } from './front-matter.ts';

/** Folded words with which titles begin and end, and which tell no paper from another. */
const LEAD =
  /^(?:(?:ve (?:viec )?|v\/v |ban hanh |phe duyet |thuc hien |trien khai |to chuc |xay dung |ke hoach |de an |chuong trinh (?:hanh dong )?(?:quoc gia )?))+/u;
const TAIL = /\b(?:tren dia ban|nam (?:19|20)\d{2}|giai doan|den nam|quy [ivx\d]+\b|thang \d).*$/u;
const SMALL = new Set('va cua ve cho tai theo cac nhung voi trong tu den la'.split(' '));
const MOST_WORDS = 4;

/**
 * What people can say for a paper that has no number: initials of its kind and of what it is about, and its year, as
 * "KHCDS26" for a plan "Chuyển đổi số năm 2026". It follows from the head alone, so that every reading gives the same.
 */
export function shortCode({ kind, title, issuer, issuedOn, effective }: FrontMatter): string {
  const about = fold(title).replace(LEAD, '').replace(TAIL, '');
  const topic = initials(about) || initials(fold(title)) || initials(fold(issuer));
  const year = (issuedOn ?? effective.from ?? effective.to ?? '').slice(2, 4);
  return `${initials(fold(kind))}${topic}${year}`;
}

function initials(folded: string): string {
  const words = (folded.match(/[a-z][a-z\d]*/gu) ?? []).filter((word) => !SMALL.has(word));
  return words
    .slice(0, MOST_WORDS)
    .map((word) => word[0]!)
    .join('')
    .toUpperCase();
}
