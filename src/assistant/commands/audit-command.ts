import type { AuditEntry } from '../../shared/audit-trail.ts';
import { printInstant } from '../../shared/print-instant.ts';
import { requireNoReaders } from './actor.ts';
import { type Command, say } from './command.ts';
import { AUDIT_WORDS, PEOPLE_COMMAND_WORDS as words } from './people-messages.ts';

const SHOWN = 15;
const EARLIER = /(\d+)\s*$/u;

/** `/nhatky`: what was changed by whom, and whether the trail is whole. */
export const AUDIT_COMMAND: Command = {
  name: 'nhatky',
  right: 'readAudit',
  usage: words.usage.audit,
  plain: [/^(?:xem |cho (?:toi )?xem )nhat ky(?: thay doi| he thong)?$/u],
  async run(given, { office, message }) {
    requireNoReaders(message);
    const { entries, broken } = await office.audit.verify();
    if (entries === 0 && broken === undefined) return say(words.trailEmpty);
    const [, before] = EARLIER.exec(given) ?? [];
    const shown = await office.audit.list(SHOWN, before === undefined ? undefined : Number(before));
    const head = broken === undefined ? words.trailWhole(entries) : words.trailBroken(broken);
    const oldest = shown.at(-1)?.number ?? 1;
    const choices = oldest > 1 ? { choices: [`/nhatky ${words.earlier} ${oldest}`] } : {};
    return { ...say([head, ...shown.map(describe)].join('\n')), ...choices };
  },
};

function describe({ number, at, actor, action, subject, detail }: AuditEntry): string {
  const facts = Object.entries(detail).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return words.entry(number, printInstant(at), actor, AUDIT_WORDS[action], subject, facts.join(', '));
}
