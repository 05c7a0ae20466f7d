import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/documents/knowledge.ts';
import { UserError } from '../../src/shared/errors.ts';
import { paperSource } from './paper.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);

/** The message of the refusal, which must be one that people can act on. */
async function refusal(): Promise<string> {
  const error = await loadKnowledge(folder).then(
    () => new Error('not refused'),
    (error: unknown) => error as Error,
  );
  expect(error).toBeInstanceOf(UserError);
  return error.message;
}

describe('a knowledge folder', () => {
  it('is every .md file in it, by name, and what stands in its lists', async () => {
    await put('b.md', paperSource('Hai', { id: 'b' }));
    await put('a.md', paperSource('Một', { id: 'a' }));
    await put('ghi-chu.txt', 'không phải văn bản');
    await put('units.yaml', '- { id: so, name: Sở }');
    const { documents, units, glossary } = await loadKnowledge(folder);
    expect(documents.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(units).toEqual([{ id: 'so', name: 'Sở', aliases: [], group: false, members: [] }]);
    expect(glossary).toEqual([]);
  });

  it('may be empty: documents can be added later', async () => {
    expect(await loadKnowledge(folder)).toEqual({
      documents: [],
      units: [],
      glossary: [],
      everydayWords: [],
      workingDays: { years: {}, extraDaysOff: [], extraWorkingDays: [] },
      unread: [],
      corrections: { records: [], heads: [] },
    });
  });

  it('is refused with its path where it is not there', async () => {
    await expect(loadKnowledge(join(folder, 'none'))).rejects.toThrow(/none \(ENOENT\)/u);
  });

  it('is refused where two files claim one id, since citations name the id', async () => {
    await put('a.md', paperSource('Một'));
    await put('b.md', paperSource('Hai'));
    expect(await refusal()).toContain('"ke-hoach"');
  });
});

describe('a file that cannot be read is named in the refusal:', () => {
  it('no UTF-8', async () => {
    await put('a.md', Uint8Array.from([0x4b, 0xff, 0xfe]));
    expect(await refusal()).toContain('a.md');
  });

  it('no YAML', async () => {
    await put('units.yaml', '- { id: so, name: [ }');
    expect(await refusal()).toMatch(/units\.yaml không phải YAML hợp lệ: có lỗi ở dòng \d+, cột \d+\. Xin sửa/u);
  });

  it('a field that is missing, with its place', async () => {
    await put('glossary.yaml', '- { short: CĐS, long: chuyển đổi số }\n- { short: AI }');
    expect(await refusal()).toMatch(/glossary\.yaml chưa đúng tại 1\.long/u);
  });
});
