/** What readers of pictures make of a letter: how often each string of 0 to 3 letters was read for it. */
export type ConfusionCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** How hard it is to believe that a letter was read as a string; nats, 0 is no surprise. */
export type Surprise = (printed: string, read: string) => number;

/** Of so many readings a letter that was never seen is judged by its shape alone. */
const BELIEF_IN_SHAPE = 4;

/** Judges readings by what was seen of each letter, and by its shape where little was seen. */
export function createChannel(counts: ConfusionCounts): Surprise {
  const known = new Map<string, number>();
  return (printed, read) => {
    const key = `${printed} ${read}`;
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    const readings = counts.get(printed);
    let all = 0;
    for (const count of readings?.values() ?? []) all += count;
    const believed = (readings?.get(read) ?? 0) + BELIEF_IN_SHAPE * Math.exp(-surpriseOfShape(printed, read));
    const surprise = -Math.log(believed / (all + BELIEF_IN_SHAPE));
    known.set(key, surprise);
    return surprise;
  };
}

/** A letter is rarely lost or taken for another; its marks often are. */
function surpriseOfShape(printed: string, read: string): number {
  if (read === printed) return 0.2;
  const [base, seen] = [bareLetters(printed), bareLetters(read)];
  if (read.length === 0) return 5.5;
  if (read.length === 1) return seen === base ? 2 : 5.5;
  return (seen.includes(base) ? 2.5 : 4.5) + 1.5 * read.length;
}

function bareLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd');
}
