import { beforeAll, describe, expect, it } from 'vitest';
import { type Asking, numbered, times } from '../../answering/asking.ts';
import { askOfficePapers } from '../office-papers.ts';
import { codesIn, openTalk, type Talk } from './desk.ts';

let asking: Asking;
let say: Talk;
beforeAll(async () => {
  asking = await askOfficePapers();
  say = openTalk(asking);
});
const guest = { role: 'guest' } as const;
const task = (...rows: number[]) => rows.map((row) => `7-PL1-${row}`);

describe('/nhiemvu', () => {
  it('lists every task, numbered, with its code, who leads, and how it stands', async () => {
    const reply = await say('/nhiemvu', guest);
    expect(codesIn(reply)).toEqual(task(1, 2, 3, 4, 5, 6, 7));
    expect(reply.text).toMatch(/^Có 7 nhiệm vụ \(1 đã quá hạn\):\nKế hoạch 7\/KH-UBND:\n1\. \[7-PL1-1\] Tuyên truyền/u);
    expect(reply.text).toContain(
      '3. [7-PL1-3] Tập huấn kỹ năng số (Sở Nội vụ; Sở Tài chính; hạn 31/12/2027, còn 401 ngày)',
    );
    expect(reply.text).toContain('4. [7-PL1-4] Mua sắm máy trạm (Công an tỉnh; hạn 31/03/2026, quá hạn 239 ngày)');
    expect(reply.citations.map(({ section }) => section)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((row) => `Phụ lục I › dòng ${row}`),
    );
  });

  it.each([
    ['7', 'trong Kế hoạch 7/KH-UBND', task(1, 2, 3, 4, 5, 6, 7)],
    ['Kế hoạch 7/KH-UBND', 'trong Kế hoạch 7/KH-UBND', task(1, 2, 3, 4, 5, 6, 7)],
    ['2027', 'thực hiện trong năm 2027', task(3, 5)],
    ['năm sau', 'thực hiện trong năm 2027', task(3, 5)],
    ['quá hạn', 'quá hạn', task(4)],
    ['sắp đến hạn', 'sắp đến hạn (trong 30 ngày tới)', task(2)],
    ['chưa tới hạn', 'chưa đến hạn', task(2, 3, 6)],
    ['thường xuyên', 'thường xuyên', task(5)],
    ['chờ hướng dẫn', 'đang chờ điều kiện', task(7)],
    ['chưa xong', 'chưa hoàn thành', task(1, 2, 3, 4, 6, 7)],
    ['tháng 12', 'có hạn từ ngày 01/12/2026 đến ngày 31/12/2026', task(2, 6)],
    ['hạn trước 31/12/2026', 'có hạn đến hết ngày 30/12/2026', task(2, 4)],
    ['trên 1 tỷ', 'có kinh phí trên 1.000 triệu đồng', task(3)],
    ['từ 1 tỷ trở lên', 'có kinh phí từ 1.000 triệu đồng trở lên', task(3, 4)],
    ['dưới 300 triệu', 'có kinh phí dưới 300 triệu đồng', task(5)],
    ['từ 250 đến 300 triệu', 'có kinh phí từ 250 đến 300 triệu đồng', task(2, 5)],
    ['không có sản phẩm', 'không ghi sản phẩm', task(1, 4, 7)],
    ['chưa có đơn vị chủ trì', 'không ghi đơn vị chủ trì', task(1)],
    ['không ghi thời hạn', 'không ghi thời hạn', task(1)],
    ['chưa bố trí kinh phí', 'không ghi kinh phí', task(1, 6, 7)],
    ['sản phẩm là báo cáo', 'có sản phẩm là “báo cáo”', task(3, 5)],
    ['kho lưu trữ', 'nhắc đến “kho lưu trữ”', task(2)],
    ['kho luu tru', 'nhắc đến “kho lưu trữ”', task(2)],
    ['quá hạn máy trạm', 'quá hạn nhắc đến “máy trạm”', task(4)],
  ])('takes conditions and says how it understood them: %s', async (typed, understood, codes) => {
    const reply = await say(`/nhiemvu ${typed}`, guest);
    expect(codesIn(reply)).toEqual(codes);
    expect(reply.text.split('\n')[0]).toContain(`Có ${codes.length} nhiệm vụ ${understood}`);
  });
});

