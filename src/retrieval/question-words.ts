/**
 * Words that ask but do not say what about. They hardly occur in official papers, so that their rarity there would
 * make them the loudest words of a chatty question; they are counted at a fraction.
 */
const QUESTION_WORDS = new Set(
  (
    'ai gì nào đâu sao mấy bao nhiêu là thế có như khi tên được gọi hãy cho biết hỏi xin vui lòng giúp mình tôi bạn à ' +
    'ạ ơi nhé nhỉ dạ vậy ko không'
  ).split(' '),
);
const QUESTION_WORD_WEIGHT = 0.25;

/** How much a marked syllable of a question counts, 0 to 1. */
export function askingWeight(syllable: string): number {
  return QUESTION_WORDS.has(syllable) ? QUESTION_WORD_WEIGHT : 1;
}
