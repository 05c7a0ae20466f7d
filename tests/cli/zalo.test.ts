import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BIN, spawnBin } from './run.ts';
import { makeTinyKnowledge } from './tiny-knowledge.ts';

let folders: ReturnType<typeof makeTinyKnowledge>;
let env: Record<string, string>;
beforeEach(() => {
  folders = makeTinyKnowledge();
  env = { PATH: '', KNOWLEDGE_DIR: folders.knowledgeDir, DATA_DIR: folders.dataDir, ZALO_PERSONAL: '1' };
});
afterEach(() => rmSync(folders.root, { recursive: true, maxRetries: 3 }));

describe('with Zalo switched on', () => {
  it('npm start serves, asks for somebody to scan, and ends well', async () => {
    const child = spawn(process.execPath, [BIN, 'start'], { env, timeout: 30_000 });
    let said = '';
    await new Promise<void>((resolve) =>
      child.stderr.on('data', (chunk) => {
        said += chunk;
        if (said.includes('npx tro-ly-so zalo login')) resolve();
      }),
    );
    child.kill('SIGTERM');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(said).toContain('chưa có tài khoản nào đăng nhập');
  });

  it('zalo logout forgets the log-in, and says where else to do so', async () => {
    expect(await spawnBin(['zalo', 'logout'], env)).toMatchObject({
      code: 0,
      out: expect.stringContaining('đăng xuất'),
    });
    const { code, out } = await spawnBin(['zalo', 'logout', '--json'], env);
    expect([code, JSON.parse(out)]).toEqual([0, { loggedOut: true }]);
  });
});
