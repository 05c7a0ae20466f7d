import type { RecordCorrection, RecordField } from '../../documents/corrections.ts';
import type { PlanningBasis } from '../../reminders/planning-facts.ts';
import type { CorrectionStore } from './correction-store.ts';

/** Corrects what was read out of documents; what was corrected outlives every reading of them. */
export interface CorrectionDesk {
  /** Returns once questions are answered with it; what cannot be taken up is taken back. */
  correct(record: string, field: RecordField, value: string, by: string): Promise<void>;
  /** Gives a field back what its document prints; false where it was not corrected. */
  restore(record: string, field: RecordField, by: string): Promise<boolean>;
}

interface CorrectionDeskOptions {
  readonly corrections: CorrectionStore;
  /** What reminders would rest on if these corrections held, and no others. */
  readonly basisWith: (corrections: readonly RecordCorrection[]) => Promise<PlanningBasis>;
  /** Takes up what holds now, on whose word. */
  readonly renew: (by: string) => Promise<unknown>;
  readonly now: () => Date;
}

/** Opens the desk over the corrections that are kept. */
export function createCorrectionDesk({ corrections, basisWith, renew, now }: CorrectionDeskOptions): CorrectionDesk {
  const at = () => now().toISOString();
  /** What holds of the field, and of everything else. */
  const split = async (record: string, field: RecordField) => {
    const { records } = await corrections.list();
    const isIt = (one: RecordCorrection) => one.record === record && one.field === field;
    return { before: records.find(isIt), others: records.filter((one) => !isIt(one)) };
  };
  const put = async (correction: RecordCorrection, others: readonly RecordCorrection[]) =>
    corrections.correctRecord(correction, await basisWith([...others, correction]));
  return {
    async correct(record, field, value, by) {
      const { before, others } = await split(record, field);
      await put({ record, field, value, by, at: at() }, others);
      try {
        await renew(by);
      } catch (error) {
        if (before) await put({ ...before, at: at() }, others);
        else await corrections.restoreRecord({ record, field, by, at: at() }, await basisWith(others));
        throw error;
      }
    },
    async restore(record, field, by) {
      const { before, others } = await split(record, field);
      if (!before) return false;
      await corrections.restoreRecord({ record, field, by, at: at() }, await basisWith(others));
      try {
        await renew(by);
      } catch (error) {
        await put({ ...before, at: at() }, others);
        throw error;
      }
      return true;
    },
  };
}
