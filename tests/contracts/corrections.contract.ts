import { beforeEach, describe, expect, it } from 'vitest';
import type { CorrectionStore } from '../../src/assistant/corrections/correction-store.ts';
import type { RecordCorrection } from '../../src/documents/corrections.ts';
import { WORKING_DAYS_FILE } from '../../src/documents/working-days.ts';
import type { Outbox } from '../../src/reminders/outbox.ts';
import type { PlanningBasis } from '../../src/reminders/planning-facts.ts';
import type { AuditTrail } from '../../src/shared/audit-trail.ts';

const AT = '2026-03-02T01:00:00.000Z';
const LATER = '2026-03-03T01:00:00.000Z';
const ONE: RecordCorrection = { record: '05-1', field: 'timeframe', value: 'Quý II/2027', by: 'p-admin', at: AT };

/** What reminders rest on, a task of this title being all. */
function basisOf(title: string): PlanningBasis {
  const task = { subject: '05-1', kind: 'task', document: '05', paper: 'Kế hoạch 05', access: 'public' } as const;
  const assignments = [{ ...task, title, leads: [], helpers: [] }];
  return { assignments, units: [], workingDays: WORKING_DAYS_FILE.parse({}) };
}

interface Opened {
  readonly corrections: CorrectionStore;
  readonly outbox: Outbox;
  readonly audit: AuditTrail;
}

/** What every `CorrectionStore` keeps to. `open` is one more opening of the place that is empty at the start of a test. */
export function describeCorrections(open: () => Promise<Opened>): void {
  describe('corrections', () => {
    let opened: Opened;
    beforeEach(async () => {
      opened = await open();
    });
    const planned = async () => (await opened.outbox.facts()).assignments.map(({ title }) => title);

    it('of records are kept as they were said last, by field, and reminders rest on them at once', async () => {
      const { corrections } = opened;
      await corrections.correctRecord({ ...ONE, field: 'title', value: 'Một' }, basisOf('Một'));
      await corrections.correctRecord(ONE, basisOf('Một, thời gian'));
      const again = { ...ONE, value: 'Quý III/2027', by: 'p-other', at: LATER };
      const before = await corrections.state();
      await corrections.correctRecord(again, basisOf('Một, thời gian khác'));
      const other = (await open()).corrections;
      expect(await other.list()).toEqual({ records: [again, { ...ONE, field: 'title', value: 'Một' }], heads: [] });
      expect(await other.state()).not.toBe(before);
      expect(await planned()).toEqual(['Một, thời gian khác']);
    });

    it('of records can be taken back, once', async () => {
      const { corrections } = opened;
      await corrections.correctRecord(ONE, basisOf('sửa'));
      const { value: _, ...what } = { ...ONE, at: LATER };
      expect(await corrections.restoreRecord(what, basisOf('như in'))).toBe(true);
      expect(await planned()).toEqual(['như in']);
      expect(await corrections.restoreRecord(what, basisOf('khác'))).toBe(false);
      expect(await planned()).toEqual(['như in']);
      expect(await corrections.list()).toEqual({ records: [], heads: [] });
    });

    ofHeads(open);
  });
}

function ofHeads(open: () => Promise<Opened>): void {
  let opened: Opened;
  beforeEach(async () => {
    opened = await open();
  });
  const trail = async () =>
    (await opened.audit.list(10)).map(({ actor, action, subject, detail }) => ({ actor, action, subject, detail }));

  it('of heads are kept by field, and gone where there is no value', async () => {
    const { corrections } = opened;
    const head = { document: '05', field: 'number', value: '5/KH', by: 'p-admin', at: AT } as const;
    await corrections.correctHead(head);
    await corrections.correctHead({ ...head, field: 'access', value: 'internal' });
    await corrections.correctHead({ ...head, value: '6/KH', at: LATER });
    const { heads } = await (await open()).corrections.list();
    expect(heads.map(({ field, value }) => [field, value])).toEqual([
      ['access', 'internal'],
      ['number', '6/KH'],
    ]);
    await corrections.correctHead({ ...head, value: undefined });
    expect((await corrections.list()).heads.map(({ field }) => field)).toEqual(['access']);
  });

  it('stand in the trail', async () => {
    const { corrections } = opened;
    await corrections.correctRecord(ONE, basisOf('sửa'));
    await corrections.restoreRecord({ ...ONE, by: 'p-other' }, basisOf('như in'));
    await corrections.correctHead({ document: '05', field: 'access', value: 'internal', by: 'p-admin', at: LATER });
    const { field, value } = ONE;
    expect(await trail()).toEqual([
      {
        actor: 'p-admin',
        action: 'document.corrected',
        subject: '05',
        detail: { field: 'access', value: 'internal' },
      },
      { actor: 'p-other', action: 'record.restored', subject: '05-1', detail: { field } },
      { actor: 'p-admin', action: 'record.corrected', subject: '05-1', detail: { field, value } },
    ]);
  });
}
