import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditTrail } from '../../src/shared/audit-trail.ts';
import type { TriggerStore } from '../../src/tasks/progress/trigger.ts';

const AT = new Date('2026-03-02T01:00:00Z');
const HAPPENED = { task: '05-1', happenedOn: '2026-03-01', dueOn: '2026-03-31' };

/** What every `TriggerStore` keeps to. `open` is one more opening of the place that is empty at the start of a test. */
export function describeTriggerStore(open: () => Promise<{ triggers: TriggerStore; audit: AuditTrail }>): void {
  describe('triggers that happened', () => {
    let triggers: TriggerStore;
    let audit: AuditTrail;
    beforeEach(async () => {
      ({ triggers, audit } = await open());
    });

    it('are kept as they were said last, by task', async () => {
      await triggers.mark({ ...HAPPENED, task: '05-2' }, 'p-admin', AT);
      await triggers.mark(HAPPENED, 'p-admin', AT);
      await triggers.mark({ ...HAPPENED, dueOn: '2026-04-30' }, 'p-admin', AT);
      const kept = [
        { ...HAPPENED, dueOn: '2026-04-30' },
        { ...HAPPENED, task: '05-2' },
      ];
      expect(await triggers.list()).toEqual(kept);
      expect(await (await open()).triggers.list()).toEqual(kept);
    });

    it('can be taken back, once', async () => {
      await triggers.mark(HAPPENED, 'p-admin', AT);
      expect(await triggers.unmark('05-1', 'p-admin', AT)).toBe(true);
      expect(await triggers.unmark('05-1', 'p-admin', AT)).toBe(false);
      expect(await triggers.list()).toEqual([]);
    });

    it('stand in the trail', async () => {
      await triggers.mark(HAPPENED, 'p-admin', AT);
      await triggers.unmark('05-1', 'p-other', AT);
      const said = (await audit.list(10)).map(({ actor, action, subject, detail }) => ({
        actor,
        action,
        subject,
        detail,
      }));
      const { task: subject, ...days } = HAPPENED;
      expect(said).toEqual([
        { actor: 'p-other', action: 'trigger.unmarked', subject, detail: {} },
        { actor: 'p-admin', action: 'trigger.marked', subject, detail: days },
      ]);
    });
  });
}
