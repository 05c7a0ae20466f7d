import { z } from 'zod';

/** What of a record can be corrected: of each sort of record some of it. */
export const RECORD_FIELDS = [
  ...(['title', 'timeframe', 'lead'] as const),
  ...(['coordinators', 'deliverable', 'budget'] as const),
  ...(['value', 'actors'] as const),
  ...(['who', 'to', 'via'] as const),
] as const;

/** One of `RECORD_FIELDS`. */
export type RecordField = (typeof RECORD_FIELDS)[number];

/** What of the head of a document can be corrected. */
export const HEAD_FIELDS = ['number', 'issuedOn', 'access'] as const;

/** One of `HEAD_FIELDS`. */
export type HeadField = (typeof HEAD_FIELDS)[number];

const SAID = { value: z.string().min(1), by: z.string().min(1), at: z.string() };
const RECORD_CORRECTION = z.strictObject({ record: z.string(), field: z.enum(RECORD_FIELDS), ...SAID });
const HEAD_CORRECTION = z.strictObject({ document: z.string(), field: z.enum(HEAD_FIELDS), ...SAID });

/** That a field of a record is another than its document prints, or than it was read; by whom, and since which instant. */
export type RecordCorrection = z.infer<typeof RECORD_CORRECTION>;

/** The same of the head of a document of the folder; one that was sent is corrected in its own text. */
export type HeadCorrection = z.infer<typeof HEAD_CORRECTION>;

/** All that administrators corrected; at most one of a field. */
export const CORRECTIONS = z.strictObject({ records: z.array(RECORD_CORRECTION), heads: z.array(HEAD_CORRECTION) });

/** See `CORRECTIONS`. */
export interface Corrections {
  readonly records: readonly RecordCorrection[];
  readonly heads: readonly HeadCorrection[];
}

/** Where nothing was corrected. */
export const NO_CORRECTIONS: Corrections = { records: [], heads: [] };
