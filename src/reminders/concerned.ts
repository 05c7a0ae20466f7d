import { mayRead } from '../people/role.ts';
import type { Obligation } from './obligation.ts';
import type { PlanningFacts } from './planning-facts.ts';
import { type Recipient, wantsOverviews, wantsStages } from './recipient.ts';

/** What somebody has to do with something that is due. */
export interface Part {
  readonly recipient: Recipient;
  readonly isHelping: boolean;
}

/** Finds who is told of something: those of its offices, or of a group it is given to, who may read its paper. */
export function indexRecipients({
  recipients,
  groups,
}: Pick<PlanningFacts, 'recipients' | 'groups'>): (obligation: Obligation) => Part[] {
  const byName = new Map<string, Recipient[]>();
  for (const recipient of recipients) {
    if (recipient.unit === undefined || !(wantsStages(recipient) || wantsOverviews(recipient))) continue;
    for (const name of groups.withGroupsOf(recipient.unit)) {
      const known = byName.get(name);
      if (known) known.push(recipient);
      else byName.set(name, [recipient]);
    }
  }
  return ({ leads, helpers, access }) => {
    const parts = new Map<string, Part>();
    const add = (names: readonly string[], isHelping: boolean) => {
      for (const name of names)
        for (const recipient of byName.get(name) ?? [])
          if (!parts.has(recipient.person) && mayRead(recipient.role, access))
            parts.set(recipient.person, { recipient, isHelping });
    };
    add(leads, false);
    add(helpers, true);
    return [...parts.values()];
  };
}
