import { describe, expect, it } from 'vitest';
import type { PrintedBlock } from '../../../src/documents/printed/printed-document.ts';
import { centred, documentOf, END, HEAD, line, outlineOf, structureOf, table } from './printed.ts';

const TITLE = [centred('KẾ HOẠCH'), centred('Cải cách hành chính năm 2026')];
const headOf = (blocks: readonly PrintedBlock[]) => {
  const { number, kind, title, issuer, place, issuedOn } = structureOf(blocks).meta;
  return { number, kind, title, issuer, place, issuedOn };
};
const READ = {
  number: '12/KH-SNV',
  kind: 'Kế hoạch',
  title: 'Cải cách hành chính năm 2026',
  issuer: 'Sở Nội vụ',
  place: 'Sơn Hà',
  issuedOn: '2026-02-05',
};

const HEADS: [string, PrintedBlock[]][] = [
  ['a table of two columns', [HEAD]],
  [
    'a table whose broken lines were joined',
    [
      table(
        [
          [
            'UBND TỈNH SƠN HÀ SỞ NỘI VỤ Số: 12/KH-SNV',
            'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Sơn Hà, ngày 05 tháng 02 năm 2026',
          ],
        ],
        0,
      ),
    ],
  ],
  [
    'lines below each other',
    [
      'UBND TỈNH SƠN HÀ',
      'SỞ NỘI VỤ',
      'Số: 12/KH-SNV',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Sơn Hà, ngày 05 tháng 02 năm 2026',
    ].map((text) => line(text)),
  ],
  [
    'lines of both columns run into one',
    [
      'UBND TỈNH SƠN HÀ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc',
      'Số: 12/KH-SNV Sơn Hà, ngày 05 tháng 02 năm 2026',
    ].map((text) => line(text)),
  ],
  [
    'a first line apart from the table below it',
    [
      line('UBND TỈNH SƠN HÀ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      table([['SỞ NỘI VỤ Số: 12/KH-SNV', 'Độc lập - Tự do - Hạnh phúc Sơn Hà, ngày 05 tháng 02 năm 2026']], 0),
    ],
  ],
];
const ENDS: [string, PrintedBlock[]][] = [
  ['a table of two columns', [END]],
  [
    'lines below each other',
    ['Nơi nhận:', '- Như trên;', '- Lưu: VT.', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Nguyễn Văn An'].map((text) =>
      line(text),
    ),
  ],
  [
    'the right column before the left',
    ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Nguyễn Văn An', 'Nơi nhận:', '- Như trên;', '- Lưu: VT.'].map((text) =>
      line(text),
    ),
  ],
  [
    'lines of both columns run into one',
    ['Nơi nhận: KT. GIÁM ĐỐC', '- Như trên; PHÓ GIÁM ĐỐC', '- Lưu: VT.', 'Nguyễn Văn An'].map((text) => line(text)),
  ],
  [
    'a table that a page cuts',
    [table([['Nơi nhận:\n- Như trên;', 'KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC']], 0), table([['- Lưu: VT.', 'Nguyễn Văn An']], 0)],
  ],
];

describe('the head of a paper', () => {
  it.each(HEADS)('is read from %s', (_, head) => {
    expect(headOf([...head, ...TITLE, line('Sở Nội vụ ban hành Kế hoạch như sau:')])).toEqual(READ);
  });

  it('is read where a scanner broke it', () => {
    const lines = [
      'UBND TINH SON HA',
      'CONG HOA XA HQI CHU NGHIA VIET NAM',
      'SO NOI VU Péc l1ap - Tu do - Hanh phiic',
      'S6:12 /KH-SNV Son Ha, ngay 05 thang 02 nam 2026',
      'KE HOACH',
      'Cai cach hanh chinh nam 2026',
    ];
    const { number, issuedOn, kind, place } = headOf(lines.map((text) => line(text)));
    expect([number, issuedOn, kind, place]).toEqual(['12/KH-SNV', '2026-02-05', 'Kế hoạch', 'Son Ha']);
  });

  it('is written line by line, the left column first', () => {
    expect(outlineOf(documentOf([HEAD, ...TITLE])).slice(0, 7)).toEqual([
      'UBND TỈNH SƠN HÀ',
      'SỞ NỘI VỤ',
      'Số: 12/KH-SNV',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Sơn Hà, ngày 05 tháng 02 năm 2026',
      '# KẾ HOẠCH',
    ]);
  });
});

