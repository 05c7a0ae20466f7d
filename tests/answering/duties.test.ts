import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { type Asking, askKnowledge } from './asking.ts';

let asking: Asking;
beforeAll(async () => {
  asking = await askKnowledge();
});

const GROUPS_OF_KHCN = ['so-khcn', 'cac-so-ban-nganh', 'cac-so-ban-nganh-dia-phuong'];

describe('reporting duties', () => {
  const codes = ({ text }: Answer) => [...text.matchAll(/\[([^\]]+-BC[^\]]*)\]/gu)].map(([, code]) => code!);
  const duties = () => asking.records.duties;

  it.each(['ai phải báo cáo gì, khi nào?', 'danh sách chế độ báo cáo', 'ai phai bao cao gi'])(
    'are all listed: %s',
    async (question) => {
      const answer = await asking.ask(question);
      expect(codes(answer)).toEqual(duties().map(({ id }) => id));
      expect(answer.citations).toHaveLength(duties().length);
    },
  );

  it.each([
    ['Sở nào báo cáo định kỳ?', () => duties().filter(({ timeframe }) => timeframe?.kind === 'recurring')],
    [
      'Sở KH&CN phải báo cáo những gì?',
      () => duties().filter(({ who }) => who.units.some((id) => GROUPS_OF_KHCN.includes(id))),
    ],
    [
      'khi nào thì phải báo cáo Sở KH&CN?',
      () => duties().filter(({ to, via }) => [...to.units, ...(via?.units ?? [])].includes('so-khcn')),
    ],
    [
      'Kế hoạch 05/KH-UBND: ai phải báo cáo gì?',
      () => duties().filter(({ document }) => document === '05-kh-ubnd-2026'),
    ],
    [
      'các phòng ban của đặc khu Lý Sơn báo cáo khi nào?',
      () => duties().filter(({ document }) => document === '558-qd-ubnd-ly-son-2025'),
    ],
    ['ai phải báo cáo gì trước 30/11?', () => duties().filter(({ id }) => id === '05-V-1-BC')],
    ['tháng 1/2027 phải báo cáo gì?', () => duties().filter(({ id }) => id === '558-V-BC')],
  ])('are listed by who, to whom, in which paper and when: %s', async (question, meant) => {
    expect(codes(await asking.ask(question))).toEqual(meant().map(({ id }) => id));
    expect(meant()).not.toEqual([]);
  });

  it('say who reports what to whom, as printed, and when next', async () => {
    expect((await asking.ask('ai phải báo cáo gì trước 30/11?')).text).toBe(
      [
        'Có 1 chế độ báo cáo:',
        'Kế hoạch 05/KH-UBND:',
        '1. [05-V-1-BC] Các sở, ban, ngành, địa phương báo cáo tình hình thực hiện Kế hoạch này, gửi Sở Khoa học và Công nghệ: Định kỳ hằng năm (trước ngày 30 tháng 11); lần tới hạn cuối Chủ nhật, 29/11/2026 là ngày nghỉ; ngày làm việc liền trước là thứ Sáu, 27/11/2026',
      ].join('\n'),
    );
  });

  it('that are due are told with the tasks that are due', async () => {
    const answer = await asking.ask('việc gì đến hạn trong 30 ngày tới?');
    expect(answer.text).toContain('Không có nhiệm vụ nào có hạn từ ngày 25/11/2026 đến ngày 25/12/2026.');
    expect(answer.text).toContain('Có 2 báo cáo đến hạn trong thời gian này:');
    expect(codes(answer)).toEqual(['05-V-1-BC', '558-V-BC']);
    expect(answer.citations).toHaveLength(2);
  });

  it('are said not to be due where none is', async () => {
    expect(await asking.ask('tuần sau phải nộp báo cáo gì?')).toEqual({
      kind: 'answered',
      text: 'Không có báo cáo nào có hạn từ ngày 30/11/2026 đến ngày 06/12/2026.',
      citations: [],
    });
  });
});
