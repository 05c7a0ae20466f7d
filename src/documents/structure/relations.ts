import { fold } from '../../shared/text/fold.ts';
import type { FrontMatter } from '../front-matter.ts';
import { asReference, type Citation, readCitations, readLaw } from './citations.ts';
import { type EndedPaper, endedIn } from './ended-papers.ts';
import { shortOffice, withTerritory } from './issuer.ts';

/** How a paper stands to others, as its front matter keeps it. */
export type Relations = Pick<FrontMatter, 'legalBasis' | 'implements' | 'replaces'> & {
  readonly abolishes: string[];
  readonly amends: string[];
  readonly endsInPart: NonNullable<FrontMatter['endsInPart']>;
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
  const ended = [title, ...paragraphs].flatMap((text) => endedIn(text, running));
  return {
    legalBasis: basis.map((one) => asReference({ ...one, issuer: one.issuer && withTerritory(one.issuer, issuer) })),
    implements: basis.filter(isCarriedOut).flatMap(({ number }) => number ?? []),
    replaces: numbersOf(ended, 'replaced'),
    abolishes: numbersOf(ended, 'abolished'),
    endsInPart: partsOf(ended),
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

/** The whole papers alone. */
function numbersOf(ended: readonly EndedPaper[], how: EndedPaper['how']): string[] {
  return unique(ended.flatMap((one) => (one.how === how && one.part === undefined ? [one.number] : [])));
}

/** A paper that is ended as a whole has no part that is. */
function partsOf(ended: readonly EndedPaper[]): Relations['endsInPart'] {
  const whole = new Set(ended.flatMap(({ number, part }) => (part === undefined ? [number] : [])));
  const parts = ended.flatMap(({ part, ...one }) =>
    part === undefined || whole.has(one.number) ? [] : [{ ...one, part }],
  );
  return uniqueBy(parts, ({ how, number, part }) => `${how} ${number} ${part}`);
}

function unique(numbers: readonly string[]): string[] {
  return [...new Set(numbers)];
}

const AMENDS = /^(?:về việc\s+)?(?:sửa đổi|điều chỉnh|bổ sung)\b/iu;

/** By the title, by the articles of a paper with such a title, or by an article that says nothing else. */
function amendedIn(title: string, paragraphs: readonly string[], running: string): string[] {
  const numbered = AMENDS.test(title) ? /^(?:Điều \d+\.|\d+\.)\s*(.*)$/u : /^Điều \d+\.\s*(sửa đổi.*)$/iu;
  const said = [title, ...paragraphs.flatMap((text) => numbered.exec(text)?.[1] ?? [])].filter((text) =>
    AMENDS.test(text),
  );
  return unique(said.flatMap((text) => readCitations(text, running)[0]?.number ?? []));
}

function uniqueBy<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map(all.toReversed().map((one) => [keyOf(one), one])).values()].reverse();
}
