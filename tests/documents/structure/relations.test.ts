import { describe, expect, it } from 'vitest';
import { readCitations } from '../../../src/documents/structure/citations.ts';
import { readEffective } from '../../../src/documents/structure/effective.ts';
import { readRelations } from '../../../src/documents/structure/relations.ts';

const OWN = 'UBND tỉnh Sơn Hà; Sở Nội vụ';
const relationsOf = (opening: string[], { title = '', text = [] as string[] } = {}) =>
  readRelations(opening, title, [...opening, ...text], OWN);

describe('papers that are cited', () => {
  it.each([
    [
      'Quyết định số 2629/QĐ-TTg ngày 01/12/2025 của Thủ tướng Chính phủ phê duyệt Chương trình',
      '2629/QĐ-TTg',
      '2025-12-01',
      'Thủ tướng Chính phủ',
      'phê duyệt Chương trình',
    ],
    [
      'Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá',
      '57-NQ/TW',
      '2024-12-22',
      'Bộ Chính trị',
      'về đột phá',
    ],
    [
      'Công văn số 3929/CAT-QLHC(P1) ngày 27/6/2025 của Công an tỉnh về việc báo cáo',
      '3929/CAT-QLHC(P1)',
      '2025-06-27',
      'Công an tỉnh',
      'về việc báo cáo',
    ],
    ['Nghị quyết số 71/NQ-CP', '71/NQ-CP', null, 'Chính phủ', ''],
    ['Luật Dữ liệu số 60/2024/QH15', '60/2024/QH15', null, 'Quốc hội', 'Luật Dữ liệu'],
    [
      'Kế hoạch hành động số 359-KH/TU ngày 29/4/2025 của Ban Thường vụ Tỉnh ủy Sơn Hà thực hiện Nghị quyết',
      '359-KH/TU',
      '2025-04-29',
      'Ban Thường vụ Tỉnh ủy Sơn Hà',
      'thực hiện Nghị quyết',
    ],
  ])('%s', (text, number, issuedOn, issuer, title) => {
    expect(readCitations(text, '')[0]).toMatchObject({ number, issuedOn, issuer, title });
  });

  it('are none where a number is only spoken of', () => {
    expect(readCitations('Tăng số 12/KH lượng hồ sơ; 24/7; ngày 01/12/2025', '')).toEqual([]);
  });
});

describe('what a paper rests on', () => {
  it('is one paper a clause, laws and proposals with it; what it carries out is neither', () => {
    const { legalBasis, implements: carriedOut } = relationsOf([
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;',
      'Căn cứ Kế hoạch số 41/KH-UBND ngày 10/9/2025 của UBND tỉnh thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;',
      'Căn cứ Quyết định số 79/QĐ-UBND ngày 01/7/2025 của UBND tỉnh ban hành Quy chế làm việc;',
      'Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 17/TTr-SNV ngày 28/7/2025.',
    ]);
    expect(legalBasis.map(({ number, issuer }) => [number, issuer])).toEqual([
      [null, null],
      ['41/KH-UBND', 'UBND tỉnh Sơn Hà'],
      ['79/QĐ-UBND', 'UBND tỉnh Sơn Hà'],
      ['17/TTr-SNV', 'Sở Nội vụ'],
    ]);
    expect(legalBasis[0]).toEqual({
      number: null,
      issuedOn: '2025-06-16',
      issuer: null,
      title: 'Luật Tổ chức chính quyền địa phương',
    });
    expect(carriedOut).toEqual(['41/KH-UBND']);
  });

  it('may be said in one sentence', () => {
    const sentence =
      'Triển khai Quyết định số 2629/QĐ-TTg ngày 01/12/2025 của Thủ tướng Chính phủ về phê duyệt Chương trình; trên cơ sở tham mưu của Sở Nội vụ tại Tờ trình số 37/TTr-SNV ngày 23/12/2025, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:';
    expect(relationsOf([sentence]).legalBasis.map(({ number, title }) => [number, title])).toEqual([
      ['2629/QĐ-TTg', 'phê duyệt Chương trình'],
      ['37/TTr-SNV', 'Tờ trình của Sở Nội vụ'],
    ]);
  });
});

