import type { Candidate } from './candidates.ts';
import { BEGIN, type Language } from './language.ts';

/** For each step how likely each of its choices is, 0 to 1, by all that stands before and after (forward and backward). */
export function weigh(steps: readonly (readonly Candidate[])[], language: Language): number[][] {
  const links = steps.map((choices, step) => {
    const before = steps[step - 1] ?? [{ word: BEGIN, surprise: 0 }];
    return before.map(({ word: left }) =>
      choices.map(({ word, surprise }) => surprise + (word === BEGIN ? 0 : language.surprise(left, word))),
    );
  });
  const forward: number[][] = [];
  links.forEach((link, step) => {
    const before = forward[step - 1] ?? [0];
    forward.push(steps[step]!.map((_, to) => together(before.map((cost, from) => cost + link[from]![to]!))));
  });
  const backward: number[][] = [];
  for (let step = steps.length - 1; step >= 0; step--) {
    const after = backward[step + 1];
    const link = links[step + 1];
    backward[step] = steps[step]!.map((_, from) =>
      after && link ? together(after.map((cost, to) => cost + link[from]![to]!)) : 0,
    );
  }
  return steps.map((choices, step) => {
    const costs = choices.map((_, choice) => forward[step]![choice]! + backward[step]![choice]!);
    const all = together(costs);
    return costs.map((cost) => Math.exp(all - cost));
  });
}

/** The surprise of any of some events happening: -log Σ exp(-cost). */
function together(costs: readonly number[]): number {
  const least = Math.min(...costs);
  if (!Number.isFinite(least)) return least;
  return least - Math.log(costs.reduce((sum, cost) => sum + Math.exp(least - cost), 0));
}
