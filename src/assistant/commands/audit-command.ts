import { requireNoReaders } from './actor.ts';
import { type Command, say } from './command.ts';
import { describeEntry } from './describe-entry.ts';
import { PEOPLE_COMMAND_WORDS as words } from './people-messages.ts';

const SHOWN = 15;
const EARLIER = /(?<!\d)(\d{1,9})\s*$/u;

/** `/nhatky`: what was changed by whom, and whether the trail is whole. */
export const AUDIT_COMMAND: Command = {
  name: 'nhatky',
  right: 'readAudit',
  usage: words.usage.audit,
  plain: [/^(?:xem |cho (?:toi )?xem )nhat ky(?: thay doi| he thong)?$/u],
  async run(given, { office, message, units }) {
    requireNoReaders(message);
    const { entries, broken } = await office.audit.verify();
    if (entries === 0 && broken === undefined) return say(words.trailEmpty);
    const [, before] = EARLIER.exec(given) ?? [];
    const shown = await office.audit.list(SHOWN, before === undefined ? undefined : Number(before));
    const head = broken === undefined ? words.trailWhole(entries) : words.trailBroken(broken);
    const oldest = shown.at(-1)?.number ?? 1;
    const choices = oldest > 1 ? { choices: [`/nhatky ${words.earlier} ${oldest}`] } : {};
    return { ...say([head, ...shown.map((entry) => describeEntry(entry, units))].join('\n')), ...choices };
  },
};
