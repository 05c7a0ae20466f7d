import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { type Asking, askKnowledge } from './asking.ts';

let asking: Asking;
beforeAll(async () => {
  asking = await askKnowledge();
});

describe('lists from the papers’ own tables', () => {
  const shown = ({ text }: Answer) => [...text.matchAll(/^\d+\. (.{20})/gmu)].map(([, title]) => title!);
  const begins = ({ title }: { title: string }) => title.slice(0, 20);

  it.each<[string, (target: Asking['records']['targets'][number]) => boolean]>([
    ['chỉ tiêu nào dưới 100%?', ({ number = 100 }) => number < 100],
    ['chỉ tiêu nào từ 95% trở lên?', ({ number = 0 }) => number >= 95],
    ['chỉ tiêu nào chưa có đơn vị theo dõi?', ({ lead }) => lead === undefined],
    ['chỉ tiêu nào Sở KH&CN và Công an tỉnh cùng theo dõi?', ({ lead }) => lead?.units.length === 2],
    [
      'chỉ tiêu nào Công an tỉnh theo dõi đến 2027',
      ({ lead, by }) => lead?.units[0] === 'cong-an-tinh' && by === '2027-12-31',
    ],
    ['liệt kê tất cả chỉ tiêu', () => true],
  ])('hold exactly the targets that fit: %s', async (question, fits) => {
    expect(shown(await asking.ask(question))).toEqual(asking.records.targets.filter(fits).map(begins));
  });

  it.each<[string, (task: Asking['records']['tasks'][number]) => boolean]>([
    ['nhiệm vụ nhóm III Kế hoạch 05/KH-UBND', ({ id }) => id.startsWith('05-PL2-III-')],
    ['việc nào Sở KH&CN làm một mình?', ({ lead }) => lead?.names.length === 1 && lead.units[0] === 'so-khcn'],
    [
      'Phụ lục 2 Kế hoạch 05/KH-UBND có nhiệm vụ nào Sở Tài chính chủ trì?',
      ({ lead }) => lead?.units.includes('so-tai-chinh') ?? false,
    ],
  ])('hold exactly the tasks that fit: %s', async (question, fits) => {
    expect(shown(await asking.ask(question))).toEqual(asking.records.tasks.filter(fits).map(begins));
  });
});
