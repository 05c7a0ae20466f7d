import { describe, expect, it } from 'vitest';
import { toLetter } from '../../../src/tasks/report/letter.ts';
import { countRepeatedHeaders, readLetter, runOf } from './read-letter.ts';
import { emptyReport, longReport, reportOf, rowWith, sampleReport } from './sample-report.ts';

const OFFICE = {
  name: 'Sở Khoa học và Công nghệ',
  parent: 'UBND tỉnh Quảng Ngãi',
  place: 'Quảng Ngãi',
  number: '5/BC-SKHCN',
};

describe('the form of Nghị định 30/2020/NĐ-CP', () => {
  it('has its margins, its font and its page numbers', async () => {
    const letter = await readLetter(await toLetter(sampleReport(), OFFICE));
    expect(letter.document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u);
    const margin = (side: string) =>
      Number(new RegExp(`<w:pgMar[^>]* w:${side}="(\\d+)"`, 'u').exec(letter.document)?.[1]);
    const mm = (twips: number) => Math.round((twips / 1440) * 25.4);
    expect(['top', 'bottom', 'left', 'right'].map((side) => mm(margin(side)))).toEqual([20, 20, 30, 15]);
    expect(letter.styles).toContain('<w:rFonts w:ascii="Times New Roman"');
    expect(`${letter.document}${letter.styles}`.match(/w:ascii="(?!Times New Roman)/gu)).toBeNull();
    expect(letter.document).toContain('<w:titlePg');
    expect(letter.headers.filter((header) => header.includes('PAGE'))).toHaveLength(1);
    expect(letter.headers.find((header) => header.includes('PAGE'))).toContain('<w:jc w:val="center"/>');
  });

  it('names the office, the nation, the number, the place and the day in their sizes', async () => {
    const letter = await readLetter(await toLetter(sampleReport(), OFFICE));
    expect(letter.paragraphs.slice(0, 9)).toEqual([
      'UBND TỈNH QUẢNG NGÃI',
      'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 05/BC-SKHCN',
      'Quảng Ngãi, ngày 25 tháng 11 năm 2026',
      'BÁO CÁO',
      'Tiến độ thực hiện các nhiệm vụ tính đến ngày 25/11/2026',
      '(Toàn bộ văn bản)',
    ]);
    expect(runOf(letter, 'UBND TỈNH QUẢNG NGÃI')).not.toContain('<w:b/>');
    expect(runOf(letter, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toMatch(/<w:b\/>.*<w:sz w:val="24"\/>/u);
    expect(runOf(letter, 'Độc lập - Tự do - Hạnh phúc')).toMatch(/<w:b\/>.*<w:sz w:val="26"\/>/u);
    expect(runOf(letter, 'Quảng Ngãi, ngày 25 tháng 11 năm 2026')).toMatch(/<w:i\/>.*<w:sz w:val="26"\/>/u);
    expect(runOf(letter, 'Nơi nhận:')).toMatch(/<w:b\/>.*<w:i\/>.*<w:sz w:val="24"\/>/u);
    expect(runOf(letter, '- Lưu: VT, …….')).toContain('<w:sz w:val="22"/>');
  });

  it.each([
    ['2026-01-05', 'ngày 05 tháng 01 năm 2026'],
    ['2026-02-28', 'ngày 28 tháng 02 năm 2026'],
    ['2026-03-09', 'ngày 09 tháng 3 năm 2026'],
    ['2026-12-31', 'ngày 31 tháng 12 năm 2026'],
  ])('writes %s with the zeros that it asks for', async (on, words) => {
    const { paragraphs } = await readLetter(await toLetter(sampleReport({ on }), OFFICE));
    expect(paragraphs[5]).toBe(`Quảng Ngãi, ${words}`);
  });

  it('leaves dots for what is not known', async () => {
    const { paragraphs } = await readLetter(await toLetter(sampleReport()));
    expect(paragraphs[0]).toMatch(/^…+$/u);
    expect(paragraphs[1]).toMatch(/^…+$/u);
    expect(paragraphs[4]).toBe('Số: ……/BC-……');
    expect(paragraphs[5]).toBe('……, ngày 25 tháng 11 năm 2026');
    expect(paragraphs.slice(-2).every((line) => /^…+$/u.test(line))).toBe(true);
    const known = await readLetter(await toLetter(sampleReport(), { name: 'UBND xã Trà Bồng', number: '12' }));
    expect(known.paragraphs[0]).toBe('UBND XÃ TRÀ BỒNG');
    expect(known.paragraphs).toContain('Số: 12/BC-……');
  });
});

describe('the report', () => {
  it('has four sections, and tables whose headers stand on each page', async () => {
    const letter = await readLetter(await toLetter(sampleReport(), OFFICE));
    const sections = letter.paragraphs.filter((text) => /^[IV]+\. /u.test(text));
    expect(sections).toEqual([
      'I. Tình hình chung',
      'II. Nhiệm vụ quá hạn',
      'III. Nhiệm vụ sắp đến hạn',
      'IV. Theo đơn vị',
    ]);
    expect(countRepeatedHeaders(letter)).toBe(4);
    expect(letter.paragraphs.join('\n')).toContain(
      'Tổng số nhiệm vụ được theo dõi là 13; trong đó: quá hạn 3 nhiệm vụ (23,1%), sắp đến hạn 2 nhiệm vụ (15,4%)',
    );
    expect(letter.paragraphs).toContain(
      '60%; 20/11/2026, Sở Khoa học và Công nghệ: đã trình dự thảo lần 2, chờ ý kiến các sở, ban, ngành.',
    );
    expect(letter.paragraphs.join('|')).toContain('|Sở Khoa học và Công nghệ|8|2|2|0|2|2|');
    expect(letter.paragraphs.join('|')).toContain('|Tổng cộng|13|3|2|1|3|4|');
  });

  it('says in a sentence where a section has no tasks', async () => {
    const letter = await readLetter(await toLetter(emptyReport(), OFFICE));
    expect(letter.paragraphs).toContain('Không có nhiệm vụ nào được theo dõi trong phạm vi này.');
    expect(letter.paragraphs).toContain('Không có nhiệm vụ nào quá hạn.');
    expect(letter.paragraphs).toContain('Không có nhiệm vụ nào sắp đến hạn.');
    expect(countRepeatedHeaders(letter)).toBe(0);
  });

  it('keeps rows in one piece, save the first and very high ones, of which LibreOffice would lose text', async () => {
    const rows = ['Một.', 'Hai.', 'Ba. '.repeat(400)].map((title) => rowWith({ title, news: '' }));
    const { document } = await readLetter(await toLetter(reportOf(rows), OFFICE));
    const table = document.split('II. Nhiệm vụ quá hạn')[1]!.split('</w:tbl>')[0]!;
    expect(
      table
        .split('<w:tr>')
        .slice(1)
        .map((row) => row.includes('<w:cantSplit/>')),
    ).toEqual([true, false, true, false]);
  });

  it('holds text with signs of XML and without what XML cannot hold', async () => {
    const row = rowWith({ title: 'a < b & "c"\u0000\u000b', lead: ['Sở\nA'] });
    const { document, paragraphs } = await readLetter(await toLetter(reportOf([row]), OFFICE));
    expect(paragraphs).toContain('a < b & "c"');
    expect(paragraphs).toContain('Sở A');
    expect(document).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('holds 500 tasks', async () => {
    const report = longReport(500);
    const { paragraphs } = await readLetter(await toLetter(report, OFFICE));
    expect(paragraphs).toContain(`Có ${report.counts.overdue} nhiệm vụ đã quá thời hạn mà chưa hoàn thành:`);
    expect(paragraphs.filter((text) => text === '30/06/2026').length).toBe(39);
  });

  it('bears its own day and no other, and is the same byte for byte', async () => {
    const bytes = await toLetter(sampleReport(), OFFICE);
    expect((await readLetter(bytes)).core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/gu)).toEqual(
      Array.from({ length: 2 }, () => '2026-11-25T00:00:00Z'),
    );
    expect(Buffer.from(await toLetter(sampleReport(), OFFICE)).equals(bytes)).toBe(true);
  });
});
