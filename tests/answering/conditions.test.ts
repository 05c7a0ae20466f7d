import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import type { JudgedTask } from '../../src/tasks/record-filter.ts';
import { type Asking, askKnowledge, TODAY } from './asking.ts';

let asking: Asking;
let all: readonly JudgedTask[];
beforeAll(async () => {
  asking = await askKnowledge();
  all = await asking.book.list({}, TODAY);
});

/** The codes of tasks that are numbered, sorted; reports stand in a list of their own. */
function listed({ text }: Answer): string[] {
  return [...text.matchAll(/^\d+\. \[([^\]]+)\]/gmu)]
    .map(([, code]) => code!)
    .filter((code) => !/-BC/u.test(code))
    .sort();
}

type Condition = (judged: JudgedTask) => boolean;

/** The same by hand: the codes of all tasks that a condition holds for. */
function held(condition: Condition): string[] {
  return all
    .filter(condition)
    .map(({ task }) => task.id)
    .sort();
}

const DONE = ['done', 'done_on_time', 'done_late'];
const GROUPS_OF: Readonly<Record<string, readonly string[]>> = {
  'so-khcn': ['so-khcn', 'cac-so-ban-nganh', 'cac-so-ban-nganh-dia-phuong'],
  'so-noi-vu': ['so-noi-vu', 'cac-so-ban-nganh', 'cac-so-ban-nganh-dia-phuong'],
  'so-tai-chinh': ['so-tai-chinh', 'cac-so-ban-nganh', 'cac-so-ban-nganh-dia-phuong'],
  'so-y-te': ['so-y-te', 'cac-so-ban-nganh', 'cac-so-ban-nganh-dia-phuong'],
};
const isAmong = (units: readonly string[] = [], office: string) =>
  (GROUPS_OF[office] ?? [office]).some((id) => units.includes(id));
const leads =
  (office: string): Condition =>
  ({ task }) =>
    isAmong(task.lead?.units, office);
const helps =
  (office: string): Condition =>
  ({ task }) =>
    isAmong(task.coordinators?.units, office);
const of =
  (office: string): Condition =>
  (judged) =>
    leads(office)(judged) || helps(office)(judged);
const both =
  (...conditions: Condition[]): Condition =>
  (judged) =>
    conditions.every((holds) => holds(judged));
const stands =
  (...standings: string[]): Condition =>
  ({ state }) =>
    standings.includes(state.standing);
const isOpen: Condition = ({ state }) => ![...DONE, 'ongoing'].includes(state.standing);
const due =
  (from: string, to: string): Condition =>
  ({ state: { dueOn = '' } }) =>
    dueOn >= from && dueOn <= to;
const costs =
  (least: number, most: number): Condition =>
  ({ task: { budgetMillionVnd: cost } }) =>
    cost !== undefined && cost >= least && cost <= most;
const inPaper =
  (id: string): Condition =>
  ({ task }) =>
    task.document === id;
const says =
  (words: string): Condition =>
  ({ task }) =>
    (task.deliverable ?? '').toLowerCase().includes(words);

const PLAN = '1411-kh-skhcn-2025';

