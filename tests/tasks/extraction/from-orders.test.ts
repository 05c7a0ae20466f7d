import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/tasks/extraction/read-records.ts';
import { paper } from '../../documents/paper.ts';
import { OFFICES } from './offices.ts';

function read(body: string) {
  const { tasks, responsibilities } = readDocument(paper(`# QUYẾT ĐỊNH\n\n## II. NHIỆM VỤ\n\n${body}\n`), OFFICES);
  return { tasks, responsibilities };
}

describe('an order that is to be finished by a day', () => {
  it('is a task, told apart from those who must do it', () => {
    const { tasks, responsibilities } = read(
      '1. Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát nhân lực, hoàn thành trước ngày 31/3/2026; báo cáo UBND tỉnh.',
    );
    expect(tasks).toMatchObject([
      {
        origin: 'clause',
        title: 'rà soát nhân lực',
        lead: { names: ['Sở Nội vụ'] },
        coordinators: { names: ['Sở Tài chính'] },
        timeframe: { to: '2026-03-31', lastDay: '2026-03-30' },
      },
    ]);
    expect(responsibilities).toEqual([]);
  });

  it('may stand in points below the office it is laid on', () => {
    const { tasks } = read('7. Giao Sở Nội vụ:\n\na) Kiện toàn 100% tổ công nghệ số, xong trong tháng 3/2026.');
    expect(tasks).toMatchObject([{ lead: { names: ['Sở Nội vụ'] }, timeframe: { to: '2026-03-31' } }]);
  });

  it('may only say the period in which it is done', () => {
    const { tasks } = read('3. Giao Sở Tài chính kết nối phần mềm quản lý trong 6 tháng cuối năm 2026.');
    expect(tasks).toMatchObject([{ title: 'kết nối phần mềm quản lý', timeframe: { to: '2026-12-31' } }]);
  });
});

it('an order without a day lasts, and stays a responsibility', () => {
  const { tasks, responsibilities } = read('4. Giao Sở Tài chính chủ trì, tham mưu bố trí kinh phí theo quy định.');
  expect(tasks).toEqual([]);
  expect(responsibilities).toHaveLength(1);
});
