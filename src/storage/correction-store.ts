import type { CorrectionStore } from '../assistant/corrections/correction-store.ts';
import { CORRECTIONS, type Corrections } from '../documents/corrections.ts';
import { addToTrail } from './audit-trail.ts';
import type { Database } from './database.ts';
import { adoptWithin } from './outbox/adopt.ts';
import type { Queries } from './schema.ts';

/** Keeps corrections in the tables `record_correction` and `head_correction`. */
export function createCorrections({ queries, transaction, dialect }: Database): CorrectionStore {
  return {
    list: () => readCorrections(queries),
    async state() {
      const { records, heads } = await readCorrections(queries);
      return [...records, ...heads].map((one) => JSON.stringify(one)).join('\n');
    },
    correctRecord: ({ record, field, value, by, at }, basis) =>
      transaction(async (within) => {
        const row = { value, correctedBy: by, correctedAt: at };
        await within
          .insertInto('recordCorrection')
          .values({ record, field, ...row })
          .onConflict((known) => known.columns(['record', 'field']).doUpdateSet(row))
          .execute();
        await adoptWithin(within, dialect, basis, new Date(at));
        const change = { actor: by, action: 'record.corrected', subject: record, detail: { field, value } } as const;
        await addToTrail(within, dialect, change, new Date(at));
      }),
    restoreRecord: ({ record, field, by, at }, basis) =>
      transaction(async (within) => {
        const own = within.deleteFrom('recordCorrection').where('record', '=', record).where('field', '=', field);
        const gone = await own.returning('field').execute();
        if (gone.length === 0) return false;
        await adoptWithin(within, dialect, basis, new Date(at));
        const change = { actor: by, action: 'record.restored', subject: record, detail: { field } } as const;
        await addToTrail(within, dialect, change, new Date(at));
        return true;
      }),
    correctHead: ({ document, field, value, by, at }) =>
      transaction(async (within) => {
        await within.deleteFrom('headCorrection').where('document', '=', document).where('field', '=', field).execute();
        const row = { document, field, correctedBy: by, correctedAt: at };
        if (value !== undefined)
          await within
            .insertInto('headCorrection')
            .values({ ...row, value })
            .execute();
        const detail = { field, value: value ?? null };
        await addToTrail(
          within,
          dialect,
          { actor: by, action: 'document.corrected', subject: document, detail },
          new Date(at),
        );
      }),
  };
}

async function readCorrections(queries: Queries): Promise<Corrections> {
  const said = ['field', 'value', 'correctedBy as by', 'correctedAt as at'] as const;
  const records = queries.selectFrom('recordCorrection').select(['record', ...said]);
  const heads = queries.selectFrom('headCorrection').select(['document', ...said]);
  return CORRECTIONS.parse({
    records: await records.orderBy('record').orderBy('field').execute(),
    heads: await heads.orderBy('document').orderBy('field').execute(),
  });
}
