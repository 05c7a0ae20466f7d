import { describe, expect, it } from 'vitest';
import { run } from './run.ts';
import { useDataPlan } from './use-data-plan.ts';

useDataPlan();

/** What a command prints as JSON, when all goes well. */
async function json(...args: string[]) {
  const { code, out, err } = await run([...args, '--json']);
  expect({ code, err, lines: out.trimEnd().split('\n').length }).toEqual({ code: 0, err: '', lines: 1 });
  return JSON.parse(out);
}

const ON = ['--on', '2026-07-10'];
const idsOf = async (...args: string[]): Promise<string[]> =>
  (await json('tasks', ...ON, ...args)).map(({ id }: { id: string }) => id);

describe('tasks', () => {
  it('prints every task as one JSON value of the agreed shape', async () => {
    const [, , first, ...rest] = await json('tasks', ...ON);
    expect(rest).toHaveLength(4);
    expect(first).toEqual({
      id: '56-II-1',
      document: '56/KH-UBND',
      documentId: '56-kh-ubnd-2026',
      section: 'II. NHIỆM VỤ › dòng 1',
      title: 'Lắp trạm phát sóng',
      lead: ['Công an tỉnh'],
      coordinators: ['Sở Nội vụ'],
      deliverable: null,
      timeframe: {
        raw: '30/6/2026',
        kind: 'date',
        from: null,
        to: '2026-06-30',
        lastDay: '2026-06-30',
        rrule: null,
        trigger: null,
      },
      budgetMillionVnd: 1500,
      funding: null,
      status: 'overdue',
      source: { page: 1, lines: [30, 30], row: '1' },
      origin: 'row',
      leadUnits: ['cong-an-tinh'],
      coordinatorUnits: ['so-noi-vu'],
      outcome: null,
      dueOn: '2026-06-30',
      daysLate: 10,
      percent: null,
      confidence: 1,
      doubts: [],
    });
  });

  it('tells of what recurs the next day that is named, and the last that counts', async () => {
    const [task] = await json('tasks', '--on', '2026-07-15', '--lead', 'Các sở, ban, ngành');
    expect(task.timeframe).toMatchObject({ kind: 'recurring', to: '2026-07-15', rrule: 'FREQ=MONTHLY;BYMONTHDAY=15' });
    expect(task).toMatchObject({ status: 'due_soon', dueOn: '2026-08-14' });
  });
});

describe('tasks of', () => {
  it.each<[string, string[], string[]]>([
    ['a document by its number', ['--document', '12/kh-ubnd'], ['12-II-1', '12-II-2']],
    ['a document by its code', ['--document', '12'], ['12-II-1', '12-II-2']],
    ['a document by its id', ['--document', '12-kh-ubnd-2026'], ['12-II-1', '12-II-2']],
    ['a document by words of its title', ['--document', 'du lieu so'], idsOf56(1, 2, 3, 4, 5)],
    ['an office that leads, itself or in a group', ['--document', '56', '--lead', 'SNV'], idsOf56(2, 3, 4)],
    ['an office by its id', ['--document', '56', '--lead', 'cong-an-tinh'], idsOf56(1, 3, 5)],
    ['an office that helps', ['--coordinator', 'cong an tinh'], idsOf56(4)],
    ['one that leads and one that helps', ['--lead', 'Công an tỉnh', '--coordinator', 'SNV'], idsOf56(1)],
    ['a year', ['--document', '56', '--year', '2027'], idsOf56(2, 3, 4)],
    ['a day, that day not counted', ['--due-before', '30/06/2026'], []],
    ['the day after', ['--due-before', '2026-07-01'], ['12-II-1', '56-II-1']],
    ['a standing', ['--status', 'waiting'], idsOf56(5)],
    ['a standing in Vietnamese', ['--status', 'Quá hạn'], ['12-II-1', '56-II-1']],
    ['several standings', ['--status', 'ongoing, cho dieu kien'], idsOf56(4, 5)],
    [
      'everything at once',
      ['--document', '56', '--lead', 'Công an tỉnh', '--year', '2026', '--status', 'overdue'],
      idsOf56(1),
    ],
    ['what there is not', ['--status', 'done'], []],
  ])('%s', async (_, options, ids) => {
    expect(await idsOf(...options)).toEqual(ids);
  });
});