describe('what is listed is exactly what the records say', () => {
  it.each<[string, Condition]>([
    ['Nhiệm vụ nào quá hạn?', stands('overdue')],
    ['cái nào trễ hạn', stands('overdue')],
    ['Kế hoạch 1411 còn mấy việc chưa xong?', both(inPaper(PLAN), isOpen)],
    ['so khcn con bao nhieu viec chua xong', both(of('so-khcn'), isOpen)],
    ['bao nhiêu nhiệm vụ đã hoàn thành?', stands(...DONE)],
    ['Báo cáo 41 có mấy việc đang làm?', both(inPaper('41-bc-skhcn-2025'), stands('in_progress'))],
    ['nhiệm vụ nào đang chờ hướng dẫn?', stands('waiting')],
    ['nhiệm vụ thường xuyên của Sở KH&CN', both(of('so-khcn'), stands('ongoing'))],
    ['việc nào của sở khcn chưa tới hạn', both(of('so-khcn'), isOpen, due(TODAY, '9999'))],
  ])('by how tasks stand: %s', async (question, condition) => {
    expect(listed(await asking.ask(question))).toEqual(held(condition));
    expect(held(condition)).not.toEqual([]);
  });

  it.each<[string, Condition]>([
    ['quý này có gì đến hạn', due('2026-10-01', '2026-12-31')],
    ['tháng 12 này có việc gì đến hạn?', due('2026-12-01', '2026-12-31')],
    ['viec nao den han trong thang 12', due('2026-12-01', '2026-12-31')],
    ['nhiệm vụ nào hết hạn cuối năm 2026?', due('2026-10-01', '2026-12-31')],
    ['việc nào phải xong trước 30/6/2027', both(isOpen, due('2000-01-01', '2027-06-29'))],
    ['việc nào phải hoàn thành chậm nhất ngày 31/12/2027?', both(isOpen, due('2000-01-01', '2027-12-31'))],
    ['từ giờ đến cuối năm còn những việc nào phải xong', both(isOpen, due(TODAY, '2026-12-31'))],
    ['nhiệm vụ nào đến hạn sau năm 2027?', due('2028-01-01', '9999')],
    ['nhiệm vụ nào có hạn từ 1/12/2026 đến 31/12/2027?', due('2026-12-01', '2027-12-31')],
    ['có việc gì phải xong trong 2 tháng tới không?', due(TODAY, '2027-01-25')],
    ['việc gì quá hạn hơn 300 ngày?', both(stands('overdue'), due('2000-01-01', '2026-01-28'))],
  ])('by when they are due: %s', async (question, condition) => {
    expect(listed(await asking.ask(question))).toEqual(held(condition));
    expect(held(condition)).not.toEqual([]);
  });

  it.each<[string, Condition]>([
    ['nhiệm vụ trên 1 tỷ của phòng BCVT', both(leads('phong-bcvt-cds'), costs(1000.001, 1e9))],
    ['nhiệm vụ từ 1 tỷ đến 3 tỷ', costs(1000, 3000)],
    ['nhiem vu tu 1 den 3 ti', costs(1000, 3000)],
    ['nhiệm vụ nào kinh phí từ 500 triệu trở lên', costs(500, 1e9)],
    ['nhiệm vụ dưới 100 triệu', costs(0, 99.999)],
    ['kế hoạch 1411 có mấy việc không quá 40 triệu?', costs(0, 40)],
    ['những việc 2,5 tỷ trở lên', costs(2500, 1e9)],
    ['nhiệm vụ nào chưa có kinh phí?', ({ task }) => task.budgetMillionVnd === undefined],
    ['việc nào chưa có đơn vị chủ trì', ({ task }) => task.lead === undefined],
    ['nhiệm vụ nào không ghi thời hạn?', ({ task }) => task.timeframe === undefined],
    ['nhiệm vụ nào có sản phẩm là quyết định', says('quyết định')],
    ['nhiem vu nao co san pham la bao cao', says('báo cáo')],
  ])('by what they cost, result in or lack: %s', async (question, condition) => {
    expect(listed(await asking.ask(question))).toEqual(held(condition));
    expect(held(condition)).not.toEqual([]);
  });

  it.each<[string, Condition]>([
    ['nhiệm vụ nào do Sở KH&CN và Công an tỉnh cùng chủ trì?', both(leads('so-khcn'), leads('cong-an-tinh'))],
    ['những việc Sở KH&CN chủ trì, Công an tỉnh phối hợp', both(leads('so-khcn'), helps('cong-an-tinh'))],
    ['việc nào Sở KH&CN phối hợp với Công an tỉnh?', both(leads('cong-an-tinh'), helps('so-khcn'))],
    ['nhiệm vụ của công an tỉnh mà sở nội vụ phối hợp', both(leads('cong-an-tinh'), helps('so-noi-vu'))],
    ['Sở Tài chính phối hợp những việc nào?', helps('so-tai-chinh')],
    ['Công an tỉnh có bao nhiêu nhiệm vụ?', of('cong-an-tinh')],
    ['Văn phòng UBND tỉnh chủ trì, phối hợp những nhiệm vụ nào?', of('van-phong-ubnd-tinh')],
    ['Sở Y tế có việc gì không?', of('so-y-te')],
    ['liệt kê nhiệm vụ của Sở Nội vụ', of('so-noi-vu')],
  ])('by who takes part: %s', async (question, condition) => {
    expect(listed(await asking.ask(question))).toEqual(held(condition));
    expect(held(condition)).not.toEqual([]);
  });
});

