import { beforeAll, describe, expect, it } from 'vitest';
import { fiveClearCard } from '../../src/answering/task-card.ts';
import { paper } from '../documents/paper.ts';
import { type Asking, askKnowledge, askPapers, TODAY } from './asking.ts';

const ROWS = [
  // Below another row an empty cell of who leads would be taken for a merged one.
  '| 7 | Tuyên truyền | | | | | |',
  '| 1 | Số hóa kho lưu trữ;<br>nhập dữ liệu | Sở Nội vụ | Công an tỉnh; Sở Tài chính | Trước ngày 30/11/2026 | Quyết định | 1.200,5 |',
  '| 2 | Tập huấn kỹ năng số | Sở Nội vụ; Sở Tài chính | | Định kỳ hằng năm (trước ngày 30 tháng 11) | Báo cáo | 300 |',
  '| 3 | Triển khai hướng dẫn | Công an tỉnh | | Sau khi Bộ Công an ban hành hướng dẫn | | 10 |',
  '| 4 | Giữ gìn hệ thống | Công an tỉnh | | Thường xuyên | | |',
  '| 5 | Nâng cấp cổng | Công an tỉnh | | Quý I/2026 | | |',
  '| 6 | Sắp xếp hồ sơ | Ban Lạ Lùng | | Ngày 31/9/2026 | | |',
];
const BODY = `# KẾ HOẠCH

## Phụ lục

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian thực hiện | Sản phẩm | Kinh phí (triệu đồng) |
| --- | --- | --- | --- | --- | --- | --- |
${ROWS.join('\n')}
`;

let asking: Asking;
beforeAll(async () => {
  asking = await askPapers([paper(BODY)], 'Sở Nội vụ', 'Sở Tài chính', 'Công an tỉnh');
});

/** The lines of a task's card on a day, by their labels. */
async function cardOf(id: string, on = TODAY) {
  const judged = (await asking.book.list({}, on)).find(({ task }) => task.id === id)!;
  const { library, units, calendar } = asking;
  const card = fiveClearCard(judged, { library, units, calendar, on });
  const [head, ...lines] = card.text.split('\n');
  const labels = lines.map((line) => /^- ([^:]+): (.+)$/u.exec(line)!.slice(1) as [string, string]);
  return { ...card, head, labels: labels.map(([label]) => label), line: Object.fromEntries(labels) };
}

const FIVE = ['Rõ người (chủ trì)', 'Rõ việc', 'Rõ thời gian', 'Rõ sản phẩm', 'Rõ trách nhiệm'];

