import type { Document } from '../../src/documents/document.ts';
import { readMarkdown } from '../../src/documents/readers/markdown.ts';

const FRONT_MATTER = {
  id: 'ke-hoach',
  number: '7/KH-UBND',
  kind: 'Kế hoạch',
  title: 'Chuyển đổi số năm 2026',
  issuer: 'UBND tỉnh',
  place: null,
  issuedOn: '2026-01-08',
  signer: null,
  effective: { from: null, to: null },
  legalBasis: [],
  implements: [],
  replaces: [],
  access: 'public',
  source: { kind: 'docx', quality: 'good' },
};

/** A Markdown file with front matter that is right, but for the fields that are changed. */
export function paperSource(body: string, changed: Record<string, unknown> = {}): string {
  const lines = Object.entries({ ...FRONT_MATTER, ...changed }).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  );
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

/** The same, read. */
export function paper(body: string, changed: Record<string, unknown> = {}): Document {
  return readMarkdown(paperSource(body, changed), 'ke-hoach.md');
}
