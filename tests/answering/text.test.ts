import { beforeAll, describe, expect, it } from 'vitest';
import { paper } from '../documents/paper.ts';
import { type Asking, askKnowledge, askPapers, times } from './asking.ts';

let asking: Asking;
beforeAll(async () => {
  asking = await askKnowledge();
});

describe('the card of a task', () => {
  it.each([
    ['Thời gian thực hiện nhiệm vụ xây dựng Chiến lược dữ liệu?', /^- Thời gian thực hiện: Năm 2026\n- Nhiệm vụ:/u],
    ['Đơn vị nào chủ trì xây dựng Chiến lược dữ liệu?', /^- Chủ trì: Công an tỉnh\n- Nhiệm vụ:/u],
    ['Nâng cấp Trung tâm dữ liệu tỉnh hết bao nhiêu tiền?', /^- Kinh phí: 14\.000 triệu đồng/u],
  ])('shows what was asked first: %s', async (question, start) => {
    expect((await asking.ask(question)).text).toMatch(start);
  });

  it('says its title once', async () => {
    const { text } = await asking.ask('Đơn vị nào chủ trì xây dựng Chiến lược dữ liệu?');
    expect(times(text, 'Xây dựng Chiến lược dữ liệu bảo đảm phù hợp')).toBe(1);
  });
});

describe('an answer from the text', () => {
  it('is the sentence, with where it stands', async () => {
    const { kind, text, citations } = await asking.ask('Bao nhiêu thuê bao điện thoại trên 100 dân?');
    expect(kind).toBe('answered');
    expect(text).toContain('102%');
    expect(text.length).toBeLessThan(1200);
    expect(citations[0]).toMatchObject({ document: expect.stringContaining('41/BC-SKHCN'), page: 8 });
    expect(citations[0]!.section).toContain('5.2. Về hạ tầng công nghệ thông tin');
  });

  it('answers two questions in one message, each from its own paper', async () => {
    const { text, citations } = await asking.ask(
      'Nâng cấp Trung tâm dữ liệu tỉnh hết bao nhiêu tiền, còn ai chủ trì xây dựng Chiến lược dữ liệu?',
    );
    const [first, second] = text.split('\n\n');
    expect(first).toContain('14.000 triệu đồng');
    expect(second).toContain('Công an tỉnh');
    const cited = citations.map(({ document }) => document).join('\n');
    expect(cited).toMatch(/1411\/KH-SKHCN[\s\S]*05\/KH-UBND/u);
  });

  it('says of Kon Tum what stands under Kon Tum, and of the province nothing of it', async () => {
    const there = await asking.ask('Tỉnh Kon Tum kích hoạt bao nhiêu tài khoản định danh điện tử?');
    expect(there.text).toContain('291.522');
    expect(there.citations[0]!.section).toContain('Kon Tum');
    const here = await asking.ask('Tỉnh Quảng Ngãi có bao nhiêu thuê bao internet?');
    expect(here.citations[0]!.section).not.toContain('Kon Tum');
  });
});

describe('the same subject in two papers', () => {
  /** Words are telling only where not every passage says them. */
  const others = [
    'Trồng cây xanh dọc bờ kênh.',
    'Thay đèn đường.',
    'Nạo vét sông.',
    'Mở lớp tin học cho người cao tuổi.',
  ];
  const filler = others.map((line, i) => `### ${i + 1}. Việc khác\n\n- ${line}`).join('\n\n');
  const plan = (lines: string, id: string, number: string) =>
    paper(`# KẾ HOẠCH\n\n## I. MỤC TIÊU\n\n${lines}\n\n## II. GIẢI PHÁP\n\n${filler}\n`, {
      id,
      number,
      title: `Phát triển đô thị ${id}`,
    });
  const wireless = (points: number) => `- Lắp đặt ${points} điểm phát sóng không dây tại chợ và bến xe.`;

  it('with different figures is shown as a contradiction, both cited', async () => {
    const two = await askPapers([plan(wireless(120), 'a', '7/KH-UBND'), plan(wireless(95), 'b', '8/KH-UBND')]);
    const { text, citations } = await two.ask('Lắp đặt bao nhiêu điểm phát sóng không dây tại chợ và bến xe?');
    expect(text).toMatch(/^Lưu ý: các nguồn dưới đây nêu số liệu khác nhau/u);
    expect(text).toContain('120');
    expect(text).toContain('95');
    expect(citations).toHaveLength(2);
  });

  it('with the same words is said once and cited twice', async () => {
    const two = await askPapers([plan(wireless(120), 'a', '7/KH-UBND'), plan(wireless(120), 'b', '8/KH-UBND')]);
    const { text, citations } = await two.ask('Lắp đặt bao nhiêu điểm phát sóng không dây tại chợ và bến xe?');
    expect(times(text, 'điểm phát sóng')).toBe(1);
    expect(text).not.toContain('Lưu ý');
    expect(citations.map(({ document }) => /\d\/KH-UBND/u.exec(document)![0]).sort()).toEqual([
      '7/KH-UBND',
      '8/KH-UBND',
    ]);
  });
});
