import { analyse } from '../retrieval/analyse.ts';
import { markedTerm } from '../retrieval/terms.ts';
import type { RecordBase } from '../tasks/task.ts';

/**
 * Of the selected, those that speak of what else the question says, in terms of its topic; all of them where it says
 * nothing else. Those count that say `leastShare` of what the best one says.
 */
export function narrowByWords<T extends Pick<RecordBase, 'title' | 'place'>>(
  selected: readonly T[],
  words: ReadonlyMap<string, number>,
  leastShare = 0.75,
): { chosen: T[]; coverage: number } {
  const total = [...words.values()].reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return { chosen: [...selected], coverage: 1 };
  const scored = selected.map((record) => {
    const text = [
      record.title,
      'deliverable' in record ? String(record.deliverable ?? '') : '',
      ...record.place.path.slice(1),
    ].join('\n');
    const { folded, marked } = analyse(text);
    const said = new Set([...folded, ...marked.map(markedTerm)]);
    const covered = [...words].reduce((sum, [word, weight]) => sum + (said.has(word) ? weight : 0), 0);
    return { record, coverage: covered / total };
  });
  const best = Math.max(0, ...scored.map(({ coverage }) => coverage));
  return {
    chosen: scored.filter(({ coverage }) => coverage > 0 && coverage >= leastShare * best).map(({ record }) => record),
    coverage: best,
  };
}