describe('what tasks prints', () => {
  it('adds what papers lay on offices in general only when asked to', async () => {
    const all = await json('tasks', ...ON, '--document', '56', '--responsibilities');
    expect(all.slice(0, 5).map(({ origin }: { origin: string }) => origin)).toEqual(Array(5).fill('row'));
    expect(all.length).toBeGreaterThan(5);
    for (const { origin, leadUnits } of all.slice(5))
      expect({ origin, leadUnits }).toEqual({ origin: 'responsibility', leadUnits: ['so-noi-vu'] });
  });

  it('lists them for people, with what they look for', async () => {
    const { code, out } = await run(['tasks', ...ON, '--document', '56', '--status', 'overdue']);
    expect(code).toBe(0);
    expect(out).toBe(
      '1. [56-II-1] Lắp trạm phát sóng\n   Chủ trì: Công an tỉnh\n   Phối hợp: Sở Nội vụ\n' +
        '   Thời hạn: 30/6/2026 (hạn cuối 30/06/2026); Quá hạn\n   56/KH-UBND\n\nCó 1 nhiệm vụ.\n',
    );
    expect((await run(['tasks', '--status', 'done'])).out).toBe('Có 0 nhiệm vụ.\n');
  });

  it.each([
    [['--year', '26'], 'Không đọc được năm "26". Xin ghi như 2026.'],
    [['--due-before', '31/6/2026'], 'Không đọc được ngày "31/6/2026".'],
    [['--on', 'hôm nay'], 'Không đọc được ngày "hôm nay".'],
    [['--status', 'muộn'], 'Không có tình trạng "muộn". Xin chọn trong: overdue, due_soon,'],
    [['--status', 'overdue,'], 'Không có tình trạng "".'],
    [['--lead', 'Sở Lạ'], 'Không nhận ra đơn vị "Sở Lạ".'],
    [['--coordinator', ''], 'Không nhận ra đơn vị "".'],
    [['--document', '99'], 'Không có văn bản nào ứng với "99". Các văn bản đang có: Kế hoạch 12/KH-UBND;'],
    [['--document', ' '], 'Không có văn bản nào ứng với " ".'],
    [['--led', 'SNV'], 'Không có tùy chọn --led. Có phải ý bạn là "--lead"?'],
    [['SNV'], 'Thừa đối số.'],
  ])('refuses %j with 2 and a sentence, and prints nothing', async (options, words) => {
    const { code, out, err } = await run(['tasks', ...options, '--json']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('targets', () => {
  it('prints every target as one JSON value of the agreed shape', async () => {
    const targets = await json('targets', '--document', '56');
    expect(targets).toEqual([
      {
        id: '56-I',
        document: '56/KH-UBND',
        documentId: '56-kh-ubnd-2026',
        section: 'I. MỤC TIÊU',
        text: 'Tối thiểu 80% hồ sơ được xử lý trực tuyến trong năm 2026',
        value: 80,
        unit: '%',
        printed: 'Tối thiểu 80%',
        from: '2026-01-01',
        by: '2026-12-31',
        lead: [],
        actors: [],
        source: { page: 1, lines: [expect.any(Number), expect.any(Number)], row: null },
        origin: 'bullet',
        alsoAt: [],
        confidence: 1,
        doubts: [],
      },
    ]);
  });

  it('lists them for people', async () => {
    expect((await run(['targets', '--document', '56'])).out).toBe(
      '1. [56-I] Tối thiểu 80% hồ sơ được xử lý trực tuyến trong năm 2026\n' +
        '   Mức: Tối thiểu 80%, đến 31/12/2026\n   56/KH-UBND\n\nCó 1 chỉ tiêu.\n',
    );
  });
});

describe('duties', () => {
  it('prints who must report what to whom and when as one JSON value', async () => {
    expect(await json('duties')).toEqual([
      expect.objectContaining({
        document: '56/KH-UBND',
        who: ['Sở Nội vụ'],
        to: ['UBND xã'],
        via: [],
        what: 'kết quả thực hiện',
        timeframe: expect.objectContaining({ kind: 'recurring', rrule: 'FREQ=MONTHLY;BYMONTHDAY=20' }),
        dueOn: expect.stringMatching(/^\d{4}-\d{2}-19$/u),
      }),
    ]);
    expect(await json('duties', '--document', '12')).toEqual([]);
  });

  it('lists them for people with the next last day', async () => {
    const { out } = await run(['duties']);
    expect(out).toMatch(
      /Sở Nội vụ: kết quả thực hiện\n {3}Báo cáo: UBND xã\n {3}Thời hạn: .* \(lần tới [^)]*\b19\/\d\d\/\d{4}[^)]*\)/u,
    );
    expect(out).toMatch(/\n\nCó 1 chế độ báo cáo\.\n$/u);
  });
});

it.each(['targets', 'duties'])('%s refuses a document that there is not', async (command) => {
  const { code, out, err } = await run([command, '--document', '99']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('Không có văn bản nào ứng với "99".');
});

function idsOf56(...rows: number[]): string[] {
  return rows.map((row) => `56-II-${row}`);
}
