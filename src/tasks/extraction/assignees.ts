import type { UnitMatcher, UnitMention } from '../../documents/unit-matcher.ts';
import { fold } from '../../shared/text/fold.ts';
import { type Token, tokenize } from '../../shared/text/tokens.ts';
import type { Assignees } from '../task.ts';

/** Words that go with an office without naming another. */
const QUALIFIERS =
  /\b(?:va|cac|nhung|cung|voi|de nghi|giam doc|thu truong|nguoi dung dau|chanh|(?:co )?lien quan|tren dia ban(?: (?:tinh|huyen|xa|dac khu))?|(?:thuoc|trong|cua|toan) tinh|tinh|theo (?:chuc nang|nhiem vu|linh vuc)(?:[ ,]+(?:chuc nang|nhiem vu|linh vuc|quan ly))*)\b/gu;
/** How the names of offices begin; a comma or "và" before anything else is part of a name. */
const OFFICE =
  /^(?:cac |nhung )?(?:so|ban|bo|ubnd|uy ban|phong|trung tam|cong an|van phong|hoi|hiep hoi|vien|truong|doanh nghiep|don vi|to chuc|co quan|dia phuong|bao|dai|cuc|chi cuc|kho bac|ngan hang|tinh|thanh|mat tran|lien|buu dien|benh vien|hop tac xa|to |thong ke|bao hiem|thanh tra|toa an|vien kiem sat|doan|xa(?! hoi)|dac khu|chu tich|thu truong|chanh|giam doc|lanh dao|tong|cong ty|quy)\b/u;

/** Reads a cell such as "Sở KH&CN; Công an tỉnh và các sở có liên quan" into the offices it names, in the order printed. */
export function readAssignees(raw: string, units: UnitMatcher): Assignees {
  const text = raw.normalize('NFC');
  const tokens = tokenize(text);
  const mentions = units.find(text, tokens).flatMap((mention) => eachOf(mention, text, tokens, units));
  const known = mentions.map((mention) => rangeOf(mention, tokens));
  let next = 0;
  const read = cut(text, known).map(({ start, end }) => {
    // Both are in the order of the text: each range is looked at once, however many there are.
    while (next < known.length && known[next]!.start < start) next++;
    const first = next;
    while (next < known.length && known[next]!.end <= end) next++;
    return { name: text.slice(start, end), left: leftOver(text, start, end, known.slice(first, next)) };
  });
  return {
    raw,
    names: read.map(({ name }) => name),
    units: [...new Set(mentions.map(({ unit }) => unit.id))],
    unresolved: read.flatMap(({ name, left }) => (left === '' ? [] : [name])),
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function rangeOf({ from, to }: UnitMention, tokens: readonly Token[]): Range {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}

/** A known name that only lists known names ("doanh nghiệp số, doanh nghiệp viễn thông") stands for each of them. */
function eachOf(mention: UnitMention, text: string, tokens: readonly Token[], units: UnitMatcher): UnitMention[] {
  const { start, end } = rangeOf(mention, tokens);
  const parts: UnitMention[] = [];
  for (const name of text.slice(start, end).split(/,\s+|\s+và\s+/u)) {
    const [found, ...others] = units.find(name);
    const from = parts.at(-1)?.to ?? mention.from;
    const to = from + tokenize(name).length;
    if (!found || others.length > 0 || found.to - found.from !== to - from) return [mention];
    parts.push({ unit: found.unit, from, to });
  }
  return parts;
}

const SEPARATOR = /\s*(?:[;\n/]|<br>|(?<=^|\n)\s*[-+•]\s|,(?:\s*và)?(?=\s)|\s+và(?=\s)|\s+[-–+&|]\s+)\s*/giu;

/** Cuts at separators, but not inside a known name, and at commas and "và" only where an office begins, at "/" a known one. */
function cut(text: string, known: readonly Range[]): Range[] {
  const parts: Range[] = [];
  const beginnings = new Set(known.map((range) => range.start));
  let [start, at] = [0, 0];
  for (const { index, 0: separator } of text.matchAll(SEPARATOR)) {
    const next = index + separator.length;
    while (at < known.length && known[at]!.end <= index) at++;
    if (at < known.length && index >= known[at]!.start) continue;
    const isOffice = !separator.includes('/') && OFFICE.test(fold(text.slice(next, next + 40)));
    const begins = beginnings.has(next) || isOffice;
    if (!begins && !/[;\n]/u.test(separator)) continue;
    parts.push({ start, end: index });
    start = next;
  }
  return (
    [...parts, { start, end: text.length }]
      .map((part) => trim(text, part))
      // "(đồng chủ trì)" on a line of its own is no office.
      .filter(({ start, end }) => end > start && !/^\([^()]*\)$/u.test(text.slice(start, end)))
  );
}

/** Without blanks, full stops and the bullet or number in front. */
function trim(text: string, { start, end }: Range): Range {
  const inside = text.slice(start, end);
  const lead = /^[\s.,;:+•–-]*(?:\d{1,2}[.)]\s+)?/u.exec(inside)![0].length;
  const tail = /(?<![\s.,;:])[\s.,;:]*$/u.exec(inside.slice(lead))![0].length;
  return { start: start + lead, end: end - tail };
}

/** What a part says besides the offices that are known in it. */
function leftOver(text: string, start: number, end: number, known: readonly Range[]): string {
  const between = [...known, { start: end, end }].map((range, i) =>
    text.slice(known[i - 1]?.end ?? start, range.start),
  );
  return fold(between.join(''))
    .replace(/\([^()]*\)/gu, ' ')
    .replace(QUALIFIERS, ' ')
    .replace(/[^a-z\d]+/gu, '');
}