describe('what a head lacks', () => {
  it('is a day that no month has, and is asked for', () => {
    const head = table(
      [
        [
          'ỦY BAN NHÂN DÂN\nXÃ BÌNH AN\nSố: 3/QĐ-UBND',
          'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBình An, ngày 37 tháng 7 năm 2025',
        ],
      ],
      0,
    );
    const { meta, doubts } = structureOf([head, centred('QUYẾT ĐỊNH'), centred('Về việc ban hành Quy chế')]);
    expect(meta).toMatchObject({ id: '3-qd-ubnd-binh-an-2025', issuer: 'UBND xã Bình An', issuedOn: '2025-07' });
    expect(meta.issuedOnNote).toContain('“37”');
    expect(doubts).toContain(meta.issuedOnNote);
  });

  it('has its day also where a scanner took it for raised', () => {
    const right = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBình An, ngày ⁰⁸ tháng ⁷ năm 2025';
    const head = table([['ỦY BAN NHÂN DÂN\nXÃ BÌNH AN\nSố: 3/QĐ-UBND', right]], 0);
    const { meta } = structureOf([head, centred('QUYẾT ĐỊNH'), centred('Về việc ban hành Quy chế')]);
    expect(meta.issuedOn).toBe('2025-07-08');
  });

  it('of a letter gives its subject for a title', () => {
    const head = table(
      [
        [
          'SỞ NỘI VỤ\nSố: 88/SNV-VP\nV/v báo cáo chuyển đổi số',
          'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSơn Hà, ngày 1 tháng 3 năm 2026',
        ],
      ],
      0,
    );
    const { meta } = structureOf([head, line('Kính gửi: Các phòng chuyên môn')]);
    expect(meta).toMatchObject({ kind: 'Công văn', title: 'Báo cáo chuyển đổi số', number: '88/SNV-VP' });
  });

  it('that is not there leaves what it would say open, and says so', () => {
    const { meta, doubts } = structureOf([line('Một văn bản không có phần đầu.')]);
    expect(meta).toMatchObject({ number: null, issuedOn: null, place: null, signer: null, kind: 'Văn bản' });
    expect(meta.title).toBe('van-ban');
    expect(doubts.join(' ')).toMatch(/số văn bản.*ngày ban hành.*loại văn bản.*cơ quan ban hành.*người ký/u);
  });

  it('takes number and date from the annexes of the same kind of paper where it lacks them', () => {
    const blocks = [
      ...TITLE,
      centred('PHỤ LỤC'),
      centred('(Kèm theo Kế hoạch số 12/KH-SNV ngày 05/02/2026 của Sở Nội vụ)'),
    ];
    const { meta, doubts } = structureOf(blocks);
    expect([meta.number, meta.issuedOn]).toEqual(['12/KH-SNV', '2026-02-05']);
    expect(doubts.join(' ')).toMatch(/12\/KH-SNV lấy từ dòng “Kèm theo”/u);
    const issued = centred('(Kèm theo Quyết định số 9/QĐ-SNV ngày 05/02/2026 của Sở Nội vụ)');
    expect(structureOf([...TITLE, issued]).meta.number).toBeNull();
  });
});

describe('the end of a paper', () => {
  it.each(ENDS)('is read from %s', (_, end) => {
    const document = documentOf([HEAD, ...TITLE, line('Đề nghị các đơn vị thực hiện./.'), ...end]);
    expect(document.meta.signer).toEqual({ name: 'Nguyễn Văn An', position: 'KT. Giám đốc, Phó Giám đốc' });
    expect(outlineOf(document).slice(-6)).toEqual([
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Nguyễn Văn An',
    ]);
  });

  it('tells a chairman who signs for himself from one who signs for his office', () => {
    const head = table([['ỦY BAN NHÂN DÂN\nTỈNH SƠN HÀ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']], 0);
    const signed = (right: string) => structureOf([head, ...TITLE, table([['Nơi nhận:\n- Lưu: VT.', right]], 0)]).meta;
    expect(signed('CHỦ TỊCH\nLê An').issuer).toBe('Chủ tịch UBND tỉnh Sơn Hà');
    expect(signed('TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê An')).toMatchObject({
      issuer: 'UBND tỉnh Sơn Hà',
      signer: { name: 'Lê An', position: 'Chủ tịch' },
    });
  });
});
