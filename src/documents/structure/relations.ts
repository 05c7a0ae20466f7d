import { fold } from '../../shared/text/fold.ts';
import type { FrontMatter } from '../front-matter.ts';
import { asReference, type Citation, readCitations, readLaw } from './citations.ts';
import { shortOffice, withTerritory } from './issuer.ts';

/** How a paper stands to others, as its front matter keeps it. */
export type Relations = Pick<FrontMatter, 'legalBasis' | 'implements' | 'replaces'> & {
  readonly abolishes: string[];
  readonly amends: string[];
};

const BASIS = /^(?:can cu|thuc hien|trien khai|theo de nghi|xet de nghi|tren co so|thi hanh|tiep tuc thuc hien)\b/u;
const BEGINS_CLAUSE =
  /;\s*|(?<=[,.])\s+(?=(?:căn cứ|thực hiện|triển khai|theo đề nghị|xét đề nghị|trên cơ sở tham mưu)\s)/giu;
/** "…, Ủy ban nhân dân tỉnh ban hành Kế hoạch … như sau:" */
const ISSUES =
  /,?\s+(?:(?:Chủ tịch )?(?:Ủy ban nhân dân|UBND)|Sở|Bộ|Phòng|Ban)\b[^;]*?\b(?:ban hành|xây dựng|báo cáo|triển khai)\b[^;]*(?:như sau|sau đây)?:?\s*$/u;
/** Letters within which that is said at the end of a basis, and the most of a basis that is read. */
const LONGEST_ISSUE = 400;
const LONGEST_BASIS = 6000;
const ON_PROPOSAL = /(?:tham mưu|đề nghị|trình)\s+của\s+(.+?)\s+tại\s/iu;
const HEADS = /^(?:Trưởng|Giám đốc|Chánh|Thủ trưởng|Cục trưởng|Vụ trưởng)\s+/u;

/** Reads how a paper stands to others: `opening` is what stands before its first heading, `running` the whole text. */
export function readRelations(
  opening: readonly string[],
  title: string,
  paragraphs: readonly string[],
  issuer: string,
): Relations {
  const running = paragraphs.join('\n');
  const cited = opening
    .filter((text) => BASIS.test(fold(text)))
    .flatMap((text) => clausesOf(text).flatMap((clause) => firstOf(clause, running)));
  const basis = uniqueBy(cited, ({ number, title: name }) => number ?? name);
  const ended = paragraphs.flatMap((text) => endedIn(text, running));
  return {
    legalBasis: basis.map((one) => asReference({ ...one, issuer: one.issuer && withTerritory(one.issuer, issuer) })),
    implements: basis.filter(isCarriedOut).flatMap(({ number }) => number ?? []),
    replaces: numbersOf(ended, 'replaces'),
    abolishes: numbersOf(ended, 'abolishes'),
    amends: amendedIn(title, paragraphs, running),
  };
}

function clausesOf(text: string): string[] {
  const end = text.slice(-LONGEST_ISSUE);
  return (text.slice(0, -end.length) + end.replace(ISSUES, ''))
    .slice(0, LONGEST_BASIS)
    .split(BEGINS_CLAUSE)
    .map((clause) => clause.trim())
    .filter(Boolean);
}

/** A clause names one paper, and others only within its title. */
function firstOf(clause: string, running: string): Citation[] {
  const first = readCitations(clause, running)[0];
  const law = readLaw(clause);
  if (!first || (law && law.index < first.index))
    return law ? [{ ...law, number: first?.kind === 'Luật' ? first.number : null }] : [];
  const title = first.title.replace(/^[\s,–-]+|\s*\((?:sau đây|gọi tắt|Quyết định số)[^)]*\)|[\s;.,:]+$/gu, '').trim();
  if (first.kind !== 'Tờ trình') return [{ ...first, title: title.replace(/^về (?=phê duyệt|ban hành|\p{Lu})/u, '') }];
  const who = ON_PROPOSAL.exec(clause.slice(0, first.index))?.[1];
  const office = who && shortOffice(who.replace(HEADS, '').trim(), running);
  return [{ ...first, issuer: first.issuer ?? office ?? null, title: who ? `Tờ trình của ${who}` : 'Tờ trình' }];
}

/** Laws, proposals and rules of procedure are what a paper rests on, not what it carries out. */
function isCarriedOut({ kind, title }: Citation): boolean {
  if (['Luật', 'Tờ trình', 'Nghị định', 'Thông tư', 'Báo cáo'].includes(kind)) return false;
  return !/^(?:ve (?:viec )?)?(?:ban hanh |quy dinh )?(?:quy che|quy dinh|chuc nang)/u.test(fold(title));
}

interface Ended {
  readonly how: 'replaces' | 'abolishes';
  readonly number: string;
}

const ENDS = /(thay thế(?: cho)?|bãi bỏ(?: toàn bộ)?|hủy bỏ|huỷ bỏ)/giu;

/** "thay thế bằng dữ liệu theo Nghị định số …" replaces no paper. */
const AT_ONCE =
  /^\s*:?\s*(?:cho\s+)?(?:các\s+|những\s+|toàn bộ\s+|nội dung\s+|một phần\s+|(?:khoản|điều|mục|phụ lục)\s[^,;]{0,40}\s(?:của|tại)\s+)?$/iu;

/** Letters within which the papers stand that a sentence ends. */
const LONGEST_ENDED = 1500;
/** A paragraph that ends more papers than this one by one was not written by an office. */
const MOST_ENDED = 100;

/** "Quyết định này thay thế Quyết định số … và Quyết định số …": the numbers up to the end of the sentence. */
function endedIn(text: string, running: string): Ended[] {
  return [...text.matchAll(ENDS)].slice(0, MOST_ENDED).flatMap((match) => {
    const from = match.index + match[0].length;
    const behind = text.slice(from, from + LONGEST_ENDED).split(/;|\.(?=\s|$)/u)[0]!;
    const cited = readCitations(behind, running);
    // What is replaced is named at once; further on, a paper is only what something else rests on.
    if (!cited[0] || !AT_ONCE.test(behind.slice(0, cited[0].index))) return [];
    const how = /thay thế/iu.test(match[0]) ? ('replaces' as const) : ('abolishes' as const);
    const listed = cited.filter(({ index }, i) => i === 0 || /(?:và|,|;)\s*(?:các\s+)?$/u.test(behind.slice(0, index)));
    return listed.flatMap(({ number }) => (number ? [{ how, number }] : []));
  });
}

function numbersOf(ended: readonly Ended[], how: Ended['how']): string[] {
  return [...new Set(ended.filter((one) => one.how === how).map(({ number }) => number))];
}

const AMENDS = /^(?:về việc\s+)?(?:sửa đổi|điều chỉnh|bổ sung)\b/iu;

function amendedIn(title: string, paragraphs: readonly string[], running: string): string[] {
  const articles = paragraphs.flatMap((text) => /^(?:Điều \d+\.|\d+\.)\s*(.*)$/u.exec(text)?.[1] ?? []);
  const said = [title, ...(AMENDS.test(title) ? articles : [])].filter((text) => AMENDS.test(text));
  return [
    ...new Set(
      said.flatMap((text) =>
        readCitations(text, running)
          .slice(0, 1)
          .flatMap(({ number }) => number ?? []),
      ),
    ),
  ];
}

function uniqueBy<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map(all.toReversed().map((one) => [keyOf(one), one])).values()].reverse();
}
