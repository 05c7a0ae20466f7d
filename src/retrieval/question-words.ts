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

/** True for a marked syllable that asks but does not say what about. */
export function isAskingWord(syllable: string): boolean {
  return QUESTION_WORDS.has(syllable);
}
