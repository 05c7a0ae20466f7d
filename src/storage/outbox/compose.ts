import type { Claim, Composed, Exchange } from '../../assistant/journal.ts';
import { composeReminders, LATE_AFTER_MS } from '../../reminders/compose.ts';
import { gather } from '../../reminders/gather.ts';
import type { Recipient } from '../../reminders/recipient.ts';
import { nextSendingInstant } from '../../reminders/sending-hours.ts';
import { isStillDue } from '../../reminders/still-due.ts';
import { dayAt } from '../../shared/day.ts';
import type { Database } from '../database.ts';
import { replyColumns } from '../journal/rows.ts';
import type { Queries } from '../schema.ts';
import { type DueRow, endRows, readBegun, readDueTo } from './due-rows.ts';
import { readFacts, type StoredFacts } from './read-facts.ts';

interface Composing {
  readonly exchange: Exchange;
  readonly claim: Claim;
  readonly at: Date;
}

/** Composes what a reminder says; see `Journal.compose`. */
export function compose({ transaction }: Database, composing: Composing): Promise<Composed | undefined> {
  const { exchange, claim, at } = composing;
  return transaction(async (within) => {
    const held = await within
      .selectFrom('exchange')
      .select('person')
      .where('number', '=', exchange.number)
      .where('claim', '=', claim.token)
      .executeTakeFirst();
    if (!held || held.person === null) return undefined;
    const rows = exchange.begun ? await readBegun(within, exchange.number) : await readDueTo(within, held.person, at);
    const facts = await factsFor(within, rows, held.person);
    const due = await leaveOut(within, rows, facts, composing);
    if (due.length === 0 || !facts) return undefined;
    return say(within, due, { ...composing, facts, chosen: chosenBy(held.person, facts) });
  });
}

/** An overview is made of more than what it names. */
async function factsFor(within: Queries, rows: readonly DueRow[], person: string): Promise<StoredFacts | undefined> {
  const kinds = new Set(rows.map(({ kind }) => kind));
  if (kinds.has('unserved')) return readFacts(within, {});
  if (kinds.has('weekly')) return readFacts(within, { person });
  return readFacts(within, { person, subjects: [...new Set(rows.map(({ subject }) => subject))] });
}

function chosenBy(person: string, { recipients }: StoredFacts): Recipient['chosen'] {
  return recipients.find((recipient) => recipient.person === person)?.chosen;
}

/** What still holds; the rest ends here. Of what was begun nobody knows whether it arrived. */
async function leaveOut(
  within: Queries,
  rows: readonly DueRow[],
  facts: StoredFacts | undefined,
  { exchange, at }: Composing,
): Promise<DueRow[]> {
  const today = dayAt(at);
  const due = rows.filter((row) => facts && isStillDue(row, facts, today));
  const over = rows.filter((row) => !due.includes(row));
  await endRows(within, over, exchange.begun ? 'unknown' : 'cancelled', at);
  return due;
}

interface Saying extends Composing {
  readonly facts: StoredFacts;
  readonly chosen: Recipient['chosen'];
}

async function say(within: Queries, due: readonly DueRow[], saying: Saying): Promise<Composed | undefined> {
  const { exchange, at, facts, chosen } = saying;
  const { say: said, superseded } = exchange.begun ? { say: [...due], superseded: [] } : choose(due, chosen);
  const ahead = said.filter(({ kind, dueOn: day }) => kind === 'stage' && day >= dayAt(at));
  const days = ahead.map(({ dueOn: day }) => day);
  const dueOn = days.sort()[0];
  const free = nextSendingInstant(at, {
    calendar: facts.calendar,
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(chosen ? { chosen } : {}),
  });
  if (free > at) {
    await putOff(within, [...said, ...superseded], free, saying);
    return undefined;
  }
  const words = composeReminders(said, { facts, on: dayAt(at), now: at, message: exchange.number });
  await endRows(within, superseded, 'superseded', at);
  if (!words) {
    await endRows(within, said, 'superseded', at);
    return undefined;
  }
  const isRepeat = exchange.isRepeat || said.some(({ doubted }) => doubted);
  const reply = { kind: 'answered', citations: [], ...words } as const;
  await begin(within, said, { ...saying, isRepeat }, replyColumns(reply));
  return { reply, isRepeat };
}

/** What may have arrived before is said by itself, for that message says so. */
function choose(due: readonly DueRow[], chosen: Recipient['chosen']): ReturnType<typeof gather<DueRow>> {
  const doubted = due.filter((row) => row.doubted);
  return gather(doubted.length > 0 ? doubted : due, chosen);
}

/** Not in the evening: what is due waits for its hour by itself, and the chat goes on meanwhile. */
async function putOff(within: Queries, rows: readonly DueRow[], until: Date, { exchange, at }: Saying): Promise<void> {
  // Said twice already: nobody will know any more.
  if (exchange.begun && exchange.isRepeat) return endRows(within, rows, 'unknown', at);
  const doubt = exchange.begun ? ({ doubted: 1 } as const) : {};
  for (const { number } of rows)
    await within
      .updateTable('reminder')
      .set({ state: 'planned', exchange: null, putOffUntil: until.toISOString(), ...doubt })
      .where('number', '=', number)
      .execute();
}

async function begin(
  within: Queries,
  rows: readonly DueRow[],
  { exchange, at, isRepeat }: Saying & { readonly isRepeat: boolean },
  reply: ReturnType<typeof replyColumns>,
): Promise<void> {
  for (const { number, sendAt } of rows)
    await within
      .updateTable('reminder')
      .set({
        ...{ state: 'sending', exchange: exchange.number, snoozed: 0, putOffUntil: null },
        late: at.getTime() - sendAt.getTime() > LATE_AFTER_MS ? 1 : 0,
      })
      .where('number', '=', number)
      .execute();
  await within
    .updateTable('exchange')
    .set({ ...reply, state: 'sending', answeredAt: at.toISOString(), repeated: isRepeat ? 1 : 0 })
    .where('number', '=', exchange.number)
    .execute();
}
