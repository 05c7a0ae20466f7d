import { expect, it } from 'vitest';
import { REPORT_FORMATS, renderReport } from '../../../src/tasks/report/files.ts';
import { readLetter } from './read-letter.ts';
import { sampleReport } from './sample-report.ts';

it('names files in ASCII by the day of the report', async () => {
  const files = await Promise.all(REPORT_FORMATS.map((format) => renderReport(sampleReport(), format)));
  expect(files.map(({ name }) => name)).toEqual([
    'bao-cao-tien-do-2026-11-25.txt',
    'bao-cao-tien-do-2026-11-25.xlsx',
    'bao-cao-tien-do-2026-11-25.docx',
    'bao-cao-tien-do-2026-11-25.png',
  ]);
  expect(files.map(({ mediaType }) => mediaType.split('/')[0])).toEqual([
    'text',
    'application',
    'application',
    'image',
  ]);
  expect(files.map(({ bytes }) => Buffer.from(bytes.subarray(0, 4)).toString('latin1'))).toEqual([
    Buffer.from('Báo').toString('latin1'),
    'PK\u0003\u0004',
    'PK\u0003\u0004',
    '\u0089PNG',
  ]);
});

it('leaves nothing out of the text', async () => {
  const { bytes } = await renderReport(sampleReport(), 'text');
  const text = new TextDecoder().decode(bytes);
  expect(text).toContain('Văn phòng UBND tỉnh');
  expect(text).not.toContain('… và');
});

it('writes who sends the letter', async () => {
  const { bytes } = await renderReport(sampleReport(), 'docx', { name: 'Sở Nội vụ' });
  expect((await readLetter(bytes)).paragraphs[0]).toBe('SỞ NỘI VỤ');
});
