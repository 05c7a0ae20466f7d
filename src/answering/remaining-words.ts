import { analyse, foldSyllable } from '../retrieval/analyse.ts';
import type { Library } from '../retrieval/library.ts';
import { withoutMarker } from '../retrieval/terms.ts';
import { hasMarks, placeTone } from '../shared/text/fold.ts';
import { tokenize } from '../shared/text/tokens.ts';
import type { Question } from './question.ts';

/** Words that ask for records or name papers; what is left of a question narrows the list. */
const RECORD_WORDS =
  'nhiệm vụ việc công đầu hạng mục chỉ tiêu dự án nội dung nhóm tổng số tiền kinh phí bao nhiêu mấy chủ trì phối hợp đồng một mình tham gia ' +
  'phụ lục danh kế hoạch quyết định báo cáo giải pháp giao phân có gồm liệt tên ra năm tháng giai đoạn thời gian thực hiện thường ' +
  'xuyên hằng hàng sau khi trong thuộc đơn vị quan cơ những nào gì các do và là hết theo dõi nhiều nhất ít lớn cao thấp tốn đắt rẻ trở cộng lại tất cả ' +
  'được phải làm phụ trách mối cần triển khai i ii iii iv v vi vii viii chia ghi đạt đặt mức chi khoản tiến độ hai từng phần kể kê chung vậy thì';
const MARKED_RECORD_WORDS = new Set(RECORD_WORDS.split(' ').map(placeTone));
const FOLDED_RECORD_WORDS = new Set(RECORD_WORDS.split(' ').map(foldSyllable));

/** A word with marks is believed: "dữ" is not the "dự" of "dự án". */
function isRecordWord(word: string): boolean {
  return MARKED_RECORD_WORDS.has(word) || (!hasMarks(word) && FOLDED_RECORD_WORDS.has(foldSyllable(word)));
}

/** Words around conditions that are no subject themselves. */
const CONDITION_WORDS =
  'xin nho giup han chot cuoi ngay dieu kien bi tre cham qua som muon lau trieu ty ti xong roi con den toi nao nay hien hon lien quan trang';

/** Words of the question's subject that are not merely of records, papers and offices, with their weights: what narrows a list. */
export function remainingWords({ topic, units, text, documents }: Question, library: Library): Map<string, number> {
  const tokens = tokenize(text);
  const unitWords = units.flatMap(({ from, to }) => tokens.slice(from, to).map((token) => foldSyllable(token.text)));
  const titles = documents.ids.flatMap((id) => {
    const { title, issuer, number } = library.document(id).meta;
    return tokenize(`${title} ${issuer} ${number ?? ''}`)
      .flatMap((token) => token.text.split(/[/&-]/u))
      .map(foldSyllable);
  });
  const spoken = new Set([...unitWords, ...titles]);
  const aside = new Set(
    [...text.matchAll(/\(([^)]*)\)/gu)].flatMap(([, inside]) =>
      tokenize(inside!).map((token) => foldSyllable(token.text)),
    ),
  );
  const left = topic
    .filter(({ term }) => !/[_/\d]/u.test(term))
    .map(({ term, weight }) => ({ term, weight, word: withoutMarker(term) }))
    .filter(({ word }) => !isRecordWord(word))
    .filter(({ word }) => !spoken.has(foldSyllable(word)) && !aside.has(foldSyllable(word)));
  return new Map(left.map(({ term, weight }) => [term, weight]));
}

/** The same without the words that conditions were read from, `said` in folded words, and those around them. */
export function wordsBesidesConditions(question: Question, library: Library, said: string): Map<string, number> {
  const conditions = conditionWords(question, said);
  const isCondition = (term: string) => conditions.has(foldSyllable(withoutMarker(term)));
  return new Map([...remainingWords(question, library)].filter(([term]) => !isCondition(term)));
}

/** The words of conditions, folded, and what they were taken for where no paper prints them: "xong" may be read as "động". */
function conditionWords({ text, words }: Question, said: string): Set<string> {
  const conditions = new Set(`${CONDITION_WORDS} ${said}`.split(/[^a-z\d]+/u).map(foldSyllable));
  const typed = analyse(text).folded;
  const takenFor = words.filter((_, at) => conditions.has(typed[at] ?? ''));
  return new Set([...conditions, ...takenFor.map(foldSyllable)]);
}

/** Words besides conditions as they were asked, with those that belong to them: "an toàn thông tin", "tàu vũ trụ". */
export function asAsked(question: Question, remaining: ReadonlyMap<string, number>, said: string): string {
  const { words, topic, units } = question;
  const foldedOf = (terms: Iterable<string>) => new Set([...terms].map((term) => foldSyllable(withoutMarker(term))));
  const meant = foldedOf(remaining.keys());
  const telling = foldedOf(topic.map(({ term }) => term));
  const conditions = conditionWords(question, said);
  const isMeant = (at: number) => at >= 0 && at < words.length && meant.has(foldSyllable(words[at]!));
  const isOffice = (at: number) => units.some(({ from, to }) => at >= from && at < to);
  const isSubject = (word: string) => !isRecordWord(word) && !conditions.has(foldSyllable(word));
  const belongs = (word: string, at: number) =>
    telling.has(foldSyllable(word)) && isMeant(at + 1) && (isMeant(at - 1) || isSubject(word));
  return words.filter((word, at) => !isOffice(at) && (isMeant(at) || belongs(word, at))).join(' ');
}
