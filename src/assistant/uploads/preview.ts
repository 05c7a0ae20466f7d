import type { FrontMatter } from '../../documents/front-matter.ts';
import { type ExtractionReport, reportExtraction } from '../../tasks/extraction/extraction-report.ts';
import type { FileReading } from '../../tasks/extraction/read-file.ts';
import { reconcile } from '../../tasks/extraction/reconcile.ts';
import type { RecordChange, RecordLedger } from '../../tasks/extraction/record-ledger.ts';

/** What a file would bring if it were part of what is known. */
export interface Preview {
  readonly meta: FrontMatter;
  /** Null where the file has no pages. */
  readonly pages: number | null;
  /** How many of them were just read from their pictures. */
  readonly ocrPages: number;
  readonly passages: number;
  readonly report: ExtractionReport;
  /** What would become of the records that are remembered of its document. */
  readonly changes: readonly RecordChange[];
}

/** Holds what was read against what is remembered, and changes nothing of that. */
export async function previewOf(
  { reading, passages, pages, ocrPages = 0 }: FileReading,
  ledger: Pick<RecordLedger, 'entriesOf' | 'fingerprintOf' | 'allIds'>,
  at: Date,
): Promise<Preview> {
  const { id, meta, blocks } = reading.document;
  const isKnown = (await ledger.fingerprintOf(id)) !== undefined;
  const before = isKnown ? await ledger.entriesOf(id) : undefined;
  const taken = new Set(await ledger.allIds());
  const { reading: named, changes } = reconcile({ reading, before, taken, at: at.toISOString() });
  const lastPage = blocks.reduce((most, { place }) => Math.max(most, place.page ?? 0), 0);
  return { meta, pages: (pages ?? lastPage) || null, ocrPages, passages, report: reportExtraction(named), changes };
}
