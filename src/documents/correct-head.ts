import { createHash } from 'node:crypto';
import { parseDocument } from 'yaml';
import type { HeadCorrection, HeadField } from './corrections.ts';
import type { Document } from './document.ts';
import type { FrontMatter } from './front-matter.ts';

const FENCED = /^(---\r?\n)([\s\S]*?)(\r?\n---\r?\n)/u;

/** A Markdown file with other values at its head, and nothing else changed; it must have a head. */
export function amendHead(markdown: string, values: Partial<Pick<FrontMatter, HeadField | 'code'>>): string {
  return markdown.replace(FENCED, (_, open: string, head: string, close: string) => {
    const yaml = parseDocument(head);
    for (const [name, value] of Object.entries(values)) yaml.set(name, value);
    return `${open}${yaml.toString({ lineWidth: 0 }).trimEnd()}${close}`;
  });
}

/** A document of the folder as it was corrected. Its fingerprint is another where it is named in another way. */
export function correctHead(document: Document, corrections: readonly HeadCorrection[]): Document {
  const own = corrections.filter((correction) => correction.document === document.id);
  if (own.length === 0) return document;
  const meta = { ...document.meta, ...Object.fromEntries(own.map(({ field, value }) => [field, value])) };
  const names = own.filter(({ field }) => field !== 'access').map(({ field, value }) => [field, value]);
  const { fingerprint } = document;
  const renamed = () =>
    createHash('sha256')
      .update(JSON.stringify([fingerprint, names]))
      .digest('hex');
  return { ...document, meta, fingerprint: names.length === 0 ? fingerprint : renamed() };
}
