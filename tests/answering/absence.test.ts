import { beforeAll, describe, expect, it } from 'vitest';
import { type Asking, askKnowledge } from './asking.ts';

let asking: Asking;
beforeAll(async () => {
  asking = await askKnowledge();
});

describe('what the documents do not say', () => {
  it.each([
    ['another world', 'Cách nấu phở bò ngon?', /không tìm thấy thông tin/u],
    ['another world, typed without marks', 'cach nau pho bo ngon', /không tìm thấy thông tin/u],
    [
      'a part that is missing',
      'Phụ lục III Kế hoạch 05/KH-UBND có gì?',
      /không có Phụ lục III; chỉ có Phụ lục I, Phụ lục II/u,
    ],
    ['a chapter of a paper without chapters', 'Kế hoạch 05/KH-UBND có Chương II không?', /không có Chương II/u],
    ['an unknown paper', 'Kế hoạch 777/KH-UBND nói gì?', /không tìm thấy thông tin/u],
    ['an unknown person', 'Ông Phạm Quốc Khánh phụ trách việc gì?', /không tìm thấy thông tin về “Phạm Quốc”/u],
    ['an unknown body', 'Ai là người đứng đầu FIFA?', /không tìm thấy thông tin về “FIFA”/u],
    [
      'a year outside',
      'Tỷ lệ hồ sơ thủ tục hành chính được số hóa năm 2050 là bao nhiêu?',
      /không nêu số liệu của năm 2050/u,
    ],
    ['a contact', 'Email của Công an tỉnh là gì?', /không nêu số điện thoại, thư điện tử/u],
    ['a rank', 'Quảng Ngãi xếp hạng thứ mấy về chuyển đổi số?', /không nêu thứ hạng/u],
    ['money', 'Kinh phí xây dựng Chiến lược dữ liệu là bao nhiêu?', /không nêu số tiền/u],
  ])('is refused plainly, with a way on: %s', async (_, question, words) => {
    const { kind, text } = await asking.ask(question);
    expect(kind).toBe('no_evidence');
    expect(text).toMatch(words);
    expect(text).toContain('Anh/chị có thể hỏi rõ hơn');
  });

  it('shows what comes nearest as such, each with its source', async () => {
    const { text, citations } = await asking.ask('Kinh phí xây dựng Chiến lược dữ liệu là bao nhiêu?');
    expect(text).toContain('Phần gần nhất là:');
    expect(citations.length).toBe(text.split('\n').filter((line) => line.startsWith('- ')).length);
  });
});
