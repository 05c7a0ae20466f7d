import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './run.ts';
import { useTinyKnowledge } from './use-tiny-knowledge.ts';

const folders = useTinyKnowledge();
const ON = ['--on', '2026-01-15'];

const FIELDS = [
  ...['kind', 'from', 'to', 'lastDay', 'rrule', 'rrules', 'bound', 'trigger'],
  ...['offset', 'time', 'next', 'meaning', 'fault'],
];

async function read(phrase: string, ...options: string[]) {
  const { code, out, err } = await run(['timeframe', phrase, ...ON, '--json', ...options]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const entry = JSON.parse(out);
  expect(Object.keys(entry)).toEqual(FIELDS);
  return entry;
}

describe('one phrase', () => {
  it.each([
    ['30/6/2026', { kind: 'date', to: '2026-06-30', lastDay: '2026-06-30', bound: 'inclusive', next: [] }],
    ['trước ngày 30/6/2026', { kind: 'date', to: '2026-06-30', lastDay: '2026-06-29', bound: 'exclusive' }],
    [
      'Quý II/2026',
      { kind: 'range', from: '2026-04-01', to: '2026-06-30', meaning: expect.stringContaining('bắt đầu') },
    ],
    ['thường xuyên', { kind: 'ongoing', from: null, to: null, lastDay: null, meaning: null }],
    ['sau khi Bộ ban hành', { kind: 'triggered', trigger: 'Bộ ban hành', to: null }],
    ['ngày 31/9/2026', { kind: 'unreadable', fault: 'ngày 31/9/2026 không có trong lịch', to: null }],
    ['trước ngày 31/12/2150', { kind: 'date', lastDay: '2150-12-30', meaning: 'hạn cuối thứ Tư, 30/12/2150' }],
  ])('"%s" is read as %o', async (phrase, entry) => {
    expect(await read(phrase)).toMatchObject(entry);
  });

  it('that recurs tells the next three days, the day that is named and the last that counts', async () => {
    expect(await read('trước ngày 10 hằng tháng')).toMatchObject({
      kind: 'recurring',
      from: null,
      to: '2026-02-10',
      lastDay: '2026-02-09',
      rrule: 'FREQ=MONTHLY;BYMONTHDAY=10',
      next: ['2026-02-10', '2026-03-10', '2026-04-10'],
    });
  });

  it('is counted from today where no day is given', async () => {
    const before = new Date().toISOString().slice(0, 10);
    const { out } = await run(['timeframe', 'hằng ngày', '--json']);
    const { to, next } = JSON.parse(out);
    expect([to === next[0], to >= before, to < '2999']).toEqual([true, true, true]);
  });

  it('is explained to people, and may be typed without quotes', async () => {
    const { code, out } = await run(['timeframe', 'trước', 'ngày', '10', 'hằng', 'tháng', ...ON]);
    expect({ code, out }).toEqual({
      code: 0,
      out: 'Lặp lại\nlần tới: thứ Hai, 09/02/2026\ncác lần tới: 10/02/2026, 10/03/2026, 10/04/2026\n',
    });
    expect((await run(['timeframe', 'thường xuyên'])).out).toBe('Thường xuyên, không có hạn cuối\n');
  });
});

describe('a batch', () => {
  async function readBatch(lines: readonly string[], ...options: string[]) {
    const file = join(folders().root, 'phrases.jsonl');
    writeFileSync(file, lines.join('\n'));
    const { code, out, err } = await run(['timeframe', '--batch', file, '--json', ...options]);
    const entries = out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    return { code, entries, faults: err.split('\n').filter(Boolean) };
  }

  const line = (fields: object) => JSON.stringify({ id: 1, phrase: 'tháng sau', on: '2026-01-15', ...fields });

  it('is read line by line, each counted from its own day', async () => {
    const { code, entries, faults } = await readBatch([line({}), '', line({ id: 'b', on: '2026-12-31' })]);
    expect({ code, faults }).toEqual({ code: 0, faults: [] });
    expect(entries.map(({ id, to }) => [id, to])).toEqual([
      [1, '2026-02-28'],
      ['b', '2027-01-31'],
    ]);
    expect(Object.keys(entries[0])).toEqual(['id', ...FIELDS]);
  });

  it('is counted from one day where one is given', async () => {
    const { entries } = await readBatch([line({}), line({ on: '2026-12-31' })], '--on', '01/06/2026');
    expect(entries.map(({ to }) => to)).toEqual(['2026-07-31', '2026-07-31']);
  });

  it('passes over bad lines, says what is wrong with each, and ends with 1', async () => {
    const { code, entries, faults } = await readBatch([
      ...['{"id":1', '[]', line({ phrase: 7 }), line({ on: '31/01/2026' }), line({ on: '2026-02-30' })],
      ...[line({ phrase: ' ' }), line({ phrase: 'x'.repeat(2001) }), line({ id: 'tốt' })],
    ]);
    expect(code).toBe(1);
    expect(entries.map(({ id }) => id)).toEqual(['tốt']);
    expect(faults).toEqual([
      ...[1, 2, 3].map((i) => `Dòng ${i}: không phải JSON dạng {"id": "…", "phrase": "…", "on": "2026-01-31"}.`),
      ...['31/01/2026', '2026-02-30'].map((on, i) =>
        expect.stringContaining(`Dòng ${i + 4}: Không đọc được ngày "${on}"`),
      ),
      expect.stringContaining('Dòng 6: Chưa có cụm từ nào.'),
      'Dòng 7: Cụm từ dài 2001 ký tự, quá mức 2000. Xin rút gọn.',
    ]);
  });

  it('may come from a pipe, and may be empty', async () => {
    const { code, out } = await run(['timeframe', '--batch', '-'], line({ id: 'ống' }));
    expect([code, JSON.parse(out).id]).toEqual([0, 'ống']);
    expect(await run(['timeframe', '--batch', '-'], '')).toEqual({ code: 0, out: '', err: '' });
  });

  it.each([
    ['không-có.jsonl', 'không có tệp này'],
    ['.', 'đây là thư mục'],
  ])('of which the file is %s fails with 1 and says why', async (file, reason) => {
    const { code, out, err } = await run(['timeframe', '--batch', file]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`Không đọc được tệp ${file}: ${reason}.`);
  });
});

it.each([
  [[], 'Xin ghi một cụm từ chỉ thời hạn, hoặc --batch <tệp>'],
  [['30/6', '--batch', 'x.jsonl'], 'và chỉ một trong hai'],
  [[''], 'Chưa có cụm từ nào.'],
  [[' ', ' '], 'Chưa có cụm từ nào.'],
  [['x'.repeat(2001)], 'Cụm từ dài 2001 ký tự, quá mức 2000.'],
  [['30/6', '--on', 'mai'], 'Không đọc được ngày "mai".'],
  [['30/6', '--batch'], 'Tùy chọn --batch <tệp> cần một giá trị đi kèm.'],
])('refuses %j with 2 and a sentence, and prints nothing', async (args, words) => {
  const { code, out, err } = await run(['timeframe', '--json', ...args]);
  expect(err).toContain(words);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});
