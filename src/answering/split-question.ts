import type { Question } from './question.ts';

const JOINTS = /[,;]?\s+(?:còn|con|rồi|và|va|roi)\s+|;\s+/giu;
const ASKS = /\b(nao|may|bao nhieu|gi|ai|dau|sao|bn|khi nao|the nao)\b/u;
/** Telling words that a half must have to stand alone. */
const LEAST_WORDS = 2;
const TELLING = 1.2;

/**
 * The halves of a question that asks two things ("… chủ trì việc gì, còn … bao nhiêu tiền?"), each understood alone;
 * undefined where it asks one. `understand` is used on the halves.
 */
export function splitQuestion(
  question: Question,
  understand: (asked: string) => Question,
): [Question, Question] | undefined {
  for (const joint of question.asked.matchAll(JOINTS)) {
    const halves = [question.asked.slice(0, joint.index), question.asked.slice(joint.index + joint[0].length)].map(
      understand,
    );
    const [first, second] = halves as [Question, Question];
    if (standsAlone(first) && standsAlone(second)) return [first, second];
  }
  return undefined;
}

function standsAlone({ folded, topic }: Question): boolean {
  const telling = topic.filter(
    ({ term, weight, instead }) => weight >= TELLING && (instead !== undefined || !term.includes('_')),
  );
  return ASKS.test(folded) && telling.length >= LEAST_WORDS;
}
