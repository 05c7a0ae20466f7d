import { readCitations } from './citations.ts';

/** That a paper ends another one: all of it, or the part that is printed. */
export interface EndedPaper {
  readonly how: 'replaced' | 'abolished';
  readonly number: string;
  readonly part?: string;
}

const ENDS = /(thay thế(?: cho)?|bãi bỏ(?: toàn bộ)?|hủy bỏ|huỷ bỏ)/giu;
/**
 * What stands between that word, or an "and", and the paper: nothing where all of it is meant. "thay thế bằng dữ liệu
 * theo Nghị định số …" replaces no paper.
 */
const ALL = /^\s*:?\s*(?:cho\s+)?(?:(?:các|những|toàn bộ)\s+)*$/iu;
const PART =
  /^\s*:?\s*(?:cho\s+)?(?<part>(?:(?:các|những|toàn bộ)\s+)*(?:một phần|một số|nội dung|cụm từ|quy định|quy chế|danh mục|điểm|khoản|điều|mục|tiểu mục|chương|phần|phụ lục|nhiệm vụ|chỉ tiêu)(?!\p{L})[^;]{0,160}?)\s*,?\s*(?:(?:của|tại|trong|ban hành kèm theo|kèm theo)\s+)*$/iu;
/** Letters within which the papers stand that a sentence ends. */
const LONGEST_ENDED = 1500;
/** A paragraph that ends more papers than this one by one was not written by an office. */
const MOST_ENDED = 100;

/** "Quyết định này thay thế Quyết định số … và khoản 2 Quyết định số …": each up to the end of the sentence. */
export function endedIn(text: string, running: string): EndedPaper[] {
  return [...text.matchAll(ENDS)].slice(0, MOST_ENDED).flatMap((match) => {
    const from = match.index + match[0].length;
    const behind = text.slice(from, from + LONGEST_ENDED).split(/;|\.(?=\s|$)/u)[0]!;
    const how = /thay thế/iu.test(match[0]) ? ('replaced' as const) : ('abolished' as const);
    const cited = readCitations(behind, running);
    const leads = cited.map(({ index }, i) =>
      i === 0 ? behind.slice(0, index) : leadBehind(behind.slice(cited[i - 1]!.index, index)),
    );
    // What is ended is named at once; further on, a paper is only what something else rests on, and so are those behind it.
    const [first] = leads;
    if (first === undefined || !(ALL.test(first) || PART.test(first))) return [];
    return cited.flatMap(({ number }, i): EndedPaper[] => {
      const lead = leads[i];
      if (number === null || lead === undefined) return [];
      if (ALL.test(lead)) return [{ how, number }];
      const part = PART.exec(lead)?.groups?.part;
      return part === undefined ? [] : [{ how, number, part: part.trim() }];
    });
  });
}

/** What stands between "and" and the next paper; undefined where that is only spoken of. */
function leadBehind(between: string): string | undefined {
  if (/(?:và|,)\s*(?:(?:các|những)\s+)?$/u.test(between)) return '';
  return /\svà\s+(?<lead>(?:(?!\svà\s).)*)$/su.exec(between)?.groups?.lead;
}
