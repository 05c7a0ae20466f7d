import { COMMANDS } from './commands.ts';

const LEAST_SHARE = 0.5;

/** The command that shares most of its letters in their order with what was typed, where it shares at least half; else "". */
export function nearestCommand(typed: string): string {
  const rated = COMMANDS.map(({ name }) => ({
    name,
    share: common(typed, name) / Math.max(typed.length, name.length, 1),
  }));
  const best = rated.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= LEAST_SHARE ? `/${best.name}` : '';
}

/** Length of the longest row of letters that both hold in their order. */
function common(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let i = 1; i <= b.length; i++)
      next.push(letter === b[i - 1] ? row[i - 1]! + 1 : Math.max(row[i]!, next[i - 1]!));
    row = next;
  }
  return row[b.length]!;
}
