import { beforeAll, describe, expect, it } from 'vitest';
import { readLetter } from '../../tasks/report/read-letter.ts';
import { readWorkbook, tableFrom } from '../../tasks/report/read-workbook.ts';
import { askOfficePapers } from '../office-papers.ts';
import { openTalk, type Talk } from './desk.ts';

let say: Talk;
beforeAll(async () => {
  say = openTalk(await askOfficePapers());
});
const official = { role: 'official', unit: 'so-noi-vu' } as const;

describe('/baocao', () => {
  it('counts how tasks stand, with what is late and what is due soon, and the rows behind it', async () => {
    const reply = await say('/baocao 7', official);
    expect(reply.text).toContain('Phạm vi: Nhiệm vụ trong Kế hoạch 7/KH-UBND\nTính đến ngày 25/11/2026.');
    expect(reply.text).toContain('Tổng số: 7 nhiệm vụ');
    expect(reply.text).toContain('Quá hạn (1):\n- Mua sắm máy trạm (7-PL1-4). Chủ trì: Công an tỉnh.');
    expect(reply.text).toContain('Sắp đến hạn (1):\n- Số hóa kho lưu trữ (7-PL1-2).');
    expect(reply.citations[0]).toMatchObject({ section: 'Phụ lục I › dòng 4', quote: 'Mua sắm máy trạm' });
    expect(reply.citations).toHaveLength(7);
    expect(reply.files).toBeUndefined();
  });

  it.each([
    ['', 'Toàn bộ văn bản', 9],
    ['Sở Nội vụ', 'Nhiệm vụ do Sở Nội vụ chủ trì', 4],
    ['Sở Nội vụ 7', 'Nhiệm vụ do Sở Nội vụ chủ trì trong Kế hoạch 7/KH-UBND', 3],
    ['quá hạn', 'Nhiệm vụ quá hạn', 2],
    ['2027', 'Nhiệm vụ thực hiện trong năm 2027', 2],
    ['lưu trữ', 'Nhiệm vụ nhắc đến “lưu trữ”', 1],
  ])('keeps to what is typed, and says what it took: %s', async (typed, scope, total) => {
    const { text } = await say(`/baocao ${typed}`, official);
    expect(text).toContain(`Phạm vi: ${scope}\n`);
    expect(text).toContain(`Tổng số: ${total} nhiệm vụ`);
  });

  it('says plainly that nothing fits, and makes no empty file', async () => {
    expect(await say('/baocao tàu vũ trụ xlsx', official)).toEqual({
      kind: 'no_evidence',
      text: 'Không có nhiệm vụ nào nhắc đến “tàu vũ trụ”.',
      citations: [],
    });
  });
});

describe('files of a report', () => {
  it.each([
    ['xlsx', ['xlsx']],
    ['Excel', ['xlsx']],
    ['7 word', ['docx']],
    ['DOCX, png', ['docx', 'png']],
    ['biểu đồ', ['png']],
    ['bieu do, excel', ['png', 'xlsx']],
  ])(
    'are made in the forms that are named: %s',
    async (typed, extensions) => {
      const { files = [], text } = await say(`/baocao ${typed}`, official);
      expect(files.map(({ name }) => name)).toEqual(extensions.map((end) => `bao-cao-tien-do-2026-11-25.${end}`));
      expect(text).toContain(`Kèm tệp: ${files.map(({ name }) => name).join(', ')}`);
      expect(text).toMatch(typed.startsWith('7') ? /Nhiệm vụ trong Kế hoạch 7\/KH-UBND/u : /Toàn bộ văn bản/u);
      for (const { bytes } of files) expect(bytes.length).toBeGreaterThan(1000);
    },
    20_000,
  );

  it('hold the tasks that the message counts', async () => {
    const { files } = await say('/baocao Sở Nội vụ 7 xlsx', official);
    const [tasks] = await readWorkbook(files![0]!.bytes);
    const cells = JSON.stringify(tableFrom(tasks, 'STT'));
    for (const code of ['7-PL1-2', '7-PL1-3', '7-PL1-6']) expect(cells).toContain(code);
    expect(cells).not.toMatch(/7-PL1-4|99-/u);
  });

  it('bear the office of whoever asks for a letter', async () => {
    const { files } = await say('/baocao docx', official);
    expect((await readLetter(files![0]!.bytes)).paragraphs).toContain('SỞ NỘI VỤ');
  });
});
