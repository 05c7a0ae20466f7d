import { seededRandom } from '../../src/shared/random.ts';
import type { WiredMessage } from './wire.ts';

/** How many write how much, for how long. */
export interface Crowd {
  readonly people: number;
  readonly messages: number;
  readonly playedMs: number;
  readonly seed: number;
}

/** A message and when it is written, counted from the start of the played time. */
export interface Written {
  readonly afterMs: number;
  readonly message: WiredMessage;
}

const IN_GROUPS = 0.1;
const PEOPLE_IN_A_GROUP = 10;

/** Everything that a crowd writes, in the order of time: most in private, some in groups, each person's share at any time. */
export function writeAll(
  { people, messages, playedMs, seed }: Crowd,
  questions: readonly string[],
  startedAt: number,
): Written[] {
  const random = seededRandom(seed);
  const times = Array.from({ length: messages }, () => random() * playedMs).sort((a, b) => a - b);
  return times.map((afterMs, i) => {
    const sender = Math.floor(random() * people);
    const isPrivate = sender >= people * IN_GROUPS;
    return {
      afterMs,
      message: {
        channel: 'memory',
        key: `tin-${i}`,
        sender: `người-${sender}`,
        chat: isPrivate ? `người-${sender}` : `nhóm-${Math.floor(sender / PEOPLE_IN_A_GROUP)}`,
        isPrivate,
        isAddressed: true,
        text: questions[Math.floor(random() * questions.length)]!,
        sentAt: new Date(startedAt + afterMs).toISOString(),
      },
    };
  });
}
