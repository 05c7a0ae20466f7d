import { describe, expect, it } from 'vitest';
import { reportingDuties } from '../../../src/tasks/extraction/reporting-duties.ts';
import { paper } from '../../documents/paper.ts';
import { OFFICES } from './offices.ts';

/** The duties that sentences below "1. Sở Nội vụ" lay on it. */
function dutiesIn(text: string, changed = {}) {
  const document = paper(`# K\n\n## V. TỔ CHỨC THỰC HIỆN\n\n### 1. Sở Nội vụ\n\n${text}\n`, changed);
  return reportingDuties(document, OFFICES, '2026-01-08').map(({ who, to, via, title, timeframe }) => ({
    who: who.names,
    to: to.names,
    via: via?.names,
    title,
    when: timeframe?.raw,
    kind: timeframe?.kind,
  }));
}

describe('a reporting duty says to whom, of what and when', () => {
  it.each([
    [
      'Định kỳ hằng quý, trước ngày 25 tháng cuối quý, báo cáo UBND tỉnh kết quả thực hiện Kế hoạch.',
      ['UBND tỉnh'],
      'kết quả thực hiện Kế hoạch',
      'Định kỳ hằng quý, trước ngày 25 tháng cuối quý',
    ],
    [
      'Tổng hợp, báo cáo UBND tỉnh tình hình thực hiện trước ngày 15/6 và 15/12 hằng năm.',
      ['UBND tỉnh'],
      'tình hình thực hiện',
      'trước ngày 15/6 và 15/12 hằng năm',
    ],
    [
      'Định kỳ 06 tháng (trước ngày 10/6), gửi báo cáo kết quả thực hiện về Sở Khoa học và Công nghệ.',
      ['Sở Khoa học và Công nghệ'],
      'kết quả thực hiện',
      'Định kỳ 06 tháng (trước ngày 10/6)',
    ],
  ])('%s', (text, to, title, when) => {
    expect(dutiesIn(text)).toEqual([{ who: ['Sở Nội vụ'], to, via: undefined, title, when, kind: 'recurring' }]);
  });

  it('and through whom', () => {
    expect(dutiesIn('Hằng tháng báo cáo UBND tỉnh (qua Văn phòng UBND tỉnh) tiến độ thực hiện.')[0]).toMatchObject({
      to: ['UBND tỉnh'],
      via: ['Văn phòng UBND tỉnh'],
    });
  });

  it('or when something happens', () => {
    expect(dutiesIn('Kịp thời báo cáo UBND tỉnh khi có khó khăn, vướng mắc.')[0]).toMatchObject({
      when: 'khi có khó khăn, vướng mắc',
      kind: 'triggered',
    });
  });

  it('named by the sentence itself, where what it is about stands first', () => {
    expect(
      dutiesIn(
        'x\n\n## VI. CHẾ ĐỘ BÁO CÁO\n\n1. Báo cáo định kỳ: Các sở, ban, ngành báo cáo Sở Nội vụ trước ngày 15 của tháng cuối quý.',
      ),
    ).toMatchObject([{ who: ['Các sở, ban, ngành'], to: ['Sở Nội vụ'], kind: 'recurring' }]);
  });
});

it('the closing words of a paper bind all who are named in them', () => {
  const closing =
    'Trong quá trình thực hiện, khi phát sinh vướng mắc, các cơ quan, đơn vị báo cáo UBND tỉnh (qua Sở Nội vụ) để xem xét./.';
  expect(dutiesIn(closing)).toMatchObject([
    {
      who: ['các cơ quan, đơn vị'],
      to: ['UBND tỉnh'],
      via: ['Sở Nội vụ'],
      title: 'vướng mắc',
      when: 'khi phát sinh vướng mắc',
    },
  ]);
});

it('nobody reports to himself: who is not known is said as printed', () => {
  const closing =
    'Trong quá trình thực hiện, nếu có vướng mắc, các địa phương kịp thời báo cáo về Sở Nội vụ để tổng hợp./.';
  expect(dutiesIn(closing)).toMatchObject([{ who: ['các địa phương'], to: ['Sở Nội vụ'], title: 'vướng mắc' }]);
});

it.each([
  ['Hướng dẫn chế độ báo cáo thống kê.', {}],
  ['Xây dựng hệ thống báo cáo của tỉnh.', {}],
  ['Rà soát nhân lực.', {}],
  ['Báo cáo UBND tỉnh kết quả hằng năm.', { kind: 'Báo cáo' }],
])('no duty: %s %j', (text, changed) => {
  expect(dutiesIn(text, changed)).toEqual([]);
});
