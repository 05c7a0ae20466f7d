import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIN } from './run.ts';
import { makeTinyKnowledge } from './tiny-knowledge.ts';

let folders: ReturnType<typeof makeTinyKnowledge>;
beforeAll(() => {
  folders = makeTinyKnowledge();
});
afterAll(() => rmSync(folders.root, { recursive: true }));

/** Starts the service, and sends it a signal as soon as it says that it runs. */
async function serveUntil(signal: NodeJS.Signals) {
  const env = { PATH: '', KNOWLEDGE_DIR: folders.knowledgeDir, DATA_DIR: folders.dataDir };
  const child = spawn(process.execPath, [BIN, 'serve'], { env, timeout: 20_000 });
  let [out, err, stopped] = ['', '', false];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
    if (stopped || !err.includes('đang chạy')) return;
    stopped = true;
    child.kill(signal);
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

describe('serve', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('says how it stands, runs on, and ends well with %s', async (signal) => {
    const { code, out, err } = await serveUntil(signal);
    expect(err).toContain('Chưa có kênh nhắn tin nào được cấu hình');
    expect(err).toContain('/hopthu');
    expect(err).toMatch(/mã quản trị đầu tiên là [A-Z\d]{4}(?:-[A-Z\d]{4}){2}/u);
    expect({ code, out }).toEqual({ code: 0, out: '' });
  });
});
