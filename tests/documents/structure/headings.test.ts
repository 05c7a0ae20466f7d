import { describe, expect, it } from 'vitest';
import { centred, documentOf, END, HEAD, line, outlineOf } from './printed.ts';

const TITLE = [HEAD, centred('KẾ HOẠCH'), centred('Cải cách hành chính năm 2026')];
const bold = (text: string) => line(text, { isBold: true });
const below = (blocks: Parameters<typeof documentOf>[0]) => outlineOf(documentOf([...TITLE, ...blocks])).slice(8);

describe('headings', () => {
  it('are as deep as their numbers say', () => {
    const texts = [
      'PHẦN I. CHUNG',
      'I. MỤC TIÊU',
      '1. Mục tiêu chung',
      '1.1. Về thể chế',
      'a) Cấp tỉnh',
      '1.2. Về dữ liệu',
      '2. Chỉ tiêu',
      'II. NHIỆM VỤ',
    ];
    expect(below(texts.map(bold))).toEqual([
      '## PHẦN I. CHUNG',
      '### I. MỤC TIÊU',
      '#### 1. Mục tiêu chung',
      '##### 1.1. Về thể chế',
      '###### a) Cấp tỉnh',
      '##### 1.2. Về dữ liệu',
      '#### 2. Chỉ tiêu',
      '### II. NHIỆM VỤ',
    ]);
  });

  it('are told from numbered paragraphs by bold type', () => {
    expect(below([bold('I. MỤC TIÊU'), bold('1. Mục tiêu chung'), line('2. Cải thiện chỉ số PAR INDEX')])).toEqual([
      '## I. MỤC TIÊU',
      '### 1. Mục tiêu chung',
      '2. Cải thiện chỉ số PAR INDEX',
    ]);
  });

  it('are told from numbered paragraphs by their shape where nothing is bold', () => {
    const texts = [
      'I. QUAN ĐIỂM',
      '1. Lấy người dân làm trung tâm. Không ai bị bỏ lại phía sau.',
      'IL. TỔ CHỨC THỰC HIỆN',
      '1. Các sở, ban, ngành; UBND các xã',
      '- Xây dựng kế hoạch.',
    ];
    expect(below(texts.map((text) => line(text)))).toEqual([
      '## I. QUAN ĐIỂM',
      '1. Lấy người dân làm trung tâm. Không ai bị bỏ lại phía sau.',
      '## II. TỔ CHỨC THỰC HIỆN',
      '### 1. Các sở, ban, ngành; UBND các xã',
      '- Xây dựng kế hoạch.',
    ]);
  });
});

