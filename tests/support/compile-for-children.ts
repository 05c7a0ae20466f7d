import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { compiledPath, compileInto } from './compile-into.ts';

/**
 * Compiles a script and all that it imports, once for a file of tests: children then start in a fraction of the time that
 * compiling in each of them would take. Gives the path of the compiled script.
 */
export function useCompiled(script: string): () => string {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'compiled-'));
    compileInto(folder, [script]);
  });
  afterAll(() => rm(folder, { recursive: true }));
  return () => compiledPath(folder, script);
}