describe('the tasks of an office', () => {
  it('tells what an office leads alone, with others, in its group, and where it only helps', async () => {
    const reply = await say('/nhiemvu so tai chinh', guest);
    expect(reply.text.split('\n').filter((line) => line.endsWith(':'))).toEqual([
      'Có 4 nhiệm vụ của Sở Tài chính (1 chủ trì một mình, 1 đồng chủ trì, 1 phối hợp, 1 chủ trì trong nhóm đơn vị, 1 đã quá hạn):',
      'Chủ trì một mình, Kế hoạch 7/KH-UBND:',
      'Đồng chủ trì, Kế hoạch 7/KH-UBND:',
      'Phối hợp, Kế hoạch 7/KH-UBND:',
      'Chủ trì trong nhóm đơn vị, Kế hoạch 7/KH-UBND:',
    ]);
    expect(codesIn(reply)).toEqual(task(7, 3, 4, 6));
  });

  it.each([
    ['Sở Nội vụ chủ trì', task(2, 3, 6)],
    ['Công an tỉnh phối hợp', task(2, 6)],
    ['Sở Nội vụ và Sở Tài chính cùng chủ trì', task(3, 6)],
    ['Sở Nội vụ chủ trì, Công an tỉnh phối hợp', task(2, 6)],
    ['Sở Tài chính phối hợp với Công an tỉnh', task(4)],
  ])('keeps to the parts that are said: %s', async (typed, codes) => {
    expect(codesIn(await say(`/nhiemvu ${typed}`, guest))).toEqual(codes);
  });
});

describe('a list of tasks', () => {
  it('says so where a day is in no calendar', async () => {
    await expect(say('/nhiemvu hạn ngày 31/02/2027')).rejects.toThrow('Lịch không có ngày 31/2/2027');
  });

  it('says so where nobody knows the office', async () => {
    await expect(say('/nhiemvu Sở Không Có')).rejects.toThrow('Tôi không biết đơn vị “Sở Không Có”');
  });

  it('adds up budgets where budgets are asked for, and says how many have none', async () => {
    expect((await say('/nhiemvu trên 200 triệu', guest)).text).toContain(
      '(1 đã quá hạn, tổng kinh phí 2.750,5 triệu đồng)',
    );
  });

  it.each(['tàu vũ trụ', 'Sở Nội vụ quá hạn', '12345'])('says plainly that nothing fits: %s', async (typed) => {
    const reply = await say(`/nhiemvu ${typed}`, guest);
    expect(reply).toMatchObject({ kind: 'no_evidence', citations: [] });
    expect(reply.text).toMatch(/^Không có nhiệm vụ nào .+\.$/u);
    expect(reply.text).not.toContain('7-PL');
  });
});

describe('/chitieu', () => {
  it('lists every target with its value, day and watcher', async () => {
    const reply = await say('/chitieu', guest);
    expect(numbered(reply)).toEqual([
      '1. [7-PL2-1] Tỷ lệ hồ sơ được số hóa: 80% (đến 31/12/2026; theo dõi: Sở Nội vụ)',
      '2. [7-PL2-2] Tỷ lệ máy trạm an toàn: 100% (đến 31/12/2026; theo dõi: Công an tỉnh)',
    ]);
    expect(reply.citations).toHaveLength(2);
  });

  it('tells what an office watches over from what it carries out', async () => {
    const { text } = await say('/chitieu Sở Nội vụ', guest);
    expect(text).toContain('Có 2 chỉ tiêu của Sở Nội vụ (1 theo dõi một mình, 1 thực hiện):');
    expect(text.indexOf('Theo dõi một mình')).toBeLessThan(text.indexOf('[7-PL2-1]'));
    expect(text.indexOf('Thực hiện, Kế hoạch')).toBeLessThan(text.indexOf('[7-PL2-2]'));
    expect((await say('/chitieu Sở Tài chính', guest)).text).toContain('1 thực hiện trong nhóm đơn vị');
  });

  it.each([
    ['2026', ['7-PL2-1', '7-PL2-2']],
    ['Công an tỉnh theo dõi', ['7-PL2-2']],
    ['hồ sơ', ['7-PL2-1']],
    ['may tram', ['7-PL2-2']],
    ['80%', ['7-PL2-1']],
    ['hạn trước 2027', ['7-PL2-1', '7-PL2-2']],
  ])('takes conditions: %s', async (typed, codes) => {
    expect(codesIn(await say(`/chitieu ${typed}`, guest))).toEqual(codes);
  });

  it.each(['2030', 'tàu vũ trụ', '12345', '75%', 'chưa có đơn vị theo dõi'])(
    'says plainly that nothing fits: %s',
    async (typed) => {
      const reply = await say(`/chitieu ${typed}`, guest);
      expect(reply).toMatchObject({ kind: 'no_evidence', citations: [] });
      expect(times(reply.text, 'Không có chỉ tiêu nào')).toBe(1);
    },
  );

  it.each(['quá hạn', 'trên 1 tỷ', 'sản phẩm là báo cáo'])(
    'says that only tasks have what is typed: %s',
    async (typed) => {
      const reply = await say(`/chitieu ${typed}`, guest);
      expect(reply).toMatchObject({ kind: 'clarify', citations: [], text: expect.stringContaining('xin gõ /nhiemvu') });
    },
  );
});
