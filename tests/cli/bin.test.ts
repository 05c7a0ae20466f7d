import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BIN, spawnBin } from './run.ts';
import { makeTinyKnowledge } from './tiny-knowledge.ts';

let folders: ReturnType<typeof makeTinyKnowledge>;
let environment: Record<string, string>;

beforeAll(() => {
  folders = makeTinyKnowledge();
  environment = { KNOWLEDGE_DIR: folders.knowledgeDir, DATA_DIR: folders.dataDir };
});

afterAll(() => rmSync(folders.root, { recursive: true }));

it('shows its help', async () => {
  const { code, out, err } = await spawnBin(['--help'], environment);
  expect(out).toContain('Cách dùng:');
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

it('names the nearest command, with exit code 2 and no stack', async () => {
  const { code, err } = await spawnBin(['doctr'], environment);
  expect(code).toBe(2);
  expect(err).toBe('Không có lệnh "doctr". Có phải ý bạn là "doctor"? Gõ "tro-ly-so --help" để xem các lệnh.\n');
});

it('answers a pipe line by line, as npm start does', async () => {
  const { code, out, err } = await spawnBin(['start'], environment, 'Ai ký Kế hoạch 12/KH-UBND?\nxin chào\n');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('Lê Văn Thử');
  expect(out).not.toContain('\u001b');
});

it('ends quietly when nobody reads on', async () => {
  const child = spawn(process.execPath, [BIN, 'documents'], { env: { PATH: '', ...environment }, timeout: 20_000 });
  child.stdout.destroy();
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
