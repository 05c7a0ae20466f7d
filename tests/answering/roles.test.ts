import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Asking } from './asking.ts';
import { askWithInternal, SECRETS } from './internal-papers.ts';

/** Each way of answering, asked for what only the internal paper says, and what an official is told. */
const INTERNAL = [
  ['the head', 'Ai ký Kế hoạch 99/KH-BCH?', 'Đinh Ngọc Trâm'],
  ['the head of a paper named by its title', 'Kế hoạch ứng cứu sự cố máy chủ dự phòng do ai ký?', 'Chỉ huy trưởng'],
  ['the recipients', 'Nơi nhận của Kế hoạch 99/KH-BCH là những ai?', 'Tổ trực Hải Âu'],
  ['a signer', 'Bà Đinh Ngọc Trâm giữ chức vụ gì?', 'Chỉ huy trưởng'],
  ['a list', 'Công an tỉnh chủ trì những nhiệm vụ nào?', '5.600 triệu đồng'],
  ['a count', 'Kế hoạch 99/KH-BCH có bao nhiêu nhiệm vụ?', '2 nhiệm vụ'],
  ['a heading', 'Những phương án ứng cứu nào được nêu?', 'Hải Âu'],
  ['the text', 'Máy chủ dự phòng Sao Mai đặt ở đâu?', 'hầm ngầm'],
  ['a row', 'Mua máy phát điện Lôi Vũ hết bao nhiêu tiền?', '4.700 triệu đồng'],
] as const;

describe('an internal paper', () => {
  let asking: Asking;
  beforeAll(async () => {
    asking = await askWithInternal();
  });

  it.each(INTERNAL)('is closed to guests and teams, and open to officials: %s', async (_, question, words) => {
    for (const role of ['guest', 'member'] as const) {
      const { kind, text, citations, table } = await asking.ask(question, role);
      expect(kind).toBe('not_allowed');
      expect(text).not.toMatch(SECRETS);
      expect(citations).toEqual([]);
      expect(table).toBeUndefined();
    }
    for (const role of ['official', 'manager', 'admin'] as const) {
      const { kind, text } = await asking.ask(question, role);
      expect({ kind, text }).toMatchObject({ kind: 'answered', text: expect.stringContaining(words) });
    }
  });

  it('takes no part in what public papers answer', async () => {
    const dearest = await asking.ask('Nhiệm vụ nào có kinh phí lớn nhất?');
    expect(dearest.text).toContain('Số hóa kho lưu trữ');
    expect((await asking.ask('Nhiệm vụ nào có kinh phí lớn nhất?', 'official')).text).toContain('Lôi Vũ');
    const placed = await asking.ask('Lắp bao nhiêu điểm phát sóng không dây?');
    expect(placed).toMatchObject({ kind: 'answered', text: expect.stringContaining('120') });
    for (const answer of [dearest, placed]) expect(JSON.stringify(answer)).not.toMatch(SECRETS);
  });

  it('is not shown as what comes nearest, nor named where nobody could answer', async () => {
    for (const question of [
      'Một ký cà phê giá mấy đồng?',
      'Phụ lục IX có gì?',
      'Tổ trực đêm có số điện thoại nào?',
      'kho luu tru co may nguoi truc dem',
      'Trang web của Ban Chỉ huy Ứng cứu là gì?',
      'Tổng kinh phí của Sở Nội vụ và Công an tỉnh là bao nhiêu?',
    ]) {
      const answer = await asking.ask(question);
      expect(JSON.stringify(answer)).not.toMatch(SECRETS);
      expect(JSON.stringify(answer.citations)).not.toContain('99/KH-BCH');
    }
  });

  it('keeps what officials asked from guests who ask the same afterwards', async () => {
    const question = 'Tổ trực đêm gồm mấy người?';
    expect((await asking.ask(question, 'official')).text).toContain('9 người');
    expect(await asking.ask(question)).toMatchObject({ kind: 'not_allowed', citations: [] });
  });

  it('is not drawn out by any mixture of its words, papers and ways of asking', async () => {
    const words = ['máy chủ', 'dự phòng', 'trực đêm', 'diễn tập', 'ứng cứu', 'kho lưu trữ', 'Công an tỉnh', 'nhiệm vụ'];
    const frames = [
      'Ai chủ trì',
      'Những',
      'Tổng kinh phí',
      'Kế hoạch 99/KH-BCH',
      'Kế hoạch 7/KH-UBND',
      'Nơi nhận',
      'là gì',
    ];
    const asked = fc.array(fc.constantFrom(...words, ...frames, 'nào', 'bao nhiêu', 'ký ngày nào'), {
      minLength: 1,
      maxLength: 7,
    });
    const check = fc.asyncProperty(asked, async (parts) => {
      const { text, citations } = await asking.ask(`${parts.join(' ')}?`);
      expect(text).not.toMatch(SECRETS);
      expect(citations.filter(({ document }) => document.includes('99/KH-BCH'))).toEqual([]);
    });
    await fc.assert(check, { numRuns: 150 });
  });
});
