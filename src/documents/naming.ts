import type { Document, Place } from './document.ts';

/** A date cut to what is legible, printed the Vietnamese way: "08/01/2026", "tháng 9 năm 2025", "năm 2025". */
export function printDate(partial: string): string {
  const [year, month, day] = partial.split('-');
  if (day) return `${day}/${month}/${year}`;
  return month ? `tháng ${Number(month)} năm ${year}` : `năm ${year}`;
}

/** How people name a document: "Kế hoạch số 12/KH-UBND ngày 03/02/2026 của UBND tỉnh". */
export function nameDocument({ meta }: Pick<Document, 'meta'>): string {
  const number = meta.number ? ` số ${meta.number}` : ` “${shorten(meta.title, 90)}”`;
  const date = meta.issuedOn ? ` ${meta.issuedOn.length === 10 ? 'ngày ' : ''}${printDate(meta.issuedOn)}` : '';
  return `${meta.kind}${number}${date} của ${meta.issuer}`;
}

/** The same in a few words, for lists: "Kế hoạch 12/KH-UBND". */
export function nameShortly({ meta }: Document): string {
  return meta.number ? `${meta.kind} ${meta.number}` : `${meta.kind} “${shorten(meta.title, 60)}”`;
}

/** Where in the document: its headings and row, without the document's own title line. */
export function nameSection(place: Place): string {
  const headings = place.path.filter((_, i) => i > 0 || place.path.length === 1).map((heading) => shorten(heading, 80));
  return [...headings, ...(place.row ? [`dòng ${place.row}`] : [])].join(' › ');
}

/** Cuts a text at a word (a single long word anywhere), with an ellipsis, so that it is at most `length` long. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[\s,;:.(]+$/u, '')}…`;
}
