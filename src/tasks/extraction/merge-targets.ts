import { fold } from '../../shared/text/fold.ts';
import { tokenize } from '../../shared/text/tokens.ts';
import type { Target } from '../task.ts';
import { judge } from './doubts.ts';
import { MESSAGES } from './messages.ts';
import type { UnnumberedRecord } from './unnumbered-record.ts';

type Unnumbered = UnnumberedRecord<Target>;

/** Two statements of one period with at least this share of their words in common state the same target. */
const SAME = 0.6;

/** One record for each target: what the text of a paper says again of a row of its annex is only another place of it. */
export function mergeTargets(annex: readonly Unnumbered[], bullets: readonly Unnumbered[]): Unnumbered[] {
  const partners = new Map<Unnumbered, Unnumbered>();
  const taken = new Set<Unnumbered>();
  for (const { row, bullet } of pairsByLikeness(annex, bullets)) {
    if (partners.has(row) || taken.has(bullet)) continue;
    partners.set(row, bullet);
    taken.add(bullet);
  }
  const rows = annex.map((row) => joinStatements(row, partners.get(row)));
  return [...rows, ...bullets.filter((bullet) => !taken.has(bullet))].sort((a, b) => a.place.line - b.place.line);
}

function pairsByLikeness(annex: readonly Unnumbered[], bullets: readonly Unnumbered[]) {
  return annex
    .flatMap((row) =>
      bullets
        .filter(({ by }) => by === row.by)
        .map((bullet) => ({ row, bullet, likeness: likeness(row.title, bullet.title) })),
    )
    .filter((pair) => pair.likeness >= SAME)
    .sort((a, b) => b.likeness - a.likeness);
}

function joinStatements(row: Unnumbered, bullet: Unnumbered | undefined): Unnumbered {
  if (!bullet) return row;
  const differs =
    (row.number !== undefined && bullet.number !== undefined && row.number !== bullet.number) ||
    levelsDiffer(row, bullet);
  const doubt = differs ? { reason: MESSAGES.statedDifferently(bullet.title), cost: 0.1 } : undefined;
  const judged = judge([doubt]);
  return {
    ...row,
    alsoAt: [bullet.place],
    confidence: Math.round(row.confidence * judged.confidence * 100) / 100,
    doubts: [...row.doubts, ...judged.doubts],
  };
}

/** "đạt cấp độ 4 và phấn đấu đạt cấp độ 5" says more than "phấn đấu đạt cấp độ 5". */
function levelsDiffer(row: Unnumbered, bullet: Unnumbered): boolean {
  const levels = ({ title }: Unnumbered) =>
    fold(title)
      .match(/\bcap do \d+/gu)
      ?.join() ?? '';
  return levels(row) !== levels(bullet);
}

/** Dice's coefficient over the different words, figures left out. */
function likeness(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const common = [...first].filter((word) => second.has(word)).length;
  return first.size + second.size === 0 ? 0 : (2 * common) / (first.size + second.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(
    tokenize(text).flatMap(({ kind, folded }) =>
      kind === 'word' && folded !== 'ty' && folded !== 'le' ? [folded] : [],
    ),
  );
}
