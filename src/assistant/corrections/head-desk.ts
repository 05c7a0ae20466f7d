import { amendHead } from '../../documents/correct-head.ts';
import type { HeadField } from '../../documents/corrections.ts';
import type { Upload, Uploads } from '../../documents/uploads.ts';
import type { CorrectionStore } from './correction-store.ts';

/** Corrects what documents in use say of themselves. */
export interface HeadDesk {
  /**
   * Gives a field of the head another value; none gives it back what the file in the folder says. Returns once questions are
   * answered with it; what cannot be taken up is taken back.
   */
  correctHead(document: string, field: HeadField, value: string | undefined, by: string): Promise<void>;
}

interface HeadDeskOptions {
  readonly corrections: Pick<CorrectionStore, 'list' | 'correctHead'>;
  readonly uploads: Pick<Uploads, 'live' | 'amend'>;
  readonly renew: (by: string) => Promise<unknown>;
  readonly now: () => Date;
}

/** Corrects one that was sent in its own text; of one in the folder, what is other is kept beside it. */
export function createHeadDesk({ corrections, uploads, renew, now }: HeadDeskOptions): HeadDesk {
  const amend = async (upload: Upload, field: HeadField, value: string, by: string) => {
    const { document, markdown, access } = upload;
    const said = { field, value };
    const isAccess = field === 'access';
    const changed = isAccess
      ? { markdown, access: value as Upload['access'] }
      : { ...amended(upload, field, value), access };
    await uploads.amend(document, changed, { ...said, by }, now());
    return () => uploads.amend(document, { markdown, access }, { field, value: before(upload, field), by }, now());
  };
  const correct = async (document: string, field: HeadField, value: string | undefined, by: string) => {
    const { heads } = await corrections.list();
    const known = heads.find((one) => one.document === document && one.field === field)?.value;
    const put = (what: string | undefined) =>
      corrections.correctHead({ document, field, value: what, by, at: now().toISOString() });
    await put(value);
    return () => put(known);
  };
  return {
    async correctHead(document, field, value, by) {
      const sent = (await uploads.live()).find((upload) => upload.document === document);
      const takeBack =
        sent && value !== undefined ? await amend(sent, field, value, by) : await correct(document, field, value, by);
      try {
        await renew(by);
      } catch (error) {
        await takeBack();
        throw error;
      }
    },
  };
}

function amended({ markdown }: Upload, field: HeadField, value: string): Pick<Upload, 'markdown'> {
  return { markdown: amendHead(markdown, { [field]: value }) };
}

/** What stands in the trail where a correction is taken back. */
function before({ access }: Upload, field: HeadField): string | null {
  return field === 'access' ? access : null;
}
