import { expect, it } from 'vitest';
import { createAuditTrail } from '../../src/storage/audit-trail.ts';
import { createBudgets } from '../../src/storage/budget-store.ts';
import { createJournal } from '../../src/storage/journal-store.ts';
import { createPeopleStore } from '../../src/storage/people-store.ts';
import { createQuotas } from '../../src/storage/quota-store.ts';
import { createTriggerStore } from '../../src/storage/trigger-store.ts';
import { describeBudgets } from '../contracts/budgets.contract.ts';
import { describeOutbox } from '../contracts/outbox.contract.ts';
import { describeQuotas } from '../contracts/quotas.contract.ts';
import { describeTriggerStore } from '../contracts/trigger-store.contract.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';

describeOnEveryDatabase('reminding', (place) => {
  describeOutbox(() => place.open());
  describeBudgets(async () => createBudgets(await place.open()));
  describeQuotas(async () => createQuotas(await place.open()));
  describeTriggerStore(async () => {
    const database = await place.open();
    return { triggers: createTriggerStore(database), audit: createAuditTrail(database) };
  });
});

describeOnEveryDatabase('quotas', (place) => {
  it('of old are purged with who was counted in them', async () => {
    const database = await place.open();
    const quotas = createQuotas(database);
    const [january, march] = [new Date('2026-01-10T03:00:00Z'), new Date('2026-03-10T03:00:00Z')];
    for (const at of [january, march]) {
      await quotas.spend({ name: 'bot', most: 10 }, at);
      await quotas.meet({ name: 'people', most: 10 }, at.toISOString(), at);
    }
    await createJournal(database).purge(new Date('2026-02-28T17:00:00Z'));
    expect(await quotas.used('bot', january)).toMatchObject({ spent: 0 });
    expect(await quotas.used('bot', march)).toMatchObject({ spent: 1 });
    expect(await quotas.used('people', march)).toMatchObject({ met: 1, metInMonth: 1 });
  });

  it('forget who asked to be forgotten', async () => {
    const database = await place.open();
    const [quotas, people, at] = [
      createQuotas(database),
      createPeopleStore(database),
      new Date('2026-03-10T03:00:00Z'),
    ];
    const an = await people.meet({ channel: 'zalo-bot', account: 'an' }, at);
    for (const account of ['an', 'binh']) await quotas.meet({ name: 'people', most: 10 }, `zalo-bot:${account}`, at);
    await people.remove(an.id, an.id, at);
    expect(await quotas.used('people', at)).toMatchObject({ met: 1 });
  });
});
