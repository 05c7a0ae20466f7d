import { describe, expect, it } from 'vitest';
import { mergeTargets } from '../../../src/tasks/extraction/merge-targets.ts';

type Unnumbered = Parameters<typeof mergeTargets>[0][number];

function target(line: number, title: string, by: string, changed: Partial<Unnumbered> = {}): Unnumbered {
  const place = { path: [], page: 1, line };
  return {
    document: 'x',
    origin: 'annex',
    title,
    value: '80%',
    number: 80,
    by,
    place,
    confidence: 1,
    doubts: [],
    ...changed,
  };
}

const ROW = target(90, 'Tỷ lệ hồ sơ được nộp trực tuyến', '2027-12-31');

describe('what the text says again of a row of the annex', () => {
  it('is only another place of it', () => {
    const again = target(10, 'Tối thiểu 80% hồ sơ được nộp trực tuyến', '2027-12-31');
    expect(mergeTargets([ROW], [again])).toEqual([{ ...ROW, alsoAt: [again.place] }]);
  });

  it('is doubted where it gives another value', () => {
    const other = target(10, 'Tối thiểu 90% hồ sơ được nộp trực tuyến', '2027-12-31', { number: 90 });
    expect(mergeTargets([ROW], [other])[0]).toMatchObject({
      confidence: 0.9,
      doubts: ['phần khác của văn bản ghi khác: “Tối thiểu 90% hồ sơ được nộp trực tuyến”'],
    });
  });
});

it('another period or other words are another target, in the order they stand', () => {
  const bullets = [
    target(20, 'Tối thiểu 80% hồ sơ được nộp trực tuyến', '2030-12-31'),
    target(10, 'Phủ sóng 5G toàn tỉnh', '2027-12-31'),
  ];
  expect(mergeTargets([ROW], bullets).map(({ place }) => place.line)).toEqual([10, 20, 90]);
});

it('each row takes the likest statement, each statement goes to one row', () => {
  const rows = [
    target(90, 'Tỷ lệ hồ sơ được nộp trực tuyến', '2027'),
    target(91, 'Tỷ lệ hồ sơ được nộp trực tuyến toàn trình', '2027'),
  ];
  const bullets = [
    target(10, 'Tỷ lệ hồ sơ được nộp trực tuyến toàn trình', '2027'),
    target(11, 'Tỷ lệ hồ sơ được nộp trực tuyến', '2027'),
  ];
  expect(mergeTargets(rows, bullets).map(({ alsoAt }) => alsoAt?.map(({ line }) => line))).toEqual([[11], [10]]);
});
