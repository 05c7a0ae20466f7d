import type { Document } from '../../../src/documents/document.ts';
import type { FieldPair } from './score.ts';

/** What a paper says of itself; what only a person adds (code, access, notes on the scan) is not compared. */
export function metaPairs({ meta: read }: Document, { meta: wanted }: Document): FieldPair[] {
  const numbers = (meta: Document['meta']) => meta.legalBasis.flatMap(({ number }) => number ?? []);
  const fields: Record<string, readonly [unknown, unknown]> = {
    number: [read.number, wanted.number],
    kind: [read.kind, wanted.kind],
    title: [read.title, wanted.title],
    issuer: [read.issuer, wanted.issuer],
    issuedOn: [read.issuedOn, wanted.issuedOn],
    'signer.name': [read.signer?.name, wanted.signer?.name],
    'signer.position': [read.signer?.position, wanted.signer?.position],
    'effective.from': [read.effective.from, wanted.effective.from],
    'effective.to': [read.effective.to, wanted.effective.to],
    legalBasis: [numbers(read), numbers(wanted)],
    implements: [read.implements, wanted.implements],
    replaces: [read.replaces, wanted.replaces],
  };
  return Object.entries(fields).map(([field, [one, other]]) => ({
    record: 'document',
    field,
    at: wanted.id,
    read: filled(one),
    wanted: filled(other),
  }));
}

function filled(value: unknown): unknown {
  return value === null || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

/** Headings with their levels, in order: how much of the tree stands where it should. */
export function headingPairs(read: Document, wanted: Document): FieldPair[] {
  const headings = ({ blocks }: Document) =>
    blocks.flatMap((block) =>
      block.kind === 'heading' && block.level > 1 && block.text !== 'Chữ ký số'
        ? [`${block.level} ${bare(block.text)}`]
        : [],
    );
  const free = headings(read);
  const pairs = headings(wanted).map((text): FieldPair => {
    const at = free.indexOf(text);
    const found = at < 0 ? undefined : free.splice(at, 1)[0];
    return { record: 'heading', field: 'heading', at: text, read: found, wanted: text };
  });
  return [
    ...pairs,
    ...free.map((text) => ({ record: 'heading', field: 'heading', at: text, read: text, wanted: undefined })),
  ];
}

function bare(text: string): string {
  return text.replace(/\[\^[^\]]+\]/gu, '').trim();
}
