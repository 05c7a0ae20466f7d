import { beforeAll, describe, expect, it } from 'vitest';
import { type Asking, askKnowledge } from './asking.ts';

let asking: Asking;
beforeAll(async () => {
  asking = await askKnowledge();
});

const bullets = (text: string) => text.split('\n').filter((line) => line.startsWith('- '));

describe('the outline of a paper', () => {
  it('counts and names the groups of tasks', async () => {
    const answer = await asking.ask('Kế hoạch 05 có mấy nhóm nhiệm vụ?');
    expect(answer.text).toContain('8 nhóm');
    expect(bullets(answer.text)).toHaveLength(8);
    expect(answer.text).toContain('5. Bảo đảm an ninh mạng');
  });

  it('counts the articles of a decision and says how each begins', async () => {
    const { text, citations } = await asking.ask('Quyết định 558 có mấy điều?');
    expect(text).toContain('3 điều');
    expect(bullets(text).map((line) => line.slice(0, 8))).toEqual(['- Điều 1', '- Điều 2', '- Điều 3']);
    expect(citations[0]!.document).toContain('558/QĐ-UBND');
  });

  it('lists the duties under the heading of an office', async () => {
    const { text, citations } = await asking.ask('Sở Tài chính được giao những việc gì trong Kế hoạch 05/KH-UBND?');
    expect(text).toMatch(/^Kế hoạch 05\/KH-UBND, 3\. Sở Tài chính:/u);
    expect(citations[0]!.section).toContain('3. Sở Tài chính');
  });
});

describe('an abbreviation', () => {
  it.each([
    ['CSDL viết tắt của từ gì?', 'cơ sở dữ liệu'],
    ['lgsp là gì', 'nền tảng tích hợp, chia sẻ dữ liệu'],
  ])('is written out, with a passage that prints it: %s', async (question, long) => {
    const { kind, text, citations } = await asking.ask(question);
    expect(kind).toBe('answered');
    expect(text).toContain(`“${long}”`);
    expect(citations).toHaveLength(1);
  });
});
