import type { EverydayMatch } from '../documents/everyday-words.ts';
import { analyse } from '../retrieval/analyse.ts';
import { bigram, markedTerm } from '../retrieval/terms.ts';
import type { TopicTerm } from './question.ts';

/** Words that carry grammar, not matter; pronouns and politeness among them. */
const EMPTY = new Set(
  (
    'ai gì nào đâu sao mấy bao nhiêu là thế có như khi hãy cho biết hỏi xin vui lòng giúp mình tôi bạn à ạ ơi nhé nhỉ dạ ' +
    'vậy ko không hay thì mà và của các những trong với đến về theo tại từ để được ở do này đó kia phải cần sẽ đã đang ' +
    'rồi nữa cũng còn cái con chiếc một bị bởi vì nên nếu hoặc cùng trên dưới vào ra lên xuống tới đi lại ấy nó họ chúng ta ' +
    'rằng gồm bằng giờ lúc hả hở vậy thôi luôn chỉ mới vẫn đều mỗi mọi từng tất cả bên phía đó đây kể ta anh chị em cô chú ' +
    'nêu ghi nói bn j k hok dc đc v z vs ntn mí zậy dùm giùm nhỉ ha'
  ).split(' '),
);

/** Words of asking for a field of a record: they point at a column, not at a row. */
const POINTING = new Set(
  (
    'đơn vị cơ quan chủ trì phối hợp kinh phí thời gian thực hiện nhiệm vụ chỉ tiêu văn bản kế hoạch quyết định báo cáo giai ' +
    'đoạn năm tiền triệu đồng ngày tháng giao việc làm hạn nhận ký hiệu'
  ).split(' '),
);
const POINTING_WEIGHT = 0.35;
const PAIR_WEIGHT = 0.5;

/** A word that no passage holds may be the heart of the question, or only an everyday word for something printed. */
const UNKNOWN_WEIGHT = 0.6;
/** Words of the named paper's own name: every passage of it answers to them. */
const NAMED_WEIGHT = 0.3;

/** A question's words, as read and folded, and what is known of them. */
export interface Wording {
  readonly marked: readonly string[];
  readonly folded: readonly string[];
  readonly marksTyped: boolean;
  readonly everyday: readonly EverydayMatch[];
  /** Folded words of the name of the paper that the question names. */
  readonly named: ReadonlySet<string>;
}

/** What rarity an unknown word is given: as loud as the rarest that is known, for its absence may be the answer. */
export interface Rarity {
  of(term: string): number;
  readonly unknown: number;
}

/** The subject of a question as weighted terms: with marks where they were typed, folded where not. */
export function readTopic({ marked, folded, marksTyped, everyday, named }: Wording, rarity: Rarity): TopicTerm[] {
  const terms = new Map<string, number>();
  const words = marksTyped ? marked : folded;
  const name = marksTyped ? markedTerm : (term: string) => term;
  const loudness = marked.map((word, i) => {
    if (EMPTY.has(word)) return 0;
    return (POINTING.has(word) ? POINTING_WEIGHT : 1) * (named.has(folded[i]!) ? NAMED_WEIGHT : 1);
  });
  const said = everyday.map((match) => everydayTerm(match, folded, rarity));
  for (const { from, to } of everyday) loudness.fill(0, from, to);
  words.forEach((word, i) => {
    if (loudness[i]! === 0) return;
    raise(terms, name(word), loudness[i]! * (rarity.of(name(word)) || UNKNOWN_WEIGHT * rarity.unknown));
    if (i === 0 || loudness[i - 1]! === 0) return;
    const pair = name(bigram(words[i - 1]!, word));
    raise(terms, pair, PAIR_WEIGHT * Math.min(loudness[i - 1]!, loudness[i]!) * rarity.of(pair));
  });
  return [...[...terms].filter(([, weight]) => weight > 0).map(([term, weight]) => ({ term, weight })), ...said];
}

/** One term for an everyday phrase, as loud as the telling words that papers print for it. */
function everydayTerm({ from, to, print }: EverydayMatch, folded: readonly string[], rarity: Rarity): TopicTerm {
  const instead = print.map((phrase) => analyse(phrase).marked.map(markedTerm));
  const loudest = instead.map((words) => Math.max(...words.map((word) => rarity.of(word))));
  const weight = loudest.reduce((sum, one) => sum + one, 0) / loudest.length;
  return { term: folded.slice(from, to).join('_'), weight, instead };
}

function raise(terms: Map<string, number>, term: string, weight: number): void {
  terms.set(term, Math.max(terms.get(term) ?? 0, weight));
}
