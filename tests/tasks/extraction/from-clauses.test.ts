import { describe, expect, it } from 'vitest';
import { tasksFromClauses } from '../../src/tasks/from-clauses.ts';
import { paper } from '../documents/paper.ts';
import { UNITS } from './units.ts';

const tasksOf = (body: string) => tasksFromClauses(paper(body), UNITS);

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
      timeframe: 'Hằng năm',
      deliverable: 'Kế hoạch',
    });
    expect(Object.keys(tasksOf('Đào tạo\n\n- Chủ trì: SNV\n')[0]!).sort()).toEqual([
      'document',
      'id',
      'lead',
      'place',
      'title',
    ]);
  });

  it('whose lines run over a page, and stands where its title does', () => {
    const [task] = tasksOf(
      '<!-- trang 2 -->\n\n#### d) Một\n\n- Chủ trì: SNV.\n\n<!-- trang 3 -->\n\n- Thời gian: 2026.\n',
    );
    expect(task).toMatchObject({ title: 'Một', timeframe: '2026', place: { page: 2 } });
  });

  it('one after another, each with its own lines', () => {
    const tasks = tasksOf(
      '#### 1.1. Một\n\n- Chủ trì: SNV\n- Thời gian: 2026\n\n#### đ) Hai\n\n- Chủ trì: Công an tỉnh\n',
    );
    expect(tasks.map(({ title, lead, timeframe }) => [title, lead?.units[0], timeframe])).toEqual([
      ['Một', 'so-noi-vu', '2026'],
      ['Hai', 'cong-an-tinh', undefined],
    ]);
  });

  it('of which the paragraph under the heading is the title, where there is one', () => {
    expect(tasksOf('### 1. Thể chế\n\nĐiều chỉnh trọng số.\n\n- Chủ trì: SNV\n')[0]!.title).toBe(
      'Điều chỉnh trọng số.',
    );
  });
});

it.each([
  ['#### a) Một\n\n- Thời gian: 2026\n', 'nobody leads it'],
  ['### 2. Sở Nội vụ\n\n- Chủ trì, phối hợp với các đơn vị.\n', 'it is a sentence, not a line that assigns'],
  ['- Chủ trì: SNV\n', 'it has no title'],
])('no duty: %j, for %#: %s', (body) => {
  expect(tasksOf(body)).toEqual([]);
});
