import type { ConfusionCounts } from './channel.ts';
import { CONFUSIONS } from './confusions.ts';

/** Stands for nothing: the letter was not seen at all. */
export const NOTHING = '∅';

/** The counts that confusions.ts holds: a letter, and by turns how often and as what it was read. */
export function readConfusions(): ConfusionCounts {
  return new Map(
    CONFUSIONS.map((line) => {
      const [letter, ...rest] = line.split(' ');
      const readings = new Map<string, number>();
      for (let i = 0; i + 1 < rest.length; i += 2)
        readings.set(rest[i + 1] === NOTHING ? '' : rest[i + 1]!, Number(rest[i]));
      return [letter!, readings] as const;
    }),
  );
}
