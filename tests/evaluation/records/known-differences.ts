import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const FILE = z.array(
  z.strictObject({
    document: z.string(),
    record: z.string(),
    at: z.string(),
    field: z.string(),
    why: z.string().min(20),
  }),
);

/** A field that is known to differ from the gold records, and why it is left so; see known-differences.yaml. */
export type KnownDifference = z.infer<typeof FILE>[number];

/** The differences that are known. */
export function knownDifferences(): KnownDifference[] {
  return FILE.parse(parse(readFileSync(join(import.meta.dirname, 'known-differences.yaml'), 'utf8')));
}
