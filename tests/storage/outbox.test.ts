import { createAuditTrail } from '../../src/storage/audit-trail.ts';
import { createBudgets } from '../../src/storage/budget-store.ts';
import { createTriggerStore } from '../../src/storage/trigger-store.ts';
import { describeBudgets } from '../contracts/budgets.contract.ts';
import { describeOutbox } from '../contracts/outbox.contract.ts';
import { describeTriggerStore } from '../contracts/trigger-store.contract.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';

describeOnEveryDatabase('reminding', (place) => {
  describeOutbox(() => place.open());
  describeBudgets(async () => createBudgets(await place.open()));
  describeTriggerStore(async () => {
    const database = await place.open();
    return { triggers: createTriggerStore(database), audit: createAuditTrail(database) };
  });
});
