import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from './run.ts';
import { useTinyKnowledge } from './use-tiny-knowledge.ts';

const folders = useTinyKnowledge();

it('prints one JSON value of the agreed shape', async () => {
  const { code, out } = await run(['ask', 'Ai ký Kế hoạch 12/KH-UBND?', '--json', '--on', '01/03/2026']);
  const answer = JSON.parse(out);
  expect(code).toBe(0);
  expect(Object.keys(answer)).toEqual(['kind', 'text', 'citations', 'elapsedMs']);
  expect(answer).toMatchObject({ kind: 'answered', text: expect.stringContaining('Lê Văn Thử') });
  expect(Object.keys(answer.citations[0])).toEqual(['document', 'title', 'section', 'page', 'quote']);
});

it('lists the sources for people, and takes a question without quotes or from a pipe', async () => {
  const spoken = await run(['ask', 'Ai', 'ký', 'Kế hoạch 12/KH-UBND?']);
  expect(spoken.out).toMatch(/Lê Văn Thử[\s\S]*Nguồn:\n {2}1\. Kế hoạch số 12\/KH-UBND/u);
  expect((await run(['ask', '-'], 'Ai ký Kế hoạch 12/KH-UBND?\n')).out).toBe(spoken.out);
});

it('answers a batch line by line, says what is wrong with the bad ones, and ends with 1', async () => {
  const file = join(folders().root, 'batch.jsonl');
  const good = '{"id":"a","question":"Ai ký Kế hoạch 12/KH-UBND?"}';
  writeFileSync(
    file,
    Buffer.concat([
      Buffer.from(`${good}\n\n{"id":1\n{"id":2,"question":""}\n`),
      Buffer.from([0xff, 0x0a]),
      Buffer.from(good),
    ]),
  );
  const { code, out, err } = await run(['ask', '--batch', file, '--json']);
  expect(code).toBe(1);
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id, kind }) => [id, kind])).toEqual([
    ['a', 'answered'],
    ['a', 'answered'],
  ]);
  expect(Object.keys(answers[0])).toEqual(['id', 'kind', 'text', 'citations', 'elapsedMs']);
  expect(err.match(/^Dòng \d+/gmu)).toEqual(['Dòng 3', 'Dòng 4', 'Dòng 5']);
});

it.each([
  ['không-có.jsonl', 'không có tệp này'],
  ['.', 'đây là thư mục'],
])('says that %s cannot be read', async (file, reason) => {
  const { code, out, err } = await run(['ask', '--batch', file]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(reason);
});

it('refuses binary input', async () => {
  const { code, err } = await run(['ask', '-'], new Uint8Array([0, 1, 2]));
  expect(code).toBe(1);
  expect(err).toContain('không phải văn bản UTF-8');
});