describe('what a paper ends or changes', () => {
  it('is told from what it only cites', () => {
    const text = [
      'Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 12/QĐ-UBND ngày 03/02/2020 của UBND tỉnh và Quyết định số 15/QĐ-UBND ngày 04/02/2021 của UBND tỉnh.',
      'Điều 3. Bãi bỏ Kế hoạch số 7/KH-UBND ngày 01/01/2022 của UBND tỉnh.',
      'Cắt giảm các chế độ báo cáo đã được thay thế bằng dữ liệu theo Nghị định số 47/2024/NĐ-CP.',
    ];
    expect(relationsOf([], { text })).toMatchObject({
      replaces: ['12/QĐ-UBND', '15/QĐ-UBND'],
      abolishes: ['7/KH-UBND'],
      amends: [],
    });
  });

  it.each([
    ['Bãi bỏ khoản 2 Điều 5 Quyết định số 12/QĐ-UBND ngày 03/02/2020 của UBND tỉnh.', 'abolished', 'khoản 2 Điều 5'],
    ['Bãi bỏ các điểm a, b khoản 1 Điều 3 của Quyết định số 12/QĐ-UBND.', 'abolished', 'các điểm a, b khoản 1 Điều 3'],
    ['Thay thế Phụ lục II ban hành kèm theo Quyết định số 12/QĐ-UBND.', 'replaced', 'Phụ lục II'],
    ['Bãi bỏ một phần Kế hoạch số 12/QĐ-UBND.', 'abolished', 'một phần'],
    ['Bãi bỏ Quy chế ban hành kèm theo Quyết định số 12/QĐ-UBND.', 'abolished', 'Quy chế'],
  ])('may be a part: %s', (text, how, part) => {
    expect(relationsOf([], { text: [text] })).toMatchObject({
      ...{ replaces: [], abolishes: [], endsInPart: [{ how, number: '12/QĐ-UBND', part }] },
    });
  });

  it('may be a part of one and all of another, and a part does not count where all of it is ended', () => {
    const text = [
      'Bãi bỏ Quyết định số 12/QĐ-UBND ngày 03/02/2020 của UBND tỉnh và khoản 3 Điều 4 Quyết định số 15/QĐ-UBND.',
      'Bãi bỏ Điều 9 của Quyết định số 12/QĐ-UBND.',
    ];
    expect(relationsOf([], { text })).toMatchObject({
      ...{ abolishes: ['12/QĐ-UBND'], endsInPart: [{ number: '15/QĐ-UBND', part: 'khoản 3 Điều 4' }] },
    });
  });

  it('may be said in the title alone', () => {
    const title = 'Về việc bãi bỏ Kế hoạch số 7/KH-UBND ngày 01/01/2022 của UBND tỉnh';
    expect(relationsOf([], { title })).toMatchObject({ abolishes: ['7/KH-UBND'], replaces: [], endsInPart: [] });
  });

  it('is not what something else rests on', () => {
    const text = ['Thay thế máy tính cũ theo Quyết định số 12/QĐ-UBND ngày 03/02/2020 và Quyết định số 13/QĐ-UBND.'];
    expect(relationsOf([], { text })).toMatchObject({ replaces: [], abolishes: [], endsInPart: [] });
  });

  it('may be named in its title', () => {
    const title =
      'Sửa đổi, bổ sung một số điều của Quy chế ban hành kèm theo Quyết định số 9/QĐ-UBND ngày 01/3/2024 của UBND tỉnh';
    expect(relationsOf([], { title }).amends).toEqual(['9/QĐ-UBND']);
    const cites = 'Thực hiện Nghị quyết số 71/NQ-CP về việc sửa đổi, bổ sung Chương trình hành động';
    expect(relationsOf([cites], { title: cites }).amends).toEqual([]);
  });
});

describe('when a paper holds', () => {
  it.each([
    ['Phát triển Chính quyền số giai đoạn 2026 - 2030', '2026', '2030'],
    ['Chuyển đổi số năm 2025', '2025', '2025'],
    ['Phát triển kinh tế số năm 2026, định hướng đến năm 2030', '2026', '2030'],
    ['Ban hành Kế hoạch đến năm 2027, định hướng đến năm 2030', '2026-01-05', '2030'],
    ['Tình hình triển khai Đề án 06 trong 06 tháng đầu năm 2025', '2025-01-01', '2025-06-30'],
    ['Kết quả quý III/2025', '2025-07-01', '2025-09-30'],
    ['Kết quả 6 tháng cuối năm 2024', '2024-07-01', '2024-12-31'],
    ['Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị', null, null],
  ])('%s', (title, from, to) => {
    expect(readEffective(title, [], '2026-01-05')).toEqual({ from, to });
  });

  it('may be said by an article', () => {
    const said = (text: string) => readEffective('Ban hành Quy chế', [text], '2026-01-05');
    expect(said('Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.')).toEqual({
      from: '2026-01-05',
      to: null,
    });
    expect(said('Điều 2. Quyết định này có hiệu lực từ ngày 15 tháng 3 năm 2026.')).toEqual({
      from: '2026-03-15',
      to: null,
    });
  });
});
