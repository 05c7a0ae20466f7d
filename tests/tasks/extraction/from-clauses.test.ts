import { describe, expect, it } from 'vitest';
import { tasksFromClauses } from '../../../src/tasks/extraction/from-clauses.ts';
import { paper } from '../../documents/paper.ts';
import { UNITS } from '../units.ts';

const tasksOf = (body: string) => tasksFromClauses(paper(body), UNITS, '2026-01-08');

describe('a clause assigns a duty', () => {
  it('by its title and the lines below it, as far as they are printed', () => {
    const [task, ...others] = tasksOf(`#### a) Đào tạo[^1]

- Đơn vị chủ trì: Sở Nội vụ.
- Đơn vị phối hợp: Công an tỉnh; Sở Tài chính.
- Thời gian thực hiện: Hằng năm.
- Sản phẩm: Kế hoạch.

[^1]: x
`);
    expect(others).toEqual([]);
    expect(task).toMatchObject({
      title: 'Đào tạo',
      lead: { raw: 'Sở Nội vụ', units: ['so-noi-vu'] },
      coordinators: { units: ['cong-an-tinh', 'so-tai-chinh'] },
      timeframe: { raw: 'Hằng năm', kind: 'recurring' },
      deliverable: 'Kế hoạch',
    });
    expect(Object.keys(tasksOf('Đào tạo\n\n- Chủ trì: SNV\n')[0]!).sort()).toEqual([
      'confidence',
      'document',
      'doubts',
      'lead',
      'origin',
      'place',
      'title',
    ]);
  });

  it('whose lines run over a page, and stands where its title does', () => {
    const [task] = tasksOf(
      '<!-- trang 2 -->\n\n#### d) Một\n\n- Chủ trì: SNV.\n\n<!-- trang 3 -->\n\n- Thời gian: 2026.\n',
    );
    expect(task).toMatchObject({ title: 'Một', timeframe: { raw: '2026' }, place: { page: 2 } });
  });

  it('one after another, each with its own lines', () => {
    const tasks = tasksOf(
      '#### 1.1. Một\n\n- Chủ trì: SNV\n- Thời gian: 2026\n\n#### đ) Hai\n\n- Chủ trì: Công an tỉnh\n',
    );
    expect(tasks.map(({ title, lead, timeframe }) => [title, lead?.units[0], timeframe?.raw])).toEqual([
      ['Một', 'so-noi-vu', '2026'],
      ['Hai', 'cong-an-tinh', undefined],
    ]);
  });

  it('of which the paragraph under the heading is the title, where there is one', () => {
    expect(tasksOf('### 1. Thể chế\n\nĐiều chỉnh trọng số.\n\n- Chủ trì: SNV\n')[0]!.title).toBe(
      'Điều chỉnh trọng số.',
    );
  });

  it('of which a paragraph only explains the title, where the other headings of its level name duties themselves', () => {
    const tasks = tasksOf(
      '#### 1.1. Một\n\n- Chủ trì: SNV\n\n#### 1.2. Hai\n\n- Chủ trì: SNV\n\n#### 1.3. Ba\n\nKho dữ liệu kế thừa hạ tầng.\n\n- Chủ trì: SNV\n',
    );
    expect(tasks.map(({ title }) => title)).toEqual(['Một', 'Hai', 'Ba']);
  });
});

describe('a clause may be printed', () => {
  it('in one line, in brackets, in bold or behind the duty itself', () => {
    const lines = [
      'Một\n\nChủ trì: SNV; Phối hợp: Công an tỉnh; Thời hạn: Quý III/2026\n',
      '**2.2. Một**\n\n(Chủ trì: SNV; phối hợp: Công an tỉnh; thời hạn: Quý III/2026)\n',
      '3.1. Một\n\n- **Chủ trì:** SNV.\n- **Phối hợp:** Công an tỉnh.\n- **Thời hạn:** Quý III/2026.\n',
      '1. Một (Chủ trì: SNV; phối hợp: Công an tỉnh; thời gian: Quý III/2026).\n',
    ];
    for (const line of lines)
      expect(tasksOf(line)).toMatchObject([
        {
          title: 'Một',
          lead: { units: ['so-noi-vu'] },
          coordinators: { units: ['cong-an-tinh'] },
          timeframe: { from: '2026-07-01', to: '2026-09-30' },
        },
      ]);
  });

  it('with its money, or where the money is from', () => {
    const [sum, source] = tasksOf(
      'Một\n\n- Chủ trì: SNV\n- Kinh phí: 1,5 tỷ đồng\n\nHai\n\n- Chủ trì: SNV\n- Kinh phí: Ngân sách tỉnh\n',
    );
    expect(sum).toMatchObject({ title: 'Một', budgetMillionVnd: 1500 });
    expect(source).toMatchObject({ title: 'Hai', funding: 'Ngân sách tỉnh' });
  });

  it('and is doubted where its offices or its time cannot be read', () => {
    const [task] = tasksOf('Một\n\n- Chủ trì: Sở Y tế\n- Thời hạn: ngày 31/9/2026\n');
    expect(task!.doubts).toEqual([
      'chưa có trong danh sách đơn vị: “Sở Y tế”',
      'không đọc được thời hạn “ngày 31/9/2026”: ngày 31/9/2026 không có trong lịch',
    ]);
    expect(task!.confidence).toBe(0.49);
  });
});

describe('the place of a clause', () => {
  const pathOf = (body: string) => tasksOf(body)[0]!.place.path.slice(1);

  it('ends with its heading, or with its title in the text beside the headings of its shape', () => {
    const head = '# K\n\n## III. NHIỆM VỤ\n\n### 2. Dữ liệu\n\n';
    expect(pathOf(`${head}#### 2.1. Một\n\n- Chủ trì: SNV\n`)).toEqual(['III. NHIỆM VỤ', '2. Dữ liệu', '2.1. Một']);
    expect(pathOf(`${head}#### 2.1. Một\n\nx\n\n**2.2. Hai**\n\n- Chủ trì: SNV\n`)).toEqual([
      'III. NHIỆM VỤ',
      '2. Dữ liệu',
      '2.2. Hai',
    ]);
    expect(pathOf(`${head}3.1. Ba\n\n- Chủ trì: SNV\n`)).toEqual(['III. NHIỆM VỤ', '2. Dữ liệu', '3.1. Ba']);
  });
});

it.each([
  ['#### a) Một\n\n- Thời gian: 2026\n', 'nobody leads it'],
  ['### 2. Sở Nội vụ\n\n- Chủ trì, phối hợp với các đơn vị.\n', 'it is a sentence, not a line that assigns'],
  ['- Chủ trì: SNV\n', 'it has no title'],
])('no duty: %j, for %#: %s', (body) => {
  expect(tasksOf(body)).toEqual([]);
});