describe('headings without numbers', () => {
  it('of chapters take their names from the line below; articles that say something are paragraphs', () => {
    const blocks = [
      centred('CHƯƠNG I'),
      centred('QUY ĐỊNH CHUNG'),
      bold('Điều 1. Phạm vi điều chỉnh'),
      line('Quy chế này quy định việc chia sẻ dữ liệu.'),
      line('Điều 2. Quyết định này có hiệu lực từ ngày ký.'),
    ];
    expect(below(blocks)).toEqual([
      '## CHƯƠNG I. QUY ĐỊNH CHUNG',
      '### Điều 1. Phạm vi điều chỉnh',
      'Quy chế này quy định việc chia sẻ dữ liệu.',
      'Điều 2. Quyết định này có hiệu lực từ ngày ký.',
    ]);
  });

  it('of annexes stand with the lines centred below them; a sentence that names an annex is none', () => {
    const blocks = [
      bold('I. MỤC TIÊU'),
      line('Phụ lục I kèm theo Kế hoạch này nêu các chỉ tiêu.'),
      END,
      centred('PHỤ LỤC I DANH MỤC'),
      centred('CHỈ TIÊU'),
      centred('(Kèm theo Kế hoạch số 12/KH-SNV', { isBold: false, isItalic: true }),
      centred('ngày 05/02/2026 của Sở Nội vụ)', { isBold: false, isItalic: true }),
      bold('I. NHÓM MỘT'),
    ];
    expect(below(blocks).filter((text) => !/^(?:- |Nơi|KT|PHÓ|Nguyễn)/u.test(text))).toEqual([
      '## I. MỤC TIÊU',
      'Phụ lục I kèm theo Kế hoạch này nêu các chỉ tiêu.',
      '## PHỤ LỤC I',
      'DANH MỤC CHỈ TIÊU',
      '(Kèm theo Kế hoạch số 12/KH-SNV ngày 05/02/2026 của Sở Nội vụ)',
      '### I. NHÓM MỘT',
    ]);
  });

  it('begin anew in the plan that a decision issues', () => {
    const blocks = [
      HEAD,
      centred('QUYẾT ĐỊNH'),
      centred('Về việc ban hành Kế hoạch'),
      centred('GIÁM ĐỐC SỞ NỘI VỤ'),
      line('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;'),
      centred('QUYẾT ĐỊNH:'),
      line('Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính.'),
      END,
      centred('KẾ HOẠCH'),
      centred('Cải cách hành chính năm 2026'),
      centred('(Kèm theo Quyết định số 12/QĐ-SNV)'),
      bold('I. MỤC TIÊU'),
    ];
    const document = documentOf(blocks);
    expect(document.meta).toMatchObject({ kind: 'Quyết định', title: 'Về việc ban hành Kế hoạch' });
    expect(outlineOf(document).filter((text) => text.startsWith('#'))).toEqual([
      '# QUYẾT ĐỊNH',
      '# KẾ HOẠCH',
      '## I. MỤC TIÊU',
    ]);
    expect(documentOf(blocks).blocks.at(-1)!.place.path).toEqual(['KẾ HOẠCH', 'I. MỤC TIÊU']);
  });
});

describe('lists', () => {
  it('are as deep as their marks are new', () => {
    const texts = ['- Về dữ liệu:', '+ Cấp tỉnh', '+ Cấp xã', '– Về hạ tầng', 'Đoạn khác.', '+ Riêng'];
    expect(below(texts.map((text) => line(text)))).toEqual([
      '- Về dữ liệu:',
      '-- Cấp tỉnh',
      '-- Cấp xã',
      '- Về hạ tầng',
      'Đoạn khác.',
      '- Riêng',
    ]);
  });

  it('are deeper where the same mark stands further in', () => {
    const blocks = [
      line('- Một'),
      line('- Hai', { indent: 30 }),
      line('- Ba', { indent: 31 }),
      line('- Bốn', { indent: 1 }),
    ];
    expect(below(blocks)).toEqual(['- Một', '-- Hai', '-- Ba', '- Bốn']);
  });
});

describe('notes', () => {
  it('are told by raised figures, in whatever order and wherever they stand', () => {
    const blocks = [line('Theo Kế hoạch¹ và Đề án²; diện tích 5 m².'), line('2 Đề án số 2.'), line('1 Kế hoạch số 1.')];
    const { notes } = documentOf([...TITLE, ...blocks]);
    expect([...notes].sort()).toEqual([
      ['1', 'Kế hoạch số 1.'],
      ['2', 'Đề án số 2.'],
    ]);
    expect(below(blocks)).toEqual(['Theo Kế hoạch[^1] và Đề án[^2]; diện tích 5 m².']);
  });

  it('are told by their order where nothing is seen raised; a number that marks nothing begins a paragraph', () => {
    expect(below([line('Theo Kế hoạch1 của tỉnh.'), line('1 Kế hoạch số 1.')])).toEqual([
      'Theo Kế hoạch[^1] của tỉnh.',
    ]);
    expect(below([line('Theo Kế hoạch của tỉnh.'), line('1 Kế hoạch số 1.')])).toHaveLength(2);
  });
});
