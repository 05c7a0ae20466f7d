import type { Answer } from './answer.ts';

/** Answers to the parts of one question, one below the other, with the sources of all; it is answered where one part is. */
export function joinAnswers(answers: readonly [Answer, ...Answer[]]): Answer {
  return {
    kind: (answers.find(({ kind }) => kind === 'answered') ?? answers[0]).kind,
    text: answers.map(({ text }) => text).join('\n\n'),
    citations: answers.flatMap(({ citations }) => citations),
  };
}
