import type { Corrections, HeadCorrection, RecordCorrection } from '../../documents/corrections.ts';
import type { PlanningBasis } from '../../reminders/planning-facts.ts';

/** Keeps what administrators corrected of records, and of the heads of documents in the folder. */
export interface CorrectionStore {
  /** All of it, in the order of what it is about. */
  list(): Promise<Corrections>;
  /** A short name of all of it: another one whenever any of it is. */
  state(): Promise<string>;
  /**
   * Puts a value in the place of what a record says, and plans reminders anew from `basis`, which is what the documents
   * say with it, in one transaction.
   */
  correctRecord(correction: RecordCorrection, basis: PlanningBasis): Promise<void>;
  /** Gives a field of a record back what its document prints, likewise; false where it was not corrected. */
  restoreRecord(what: Pick<RecordCorrection, 'record' | 'field' | 'by' | 'at'>, basis: PlanningBasis): Promise<boolean>;
  /** Takes no value to be what the document says itself. */
  correctHead(correction: Omit<HeadCorrection, 'value'> & { readonly value: string | undefined }): Promise<void>;
}
