import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { makeTinyKnowledge } from './tiny-knowledge.ts';

/** Points the environment of each test of a file at one small knowledge folder, made before and removed after. */
export function useTinyKnowledge(): () => ReturnType<typeof makeTinyKnowledge> {
  let folders: ReturnType<typeof makeTinyKnowledge>;
  beforeAll(() => {
    folders = makeTinyKnowledge();
  });
  beforeEach(() => {
    vi.stubEnv('KNOWLEDGE_DIR', folders.knowledgeDir);
    vi.stubEnv('DATA_DIR', folders.dataDir);
  });
  afterEach(() => vi.unstubAllEnvs());
  afterAll(() => rmSync(folders.root, { recursive: true }));
  return () => folders;
}
