import type { Document } from '../../documents/document.ts';
import { documentCode } from '../../tasks/extraction/record-ids.ts';

const LETTERS = 'BCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * The code that a document without a number must declare: the one that its version in use declares, else one that no
 * other document has. Undefined where it needs none, because its own is free. Numbers begin anew each year and in each
 * office: of papers that have one, only the ids of their records are kept apart.
 */
export function codeFor({ id, meta }: Document, documents: readonly Document[]): string | undefined {
  if (meta.code !== undefined || meta.number !== null) return undefined;
  const before = documents.find((document) => document.id === id);
  if (before) return before.meta.code;
  const own = documentCode({ meta });
  const taken = new Set(documents.map((document) => documentCode(document)));
  if (!taken.has(own)) return undefined;
  return (
    [...LETTERS].map((letter) => own + letter).find((code) => !taken.has(code)) ?? id.replace(/-/gu, '').toUpperCase()
  );
}