/** Tasks whose printed years hold one, those that recur or go on in every year included. */
const inYear =
  (year: number): Condition =>
  ({ task: { timeframe } }) => {
    if (timeframe === undefined || timeframe.kind === 'triggered') return false;
    const years = (timeframe.raw.match(/20\d\d/gu) ?? []).map(Number);
    return years.length === 0 || (Math.min(...years) <= year && Math.max(...years) >= year);
  };

describe('a year', () => {
  it.each([
    ['năm 2027 có những nhiệm vụ nào?', 2027],
    ['năm sau có những nhiệm vụ nào?', 2027],
    ['Những việc thực hiện năm 2025?', 2025],
  ])('selects what is done in it: %s', async (question, year) => {
    expect(listed(await asking.ask(question))).toEqual(held(inYear(year)));
  });

  it('goes with an office', async () => {
    const answer = await asking.ask('Sở Nội vụ năm 2028 có việc gì?');
    expect(listed(answer)).toEqual(held(both(of('so-noi-vu'), inYear(2028))));
  });
});

describe('an office', () => {
  it('is told what it leads itself, what as one of a group, and where it only helps', async () => {
    const { text } = await asking.ask('liệt kê nhiệm vụ của Sở Nội vụ');
    const named = (office: string, part: 'lead' | 'coordinators') =>
      all.filter(({ task }) => task[part]?.units.includes(office));
    const alone = named('so-noi-vu', 'lead').filter(({ task }) => task.lead!.names.length === 1).length;
    const jointly = named('so-noi-vu', 'lead').length - alone;
    const helping = named('so-noi-vu', 'coordinators').length;
    expect(text).toContain(`${alone} chủ trì một mình, ${jointly} đồng chủ trì, ${helping} phối hợp, `);
    const heads = [
      'Chủ trì một mình,',
      'Đồng chủ trì,',
      'Phối hợp,',
      'Chủ trì trong nhóm đơn vị,',
      'Phối hợp trong nhóm',
    ];
    const places = heads.map((head) => text.indexOf(`\n${head}`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('of several gets a list of its own', async () => {
    const { text } = await asking.ask('Sở Nội vụ và Sở Tài chính phối hợp những việc gì?');
    for (const [name, id] of [
      ['Sở Nội vụ', 'so-noi-vu'],
      ['Sở Tài chính', 'so-tai-chinh'],
    ] as const)
      expect(text).toContain(`Có ${held(helps(id)).length} nhiệm vụ có ${name} phối hợp`);
  });

  it('that only leads as one of a group is said to, and of what, beside what it leads itself', async () => {
    const { text } = await asking.ask('Sở Nội vụ chủ trì những nhiệm vụ nào trong Kế hoạch 05/KH-UBND?');
    const asOne = all.filter(
      ({ task }) => task.document === '05-kh-ubnd-2026' && leads('so-noi-vu')({ task } as JudgedTask),
    );
    const codes = asOne.filter(({ task }) => !task.lead!.units.includes('so-noi-vu')).map(({ task }) => task.id);
    expect(text).toContain(`Sở Nội vụ thuộc nhóm đơn vị được giao chung: cùng chủ trì ${codes.length} nhiệm vụ (`);
    for (const code of codes) expect(text).toContain(code);
  });
});

describe('a comparison of offices', () => {
  /** How many tasks each office leads of those that a condition holds for, the most first. */
  const ranked = (condition: Condition): number[] => {
    const counts = new Map<string, number>();
    for (const { task } of all.filter(condition))
      for (const id of task.lead?.units ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
    return [...counts.values()].sort((a, b) => b - a);
  };
  const counted = ({ text }: Answer) =>
    [...text.matchAll(/^\d+\. .+: (\d+) nhiệm vụ$/gmu)].map(([, count]) => Number(count));

  it.each<[string, Condition]>([
    ['đơn vị nào trễ nhiều nhất?', stands('overdue')],
    ['don vi nao nhieu viec nhat', () => true],
    ['đơn vị nào chủ trì nhiều nhiệm vụ nhất trong Kế hoạch 05/KH-UBND?', inPaper('05-kh-ubnd-2026')],
    ['từng đơn vị chủ trì bao nhiêu nhiệm vụ trong Kế hoạch 05/KH-UBND?', inPaper('05-kh-ubnd-2026')],
  ])('counts what each leads, most first: %s', async (question, condition) => {
    const answer = await asking.ask(question);
    expect(counted(answer)).toEqual(ranked(condition));
    expect(answer.citations.length).toBeGreaterThan(0);
  });

  it('puts those with fewest first where the fewest are asked for', async () => {
    expect(counted(await asking.ask('đơn vị nào ít việc nhất?'))).toEqual(ranked(() => true).reverse());
  });

  it('keeps to the kind of office that is named, and adds up money', async () => {
    const { text } = await asking.ask('phòng nào tốn tiền nhiều nhất?');
    expect(text.split('\n').slice(1)).toEqual([
      '1. Phòng BCVT&CĐS: 45.642 triệu đồng (18 nhiệm vụ)',
      '2. Phòng QLKHCN&ĐMST: 456 triệu đồng (2 nhiệm vụ)',
    ]);
  });
});

describe('a year beside the number of a paper', () => {
  it.each([
    ['kế hoạch 05 có bao nhiêu nhiệm vụ năm 2029', /^Có 28 nhiệm vụ/u],
    ['kế hoạch 05 năm 2026 có bao nhiêu nhiệm vụ', /43 nhiệm vụ/u],
  ])('is a condition, unless it was issued in it: %s', async (question, text) => {
    expect((await asking.ask(question)).text).toMatch(text);
  });
});

describe('a day that is in no calendar', () => {
  it('is said, and nothing is looked for', async () => {
    const answer = await asking.ask('Nhiệm vụ nào hạn ngày 31/02/2026?');
    expect(answer).toMatchObject({ kind: 'clarify', text: expect.stringContaining('Lịch không có ngày 31/2/2026') });
  });
});

describe('an office that is left out', () => {
  it('is not taken for one that is asked about', async () => {
    const answer = await asking.ask('nhiệm vụ nào không do Sở Nội vụ chủ trì?');
    expect(answer.kind).toBe('clarify');
    expect(answer.text).toContain('chưa lọc được');
  });
});

describe('where nothing fits', () => {
  it.each([
    ['Kế hoạch 05 có bao nhiêu nhiệm vụ quá hạn?', 'Không có nhiệm vụ nào quá hạn trong Kế hoạch 05/KH-UBND.'],
    ['nhiệm vụ trên 100 tỷ', 'Không có nhiệm vụ nào có kinh phí trên 100.000 triệu đồng.'],
    ['Công an tỉnh trễ mấy việc?', 'Không có nhiệm vụ nào quá hạn của Công an tỉnh.'],
  ])('it is said, with the conditions as they were understood: %s', async (question, words) => {
    expect(await asking.ask(question)).toEqual({ kind: 'answered', text: words, citations: [] });
  });

  it('says what was looked for in vain, and shows what there is without it', async () => {
    const answer = await asking.ask('việc nào về tàu vũ trụ đã quá hạn?');
    expect(answer.kind).toBe('no_evidence');
    expect(answer.text).toMatch(
      /^Không có nhiệm vụ nào quá hạn nhắc đến “tàu vũ trụ”\. Không kể cụm từ đó thì:\nCó 28 /u,
    );
    expect(listed(answer)).toEqual(held(stands('overdue')));
  });

  it('leaves what nobody reported to the words of the papers', async () => {
    expect(
      (await asking.ask('Công an tỉnh đã hoàn thành những nhiệm vụ nào trong Kế hoạch 05/KH-UBND?')).text,
    ).not.toContain('Không có nhiệm vụ nào');
  });
});
