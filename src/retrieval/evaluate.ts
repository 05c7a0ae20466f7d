/** How good rankings were, each averaged over questions with one right passage or more, 0 to 1. */
export interface RankingQuality {
  readonly recall1: number;
  readonly recall5: number;
  readonly recall10: number;
  readonly mrr10: number;
  readonly ndcg10: number;
}

/** A question's ranked passage ids, best first, and the ids that are right. */
export interface Judged {
  readonly ranked: readonly string[];
  readonly right: ReadonlySet<string>;
}

/** Source of the measures: Manning, Raghavan, Schütze, "Introduction to Information Retrieval", chapter 8; gains are 0 or 1. */
export function rankingQuality(judged: readonly Judged[]): RankingQuality {
  const mean = (measure: (one: Judged) => number) =>
    judged.reduce((sum, one) => sum + measure(one), 0) / Math.max(1, judged.length);
  return {
    recall1: mean((one) => recall(one, 1)),
    recall5: mean((one) => recall(one, 5)),
    recall10: mean((one) => recall(one, 10)),
    mrr10: mean(reciprocalRank),
    ndcg10: mean(normalisedGain),
  };
}

function recall({ ranked, right }: Judged, depth: number): number {
  return ranked.slice(0, depth).filter((id) => right.has(id)).length / right.size;
}

function reciprocalRank({ ranked, right }: Judged): number {
  const rank = ranked.slice(0, 10).findIndex((id) => right.has(id));
  return rank < 0 ? 0 : 1 / (rank + 1);
}

function normalisedGain({ ranked, right }: Judged): number {
  const discount = (rank: number) => 1 / Math.log2(rank + 2);
  const gain = ranked.slice(0, 10).reduce((sum, id, rank) => sum + (right.has(id) ? discount(rank) : 0), 0);
  let ideal = 0;
  for (let rank = 0; rank < Math.min(10, right.size); rank++) ideal += discount(rank);
  return gain / ideal;
}
