/** What another wording of a question counts beside the question itself. */
const OTHER_WORDING = 0.5;

/**
 * One ranking out of those that several wordings of a question gave, the question's own first: each score counts by its
 * share of the best of its ranking. `keyOf` tells hits apart.
 */
export function fuseWordings<Hit extends { readonly score: number }>(
  rankings: readonly (readonly Hit[])[],
  keyOf: (hit: Hit) => unknown,
): Hit[] {
  const best = new Map<unknown, { readonly hit: Hit; readonly score: number }>();
  for (const [at, ranking] of rankings.entries()) {
    const weight = (at === 0 ? 1 : OTHER_WORDING) / (ranking[0]?.score || 1);
    for (const hit of ranking) {
      const known = best.get(keyOf(hit));
      best.set(keyOf(hit), { hit: known?.hit ?? hit, score: (known?.score ?? 0) + weight * hit.score });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score).map(({ hit }) => hit);
}
