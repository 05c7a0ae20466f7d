import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { toChartSvg } from '../../../src/tasks/report/chart/chart-svg.ts';
import { toChart } from '../../../src/tasks/report/chart.ts';
import { emptyReport, longReport, reportOf, rowWith, sampleReport } from './sample-report.ts';

const textsIn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text]) => text);

describe('the picture', () => {
  it('is a PNG 1080 pixels wide that is not blank', async () => {
    const png = Buffer.from(await toChart(sampleReport()));
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect(png.readUInt32BE(16)).toBe(1080);
    expect(new Set(pixelsOf(png)).size).toBeGreaterThan(50);
  });

  it('shows letters, which need the fonts of the package', async () => {
    const [one, other] = await Promise.all(
      ['Sở Nội vụ', 'Sở Tài chính'].map((scope) => toChart({ ...emptyReport(), scope })),
    );
    expect(Buffer.from(one!).equals(other!)).toBe(false);
  });

  it('grows with the number of offices, up to twelve and the others', async () => {
    const heights = await Promise.all(
      [1, 5, 40, 80].map(async (count) => {
        const rows = Array.from({ length: count }, (_, index) => rowWith({ lead: [`UBND xã số ${index + 1}`] }));
        return Buffer.from(await toChart(reportOf(rows))).readUInt32BE(20);
      }),
    );
    expect(heights[0]).toBeLessThan(heights[1]!);
    expect(heights[1]).toBeLessThan(heights[2]!);
    expect(heights[2]).toBe(heights[3]);
  });

  it('is the same for the same report, byte for byte', async () => {
    expect(Buffer.from(await toChart(sampleReport())).equals(await toChart(sampleReport()))).toBe(true);
  });
});

describe('what it says', () => {
  it('is the scope, the day, the standings with their counts, the offices with their totals', () => {
    const texts = textsIn(toChartSvg(sampleReport()));
    for (const text of [
      'Tiến độ thực hiện nhiệm vụ',
      'Phạm vi: Toàn bộ văn bản',
      'Tính đến ngày 25/11/2026',
      'Thời hạn từ ngày 01/01/2026 đến ngày 31/12/2030',
      'Tổng số: 13 nhiệm vụ',
      'Quá hạn (3)',
      'Hoàn thành đúng hạn (1)',
      'Sở Khoa học và Công nghệ',
      'Văn phòng UBND tỉnh',
      '8',
    ])
      expect(texts).toContain(text);
  });

  it('is in the font of the package', () => {
    const families = toChartSvg(sampleReport()).match(/font-family:[^;"]+/gu) ?? [];
    expect(new Set(families)).toEqual(new Set(['font-family:Be Vietnam Pro']));
  });

  it('wraps long names of offices and cuts very long ones', () => {
    const lead = [
      'Ban Chỉ đạo của UBND tỉnh về phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và Đề án 06',
    ];
    const texts = textsIn(toChartSvg(reportOf([rowWith({ lead })])));
    expect(texts).toContain('Ban Chỉ đạo của UBND tỉnh');
    expect(texts.filter((text) => text?.endsWith('…'))).toHaveLength(1);
  });

  it('sums the offices beyond the twelfth', () => {
    const rows = Array.from({ length: 15 }, (_, index) => rowWith({ lead: [`Xã ${index + 1}`] }));
    expect(textsIn(toChartSvg(reportOf(rows)))).toContain('Đơn vị khác (3)');
    expect(textsIn(toChartSvg(longReport(500)))).toContain('Tổng số: 500 nhiệm vụ');
  });

  it('is one bar where no task names an office, and a sentence where there is no task', () => {
    expect(textsIn(toChartSvg(reportOf([rowWith({ lead: [] })], { units: [] })))).toContain('Toàn bộ nhiệm vụ');
    expect(textsIn(toChartSvg(emptyReport()))).toContain('Không có nhiệm vụ nào trong phạm vi này.');
  });

  it('survives signs of XML and control characters', async () => {
    const report = reportOf([rowWith({ lead: ['Sở <b> & "c"\u0000\u0007'] })], { scope: '<script>\u0001' });
    expect(toChartSvg(report)).not.toContain('<script>');
    expect((await toChart(report)).length).toBeGreaterThan(10_000);
  });
});

function pixelsOf(png: Buffer): Buffer {
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return inflateSync(Buffer.concat(data));
}
