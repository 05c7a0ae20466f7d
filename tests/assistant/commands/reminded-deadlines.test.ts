import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../src/people/role.ts';
import { USUAL_PREFERENCES } from '../../../src/reminders/preferences.ts';
import { addDays, printDay } from '../../../src/shared/day.ts';
import { type Asking, askKnowledge, TODAY } from '../../answering/asking.ts';
import { adoptPapers } from '../../support/office.ts';
import { askOfficePapers } from '../office-papers.ts';
import { type Lobby, openLobby } from '../reception/lobby.ts';

const LAST_DAY = addDays(TODAY, 90);

/** All pages of what `/hanchot` lists for an office. */
async function listed(lobby: Lobby, name: string, office: string): Promise<string> {
  const first = await lobby.says(name, `/hanchot ${office}`);
  const [, pages = '1'] = /\(Trang 1\/(\d+)\)/u.exec(first) ?? [];
  const others: string[] = [];
  for (let page = 2; page <= Number(pages); page++)
    others.push(await lobby.says(name, `/hanchot ${office} trang ${page}`));
  return [first, ...others].join('\n');
}

/** Everything that a person would be reminded of which is due within 90 days, as code and day. */
async function remindedOf({ office }: Lobby, person: string): Promise<Set<string>> {
  const preferences = { ...USUAL_PREFERENCES, isOn: true };
  await office.preferences.write(person, preferences, office.now());
  const span = { from: TODAY, to: LAST_DAY, judgedOn: TODAY };
  const planned = await office.planner.planFor(person, preferences, span);
  return new Set(planned.filter(({ dueOn }) => dueOn <= LAST_DAY).map(({ subject, dueOn }) => `${subject} ${dueOn}`));
}

describe.each<[string, () => Promise<Asking>, readonly (readonly [Role, string])[]]>([
  [
    'two plans',
    askOfficePapers,
    [
      ['member', 'so-noi-vu'],
      ['official', 'so-noi-vu'],
      ['official', 'so-tai-chinh'],
      ['manager', 'cong-an-tinh'],
    ],
  ],
  [
    'the documents of the project',
    askKnowledge,
    [
      ['official', 'cong-an-tinh'],
      ['official', 'so-noi-vu'],
      ['manager', 'so-khcn'],
    ],
  ],
])('what reminders of %s are about', (_, open, people) => {
  let asking: Asking;
  beforeAll(async () => {
    asking = await open();
  });

  it.each(people)('stands in /hanchot of the own office, for a %s of %s', async (role, unit) => {
    const lobby = await openLobby(asking);
    await adoptPapers(lobby.office, asking);
    const person = await lobby.appoint('an', role, unit);
    const wanted = await remindedOf(lobby, person);
    const lines = (await listed(lobby, 'an', asking.units.byId(unit)!.name)).split('\n');
    const missing = [...wanted].filter((one) => {
      const [subject, dueOn] = one.split(' ') as [string, string];
      return !lines.some((line) => line.includes(`[${subject}]`) && line.includes(printDay(dueOn)));
    });
    expect(wanted.size).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });
});