describe('a task card', () => {
  it('says the five clear things first, then the rest', async () => {
    const { head, labels, line, citations } = await cardOf('7-PL-1');
    expect(head).toBe('Nhiệm vụ 7-PL-1');
    expect(labels).toEqual([...FIVE, 'Kinh phí', 'Tình trạng']);
    expect(line).toEqual({
      'Rõ người (chủ trì)': 'Sở Nội vụ',
      'Rõ việc': 'Số hóa kho lưu trữ; nhập dữ liệu',
      'Rõ thời gian':
        'Trước ngày 30/11/2026 (hạn cuối Chủ nhật, 29/11/2026 là ngày nghỉ; ngày làm việc liền trước là thứ Sáu, 27/11/2026)',
      'Rõ sản phẩm': 'Quyết định',
      'Rõ trách nhiệm': 'đơn vị chủ trì chịu trách nhiệm kết quả; phối hợp: Công an tỉnh; Sở Tài chính',
      'Kinh phí': '1.200,5 triệu đồng',
      'Tình trạng': 'hạn 29/11/2026, còn 4 ngày',
    });
    expect(citations).toHaveLength(1);
    expect(citations[0]).toMatchObject({ section: 'Phụ lục › dòng 1', document: expect.stringContaining('7/KH-UBND') });
  });

  it('says what was not printed, and leaves out the rest', async () => {
    const { labels, line } = await cardOf('7-PL-7');
    expect(labels.slice(0, 6)).toEqual([...FIVE, 'Tình trạng']);
    for (const label of FIVE.filter((name) => name !== 'Rõ việc')) expect(line[label]).toBe('văn bản không ghi');
    expect(line['Tình trạng']).toBe('không ghi thời hạn');
  });

  it('says that several answer for it together', async () => {
    expect((await cardOf('7-PL-2')).line['Rõ trách nhiệm']).toBe(
      'các đơn vị đồng chủ trì cùng chịu trách nhiệm kết quả',
    );
  });

  it.each([
    ['7-PL-2', 'Định kỳ hằng năm (trước ngày 30 tháng 11) (lần tới: ', 'hạn 29/11/2026, còn 4 ngày'],
    ['7-PL-3', '(kể từ khi: Bộ Công an ban hành hướng dẫn)', 'chờ điều kiện'],
    ['7-PL-4', 'Thường xuyên', 'thường xuyên'],
    ['7-PL-5', 'Quý I/2026 (hạn cuối thứ Ba, 31/03/2026)', 'hạn 31/03/2026, quá hạn 239 ngày'],
    ['7-PL-6', 'chưa đọc được thời hạn: ngày 31/9/2026 không có trong lịch', 'không ghi thời hạn'],
  ])('says what each kind of deadline means: %s', async (id, when, state) => {
    const { line } = await cardOf(id);
    expect(line['Rõ thời gian']).toContain(when);
    expect(line['Tình trạng']).toContain(state);
  });

  it('says what is doubted', async () => {
    const { line } = await cardOf('7-PL-6');
    expect(line['Cần soát lại']).toMatch(/Ban Lạ Lùng/u);
    expect(line['Cần soát lại']).toMatch(/31\/9\/2026/u);
  });
});

describe('a card after reports', () => {
  const report = (unit: string, rest: object) =>
    asking.progress.report({
      task: asking.records.tasks.find(({ id }) => id === '7-PL-2')!,
      unit: asking.units.find(unit)[0]!.unit.id,
      by: 'test',
      ...rest,
    });

  it('says what each office reported last, and the mean of their shares', async () => {
    await report('Sở Nội vụ', { percent: 20 });
    await report('Sở Nội vụ', { percent: 40, note: 'đã mời giảng viên' });
    await report('Sở Tài chính', { status: 'blocked', percent: 10, note: 'chưa có kinh phí' });
    const { text, line } = await cardOf('7-PL-2');
    expect(text.match(/Báo cáo gần nhất: .*/gu)).toEqual([
      'Báo cáo gần nhất: 25/11/2026, Sở Nội vụ: đang thực hiện 40%, đã mời giảng viên',
      'Báo cáo gần nhất: 25/11/2026, Sở Tài chính: đang vướng mắc 10%, chưa có kinh phí',
    ]);
    expect(line['Tình trạng']).toBe('hạn 29/11/2026, còn 4 ngày, 25%');
  });
});

describe('cards of the real papers', () => {
  it('have all five things and one source, each of them', async () => {
    const real = await askKnowledge();
    const { library, units, calendar } = real;
    const all = [...(await real.book.list({}, TODAY)), ...(await real.book.responsibilities({}, TODAY))];
    for (const judged of all) {
      const { text, citations } = fiveClearCard(judged, { library, units, calendar, on: TODAY });
      for (const label of FIVE) expect(text).toContain(`\n- ${label}: `);
      expect(text.split('\n').every((line, i) => i === 0 || line.startsWith('- '))).toBe(true);
      expect(citations).toHaveLength(1);
    }
  });

  it('say what a report tells of a task that others gave', async () => {
    const real = await askKnowledge();
    const { library, units, calendar } = real;
    const judged = (await real.book.list({}, TODAY)).find(({ task }) => task.outcome !== undefined)!;
    const { text } = fiveClearCard(judged, { library, units, calendar, on: TODAY });
    expect(text).toContain('- Kết quả đã báo cáo trong văn bản: ');
  });
});
