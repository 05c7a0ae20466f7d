import { beforeAll, describe, expect, it } from 'vitest';
import { paper } from '../documents/paper.ts';
import { type Asking, askKnowledge, askPapers, numbered } from './asking.ts';

let asking: Asking;
beforeAll(async () => {
  asking = await askKnowledge();
});

/** Records of one paper that a unit leads. */
const ledBy = (unit: string, document: string) =>
  asking.records.tasks.filter((task) => task.document === document && task.lead?.units.includes(unit));

describe('lists of records', () => {
  it.each([
    ['Công an tỉnh', 'cong-an-tinh'],
    ['Sở Nội vụ', 'so-noi-vu'],
    ['Sở Khoa học và Công nghệ', 'so-khcn'],
  ])('show every task that %s leads, whatever their number', async (name, unit) => {
    const answer = await asking.ask(`Liệt kê các nhiệm vụ ${name} chủ trì trong Kế hoạch 05/KH-UBND`);
    const led = ledBy(unit, '05-kh-ubnd-2026');
    expect(numbered(answer)).toHaveLength(led.length);
    for (const { title } of led) expect(answer.text).toContain(title.slice(0, 25));
    expect(answer.text).toContain(`${led.length} nhiệm vụ`);
    expect(answer.text.length).toBeLessThan(6000);
    expect(answer.citations[0]!.section).toMatch(/^Phụ lục II › .* › dòng \d+$/u);
  });

  it('tell what an office leads alone from what it leads with others', async () => {
    const { text } = await asking.ask('Sở Nội vụ chủ trì bao nhiêu nhiệm vụ?');
    expect(text).toContain('3 nhiệm vụ, gồm 1 nhiệm vụ chủ trì một mình và 2 nhiệm vụ đồng chủ trì');
  });

  it('say plainly that a known office leads nothing', async () => {
    const answer = await asking.ask('Sở Y tế chủ trì những nhiệm vụ nào?');
    expect(answer).toMatchObject({ kind: 'no_evidence', citations: [] });
    expect(answer.text).toContain('không giao nhiệm vụ nào cho Sở Y tế chủ trì');
  });

  it('keep to the part that is named', async () => {
    expect((await asking.ask('Phụ lục II Kế hoạch 05 có bao nhiêu nhiệm vụ?')).text).toContain(
      '43 nhiệm vụ, thuộc 8 nhóm',
    );
    expect((await asking.ask('Phụ lục I Kế hoạch 05 có bao nhiêu chỉ tiêu?')).text).toContain('21 chỉ tiêu');
  });

  it('keep to the period that is named', async () => {
    const first = await asking.ask('Công an tỉnh theo dõi những chỉ tiêu nào giai đoạn 2026-2027?');
    const second = await asking.ask('Công an tỉnh theo dõi những chỉ tiêu nào giai đoạn 2028-2030?');
    expect(numbered(first)).toHaveLength(2);
    expect(numbered(second)).toHaveLength(5);
    expect(first.text).toContain('cấp độ 3');
    expect(second.text).not.toContain('cấp độ 3');
  });

  it('add up all budgets of a plan', async () => {
    const answer = await asking.ask('Tổng kinh phí các nhiệm vụ trong Kế hoạch 1411 là bao nhiêu?');
    const budgets = asking.records.tasks
      .filter(({ document }) => document === '1411-kh-skhcn-2025')
      .map(({ budgetMillionVnd }) => budgetMillionVnd ?? 0);
    const sum = budgets.reduce((total, budget) => total + budget, 0);
    expect(answer.text).toContain(`28 nhiệm vụ, tổng kinh phí ${sum.toLocaleString('vi-VN')} triệu đồng`);
    expect(numbered(answer)).toHaveLength(28);
  });

  it('put the dearest first', async () => {
    const lines = numbered(await asking.ask('Hạng mục nào tốn kinh phí nhiều nhất?'));
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/Nâng cấp Trung tâm dữ liệu tỉnh .*14\.000 triệu đồng/u);
  });
});

describe('records of a small plan', () => {
  let small: Asking;
  beforeAll(async () => {
    const rows = [
      '| 1 | Số hóa kho lưu trữ | Sở Nội vụ | Năm 2026 | 300 |',
      '| 2 | Tập huấn kỹ năng số | Sở Nội vụ, Sở Tài chính | Năm 2027 | 120,5 |',
      '| 3 | Mua sắm máy trạm | Công an tỉnh | Thường xuyên | |',
    ];
    const head =
      '| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian thực hiện | Kinh phí (triệu đồng) |\n| --- | --- | --- | --- | --- |';
    const body = `# KẾ HOẠCH\n\n## Phụ lục\n\n${head}\n${rows.join('\n')}\n`;
    small = await askPapers([paper(body)], 'Sở Nội vụ', 'Sở Tài chính', 'Công an tỉnh');
  });

  it('add up decimals', async () => {
    expect((await small.ask('Sở Nội vụ chủ trì bao nhiêu nhiệm vụ?')).text).toContain('tổng kinh phí 420,5 triệu đồng');
  });

  it.each([
    ['Sở Nội vụ chủ trì những nhiệm vụ nào năm 2027?', 'Tập huấn'],
    ['Những nhiệm vụ nào thực hiện thường xuyên?', 'Mua sắm máy trạm'],
    ['Công an tỉnh chủ trì những nhiệm vụ nào?', 'Mua sắm máy trạm'],
  ])('are chosen by year, by timeframe and by office: %s', async (question, title) => {
    const lines = numbered(await small.ask(question));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(title);
  });

  it('put the cheapest first, those without a sum aside', async () => {
    const lines = numbered(await small.ask('Nhiệm vụ nào có kinh phí thấp nhất?'));
    expect(lines.map((line) => line.slice(0, 11))).toEqual(['1. Tập huấn', '2. Số hóa k']);
  });

  it('do not turn a task without a sum into one', async () => {
    const answer = await small.ask('Mua sắm máy trạm hết bao nhiêu tiền?');
    expect(answer.kind).toBe('no_evidence');
    expect(answer.text).toContain('không nêu số tiền');
  });
});
