import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './run.ts';
import { useDataPlan } from './use-data-plan.ts';

const folders = useDataPlan();
const ON = ['--on', '2026-07-10'];

async function report(...args: string[]) {
  const { code, out, err } = await run(['report', ...ON, ...args, '--json']);
  expect({ code, err, lines: out.trimEnd().split('\n').length }).toEqual({ code: 0, err: '', lines: 1 });
  return JSON.parse(out);
}

const codesOf = async (...args: string[]): Promise<string[]> =>
  (await report(...args)).rows.map(({ code }: { code: string }) => code);

describe('a report', () => {
  it('is one JSON value: counts, rows with the late ones first, offices, files', async () => {
    const { rows, ...rest } = await report('--document', '56');
    expect(rest).toEqual({
      scope: 'Kế hoạch 56/KH-UBND',
      on: '2026-07-10',
      total: 5,
      counts: { overdue: 1, due_soon: 1, not_due: 1, waiting: 1, ongoing: 1 },
      units: [
        { unit: 'Công an tỉnh', total: 3, counts: { overdue: 1, not_due: 1, waiting: 1 } },
        { unit: 'Sở Nội vụ', total: 2, counts: { not_due: 1, ongoing: 1 } },
        { unit: 'Các sở, ban, ngành', total: 1, counts: { due_soon: 1 } },
      ],
      files: [],
    });
    expect(rows.map(({ code }: { code: string }) => code)).toEqual([1, 2, 3, 5, 4].map((row) => `56-II-${row}`));
    expect(rows[0]).toMatchObject({ standing: 'overdue', daysLate: 10, dueOn: '2026-06-30', lead: ['Công an tỉnh'] });
  });

  it('of everything says so', async () => {
    expect(await report()).toMatchObject({ scope: 'Toàn bộ văn bản', total: 7 });
  });

  it.each<[string, string[], string[]]>([
    [
      'what an office leads, itself or in a group',
      ['--unit', 'SNV'],
      ['12-II-1', '56-II-2', '12-II-2', '56-II-3', '56-II-4'],
    ],
    ['an office within a document', ['--unit', 'Công an tỉnh', '--document', '56'], ['56-II-1', '56-II-3', '56-II-5']],
    ['deadlines from a day on', ['--from', '2027-01-01'], ['56-II-3']],
    ['deadlines up to a day', ['--to', '30/6/2026'], ['12-II-1', '56-II-1']],
    ['deadlines of one day', ['--from', '2026-06-30', '--to', '2026-06-30'], ['12-II-1', '56-II-1']],
    ['deadlines when there are none', ['--from', '2040-01-01'], []],
  ])('takes in %s', async (_, args, codes) => {
    expect((await codesOf(...args)).sort()).toEqual(codes.toSorted());
  });

  it('names what it reports on', async () => {
    const { scope, period } = await report('--unit', 'SNV', '--document', '56', '--from', '2026-01-01');
    expect({ scope, period }).toEqual({
      scope: 'Sở Nội vụ, Kế hoạch 56/KH-UBND',
      period: { from: '2026-01-01' },
    });
  });

  it('is text for people', async () => {
    const { code, out } = await run(['report', ...ON, '--document', '56']);
    expect(code).toBe(0);
    expect(out).toContain('Tính đến ngày 10/07/2026.\n\nTổng số: 5 nhiệm vụ\n- Quá hạn: 1 (20%)\n');
    expect(out).toContain('- Lắp trạm phát sóng (56-II-1). Chủ trì: Công an tỉnh. Hạn 30/06/2026, muộn 10 ngày.');
    expect((await run(['report', ...ON, '--from', '2040-01-01'])).out).toContain('Không có nhiệm vụ nào');
  });
});

describe('files of a report', () => {
  it('are written where asked, one for each format, and named', async () => {
    const out = join(folders().root, 'bao-cao');
    mkdirSync(out);
    const { files } = await report('--document', '56', '--format', 'xlsx, DOCX,png,xlsx', '--out', out);
    const names = ['xlsx', 'docx', 'png'].map((extension) => `bao-cao-tien-do-2026-07-10.${extension}`);
    expect(files).toEqual(names.map((name) => join(out, name)));
    expect(readdirSync(out).sort()).toEqual(names.toSorted());
    expect(files.slice(0, 2).map((file: string) => readFileSync(file).subarray(0, 2).toString())).toEqual(['PK', 'PK']);
    expect(readFileSync(files[2]).subarray(1, 4).toString()).toBe('PNG');
  });

  it('are named to people, beside the text where it is asked for too', async () => {
    const args = ['report', ...ON, '--document', '56', '--out', folders().root, '--format'];
    const saved = `Đã ghi ${join(folders().root, 'bao-cao-tien-do-2026-07-10.xlsx')}\n`;
    expect((await run([...args, 'xlsx'])).out).toBe(saved);
    const both = (await run([...args, 'xlsx,text'])).out;
    expect(both).toContain('Tổng số: 5 nhiệm vụ');
    expect(both.endsWith(`\n\n${saved}`)).toBe(true);
  });

  it('that cannot be written are told with 1, which and why', async () => {
    const file = join(folders().root, 'tệp');
    writeFileSync(file, '');
    const { code, out, err } = await run(['report', ...ON, '--format', 'xlsx', '--out', file, '--json']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(
      `Không ghi được tệp ${join(file, 'bao-cao-tien-do-2026-07-10.xlsx')} (EEXIST). Xin chọn thư mục khác với --out.\n`,
    );
  });

  it('are written to a folder that is made for them', async () => {
    const folder = join(folders().root, 'chưa', 'có');
    const { code } = await run(['report', ...ON, '--format', 'xlsx', '--out', folder]);
    expect(code).toBe(0);
    expect(readdirSync(folder)).toEqual(['bao-cao-tien-do-2026-07-10.xlsx']);
  });
});

it.each([
  [['--format', 'pdf'], 'Không có định dạng "pdf". Xin chọn trong: text, xlsx, docx, png.'],
  [['--format', 'xlsx,'], 'Không có định dạng "".'],
  [['--from', '2026-02-30'], 'Không đọc được ngày "2026-02-30".'],
  [['--from', '2026-07-01', '--to', '30/06/2026'], 'Ngày bắt đầu 2026-07-01 đứng sau ngày kết thúc 30/06/2026.'],
  [['--unit', 'Sở Lạ'], 'Không nhận ra đơn vị "Sở Lạ".'],
  [['--document', '99'], 'Không có văn bản nào ứng với "99".'],
])('refuses %j with 2 and a sentence, and prints nothing', async (args, words) => {
  const { code, out, err } = await run(['report', ...args, '--json']);
  expect(err).toContain(words);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});
