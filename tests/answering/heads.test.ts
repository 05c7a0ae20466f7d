import { beforeAll, describe, expect, it } from 'vitest';
import { paper } from '../documents/paper.ts';
import { type Asking, askKnowledge, askPapers } from './asking.ts';

let asking: Asking;
beforeAll(async () => {
  asking = await askKnowledge();
});

describe('the head of a paper', () => {
  it('says who signed and in what position', async () => {
    const answer = await asking.ask('Ai là người ký Kế hoạch 05/KH-UBND?');
    expect(answer).toMatchObject({
      kind: 'answered',
      text: expect.stringContaining('Trần Phước Hiền (KT. Chủ tịch, Phó Chủ tịch)'),
      citations: [{ document: expect.stringContaining('05/KH-UBND'), section: '', page: 1 }],
    });
  });

  it('says what is left of a signature without a name, and invents none', async () => {
    const position = await asking.ask('Quyết định 558/QĐ-UBND ai ký vậy?');
    expect(position).toMatchObject({ kind: 'no_evidence', text: expect.stringContaining('(Chủ tịch)') });
    const nothing = await asking.ask('Kế hoạch 1411/KH-SKHCN ai ký vậy?');
    expect(nothing).toMatchObject({ kind: 'no_evidence', text: expect.stringContaining('không có phần ghi tên') });
  });

  it('prints a whole date, and of a partial one what is known and why', async () => {
    const whole = await asking.ask('Kế hoạch 05/KH-UBND ban hành ngày nào?');
    expect(whole.text).toContain('Ngày ban hành: 08/01/2026.');
    const partly = await asking.ask('Kế hoạch 1411 của Sở ban hành khi nào?');
    expect(partly.kind).toBe('answered');
    expect(partly.text).toMatch(/tháng 9 năm 2025, không có ngày cụ thể\. .*không đọc rõ/u);
  });

  it('lists the legal basis in order, with numbers and dates', async () => {
    const { text } = await asking.ask('Kế hoạch 05/KH-UBND căn cứ vào văn bản nào?');
    const lines = text.split('\n').filter((line) => line.startsWith('- '));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/2629\/QĐ-TTg ngày 01\/12\/2025/u);
    expect(lines[1]).toMatch(/3741\/TTr-SKHCN ngày 23\/12\/2025/u);
  });

  it('lists all recipients and the page they stand on', async () => {
    const answer = await asking.ask('Nơi nhận của Kế hoạch 05/KH-UBND gồm những ai?');
    expect(answer.text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(10);
    expect(answer.citations[0]!.page).toBe(9);
  });

  it('answers two facts at once', async () => {
    const { text } = await asking.ask('Ai ký Kế hoạch 05/KH-UBND, ký ngày nào?');
    expect(text).toContain('Trần Phước Hiền');
    expect(text).toContain('08/01/2026');
  });
});

describe('a paper without date, recipients or position', () => {
  let bare: Asking;
  beforeAll(async () => {
    const body = '# KẾ HOẠCH\n\n## I. MỤC TIÊU\n\n- Trồng cây xanh dọc bờ kênh.\n\n**Lê Văn Bình**\n';
    bare = await askPapers([
      paper(body, {
        signer: { name: 'Lê Văn Bình', position: null },
        issuedOn: null,
        issuedOnNote: 'Ô ngày để trống.',
      }),
    ]);
  });

  it.each([
    ['Kế hoạch 7/KH-UBND ban hành ngày nào?', 'không có ngày ban hành của văn bản này. Ô ngày để trống.'],
    ['Nơi nhận của Kế hoạch 7/KH-UBND là những ai?', 'không có phần nơi nhận'],
    ['Kế hoạch 7/KH-UBND có hiệu lực khi nào?', 'không nêu thời điểm có hiệu lực'],
  ])('says so: %s', async (question, words) => {
    expect(await bare.ask(question)).toMatchObject({ kind: 'no_evidence', text: expect.stringContaining(words) });
  });

  it('names the signer and says that the position is not printed', async () => {
    const { kind, text } = await bare.ask('Kế hoạch 7/KH-UBND ai ký, giữ chức vụ gì?');
    expect(kind).toBe('answered');
    expect(text).toMatch(/Lê Văn Bình\. .*không nêu chức vụ/u);
  });
});
