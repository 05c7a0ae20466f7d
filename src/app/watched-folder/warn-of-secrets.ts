import { createHash } from 'node:crypto';
import { say } from '../../assistant/commands/command.ts';
import { dayAt } from '../../shared/day.ts';
import { printInstant } from '../../shared/print-instant.ts';
import { tellAdmins } from '../tell-admins.ts';
import { WATCHED_WORDS as words } from './messages.ts';
import type { DroppedFile } from './still-files.ts';
import type { TakingParts } from './take-dropped.ts';

/** Those in the folder that bear the mark of a state secret, for as long as they lie there. */
export interface SecretsLeft {
  /** Warns of one that was found. */
  add(file: DroppedFile, reason: string): Promise<void>;
  /** Whether one is known and unchanged; warns of it again on each new day. */
  has(file: DroppedFile): Promise<boolean>;
}

/**
 * Such a file is its owner's to deal with: to move or copy it would spread it, to delete it is not the assistant's to
 * decide, and its name may be a secret, too. So it stays where it is, and what is known of it is kept in memory alone.
 */
export function createSecretsLeft(office: TakingParts, tell: (message: string) => void): SecretsLeft {
  const left = new Map<string, { readonly state: string; readonly reason: string; day: string }>();
  const warn = async ({ state, changedAt }: DroppedFile, reason: string) => {
    const [since, day] = [printInstant(changedAt), dayAt(office.now())];
    // Told apart by size, time and inode: the name goes nowhere.
    const key = `secret dropped ${createHash('sha256').update(state).digest('hex').slice(0, 16)} ${day}`;
    tell(words.secretToOperator(since));
    await tellAdmins(office, { key, reply: say(words.secretToAdmins(since, reason)) });
    return day;
  };
  return {
    async add(file, reason) {
      left.set(file.name, { state: file.state, reason, day: await warn(file, reason) });
    },
    async has(file) {
      const known = left.get(file.name);
      if (known?.state !== file.state) return false;
      if (known.day !== dayAt(office.now())) known.day = await warn(file, known.reason);
      return true;
    },
  };
}
