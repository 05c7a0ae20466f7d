import type { Reply } from '../../../../src/assistant/message.ts';
import { createUnitGroups } from '../../../../src/documents/unit-groups.ts';
import type { Role } from '../../../../src/people/role.ts';
import { composeReminders } from '../../../../src/reminders/compose.ts';
import type { DueRow } from '../../../../src/reminders/gather.ts';
import type { PlanningFacts } from '../../../../src/reminders/planning-facts.ts';
import { USUAL_PREFERENCES } from '../../../../src/reminders/preferences.ts';
import { readAssignments } from '../../../../src/reminders/read-assignments.ts';
import type { Recipient } from '../../../../src/reminders/recipient.ts';
import type { Day } from '../../../../src/shared/day.ts';
import { type Asking, askKnowledge } from '../../../answering/asking.ts';

/** What a chat shows: a question, where one was asked, and the reply. */
export interface Scene {
  readonly name: string;
  readonly at: string;
  readonly asked?: string;
  readonly reply: Reply;
  /** Shows the sources as they are once tapped. */
  readonly areSourcesOpen?: boolean;
}

const UNIT = 'so-khcn';
const ON: Day = '2026-12-24';
const MONDAY: Day = '2026-12-28';
const LAST_DAY: Day = '2026-12-31';

/** Replies as people get them, over the documents of the project. */
export async function typicalScenes(): Promise<Scene[]> {
  const asking = await askKnowledge();
  const ask = async (name: string, asked: string, role: Role): Promise<Scene> => ({
    ...{ name, asked, at: '09:12' },
    reply: await asking.ask(asked, role, ON),
  });
  const answer = await ask('tra-loi', 'Hệ thống điều hành thông minh IOC do ai chủ trì?', 'guest');
  return [
    answer,
    { ...answer, name: 'nguon', areSourcesOpen: true },
    await ask('danh-sach', 'Việc nào đến hạn trong tháng 12/2026?', 'member'),
    { name: 'nhac-viec', at: '08:00', reply: remind(asking, 'stage', ON) },
    { name: 'tong-hop-tuan', at: '08:00', reply: remind(asking, 'weekly', MONDAY) },
  ];
}

function remind({ records, library, calendar }: Asking, kind: DueRow['kind'], on: Day): Reply {
  const { units } = library.knowledge;
  const role: Role = kind === 'weekly' ? 'manager' : 'official';
  const who: Recipient = { person: 'p-an', role, unit: UNIT, chosen: { ...USUAL_PREFERENCES, isOn: true } };
  const assignments = readAssignments(records, library.document).map((known) => ({ ...known, version: 1 }));
  const facts: PlanningFacts = {
    ...{ assignments, recipients: [who], groups: createUnitGroups(units), calendar },
    ...{ progress: new Map(), triggers: new Map() },
    unitName: (id) => units.find((unit) => unit.id === id)?.name ?? id,
  };
  const due = assignments.filter(({ leads, timeframe }) => leads.includes(UNIT) && timeframe?.lastDay === LAST_DAY);
  const now = new Date(`${on}T08:00:00+07:00`);
  const rows = due.slice(0, 2).map(({ subject }) => ({
    ...{ key: subject, kind, subject, dueOn: LAST_DAY, stage: 7, person: who.person, version: 1, sendAt: now },
  }));
  return { kind: 'answered', citations: [], ...composeReminders(rows, { facts, on, now, message: 57 })! };
}
