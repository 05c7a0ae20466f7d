import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NotFetchedError } from '../../../src/assistant/attachments.ts';
import { createFileSource, fileAt, fileIn } from '../../../src/channels/console/file-source.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tro-ly-so-files-'));
  writeFileSync(join(folder, 'ke hoach.md'), 'Kế hoạch');
});
afterEach(() => rmSync(folder, { recursive: true }));

const fetched = (path: string, mostBytes = 100) =>
  createFileSource()
    .fetch(fileAt(path), { mostBytes, signal: AbortSignal.timeout(10_000) })
    .then(
      (bytes) => new TextDecoder().decode(bytes),
      (error) => (error instanceof NotFetchedError ? error.fault : error),
    );

describe('a line that sends a file', () => {
  it.each([
    ['/tep ke hoach.md', 'ke hoach.md'],
    ['/tệp "a/b c.md"', 'b c.md'],
    ["  /TEP 'x.md' ", 'x.md'],
  ])('names it: %j', (line, name) => {
    expect(fileIn(line)?.name).toBe(name);
  });

  it.each(['/tep', '/tepx a.md', 'tep a.md', '/tailen 1'])('is not %j', (line) => {
    expect(fileIn(line)).toBeUndefined();
  });
});

it('files of this machine come whole, within a limit, and nothing else does', async () => {
  const path = join(folder, 'ke hoach.md');
  expect(await fetched(path)).toBe('Kế hoạch');
  expect(await fetched(path, 3)).toBe('too_big');
  expect(await fetched(join(folder, 'khong-co.md'))).toBe('gone');
  expect(await fetched(folder)).toBe('gone');
  expect(await fetched('/dev/null')).toBe('gone');
});
