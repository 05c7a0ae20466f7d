import type { RecordCorrection } from '../documents/corrections.ts';
import type { Document } from '../documents/document.ts';
import type { UnitMatcher } from '../documents/unit-matcher.ts';
import type { Clock } from '../shared/clock.ts';
import { standAside } from '../shared/turns.ts';
import { correctReading } from '../tasks/extraction/correct-reading.ts';
import { type ExtractionReport, reportExtraction } from '../tasks/extraction/extraction-report.ts';
import { type DocumentReading, joinReadings, readDocument } from '../tasks/extraction/read-records.ts';
import { reconcile } from '../tasks/extraction/reconcile.ts';
import type { Confirmation, RecordChange, RecordLedger } from '../tasks/extraction/record-ledger.ts';
import type { Records } from '../tasks/task.ts';

/** What was read out of a document, who vouched for it, and what changed when it was read anew. */
export interface CheckedExtraction extends ExtractionReport {
  /** Who confirmed just these records; undefined where nobody did. */
  readonly confirmed: Confirmation | undefined;
  readonly changes: readonly RecordChange[];
}

/** What was read out of the documents, and a person's word for it. */
export interface Extraction {
  report(document: string): Promise<CheckedExtraction>;
  /** Vouches for the records as they are now; others need a new word. */
  confirm(document: string, by: string): Promise<void>;
}

interface OpenRecordsOptions {
  readonly documents: readonly Document[];
  readonly units: UnitMatcher;
  readonly ledger: RecordLedger;
  readonly clock: Clock;
  readonly corrections?: readonly RecordCorrection[];
}

/** The records of all documents. */
export interface OpenedRecords {
  /** With what was corrected. */
  readonly records: Records;
  /** The same with other corrections. */
  correct(corrections: readonly RecordCorrection[]): Records;
  readonly extraction: Extraction;
}

/**
 * Reads the records of all documents; those that the ledger knows keep their ids, and what changed is remembered. What was
 * corrected is put in afterwards: records are known again, and vouched for, by what their documents print.
 */
export async function openRecords(options: OpenRecordsOptions): Promise<OpenedRecords> {
  const { ledger, clock, units, corrections = [] } = options;
  const readings = await readAll(options);
  const reportOf = (id: string) => reportExtraction(readings.get(id)!);
  const correct = (these: readonly RecordCorrection[]) =>
    joinReadings([...readings.values()].map((reading) => correctReading(reading, these, units)));
  return {
    records: correct(corrections),
    correct,
    extraction: {
      async report(id) {
        const report = reportOf(id);
        const shipped = shippedConfirmation(readings.get(id)!.document);
        const all = [...(shipped ? [shipped] : []), ...(await ledger.confirmationsOf(id))];
        const confirmed = all.findLast(({ digest }) => digest === report.digest);
        return { ...report, confirmed, changes: await ledger.changesOf(id) };
      },
      async confirm(id, by) {
        const { digest } = reportOf(id);
        await ledger.confirm({ document: id, digest, confirmedBy: by, at: clock.now().toISOString() });
      },
    },
  };
}

/** What the head of a document's own file says of the records: for those that come with the product. */
function shippedConfirmation({ id, meta }: Document): Confirmation | undefined {
  if (!meta.confirmed) return undefined;
  const { by, on, records } = meta.confirmed;
  const firstDay = `${on}-01-01`.slice(0, '2026-01-01'.length);
  return { document: id, digest: records, confirmedBy: by, at: `${firstDay}T00:00:00.000Z` };
}

/** No two records have one id, not of documents whose numbers begin with the same figures either. */
async function readAll({
  documents,
  units,
  ledger,
  clock,
}: OpenRecordsOptions): Promise<ReadonlyMap<string, DocumentReading>> {
  const taken = new Set(await ledger.allIds());
  const readings = new Map<string, DocumentReading>();
  for (const document of documents) {
    const fingerprint = await ledger.fingerprintOf(document.id);
    const { reading, entries, changes } = reconcile({
      reading: readDocument(document, units),
      before: fingerprint === undefined ? undefined : await ledger.entriesOf(document.id),
      taken,
      at: clock.now().toISOString(),
    });
    if (fingerprint !== document.fingerprint || changes.length > 0)
      await ledger.record(document.id, document.fingerprint, entries, changes);
    for (const { id } of entries) taken.add(id);
    readings.set(document.id, reading);
    await standAside();
  }
  return readings;
}
