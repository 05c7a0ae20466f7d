import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/documents/front-matter.ts';
import { UserError } from '../../src/shared/errors.ts';
import { paperSource } from './paper.ts';

function refusal(source: string): string {
  try {
    readFrontMatter(source, 'ke-hoach.md');
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as Error).message;
  }
  return 'not refused';
}

it('says on which line of the file the text begins, so that a citation opens that very line', () => {
  const source = paperSource('# KẾ HOẠCH\n');
  const { meta, body, bodyLine } = readFrontMatter(source, 'ke-hoach.md');
  expect(meta.number).toBe('7/KH-UBND');
  expect(body).toBe('# KẾ HOẠCH\n');
  expect(source.split('\n')[bodyLine - 1]).toBe('# KẾ HOẠCH');
});

it('is read with the line ends of Windows, too', () => {
  const source = paperSource('# KẾ HOẠCH\n').replaceAll('\n', '\r\n');
  expect(readFrontMatter(source, 'ke-hoach.md').bodyLine).toBe(
    readFrontMatter(paperSource('# KẾ HOẠCH\n'), 'ke-hoach.md').bodyLine,
  );
});

it.each(['2026', '2026-01', '2026-01-08', '2026-12-31', null])(
  'takes %s for a date: it is cut to what is legible',
  (date) => {
    expect(readFrontMatter(paperSource('', { issuedOn: date }), 'ke-hoach.md').meta.issuedOn).toBe(date);
  },
);

describe('what is wrong is refused with the name of the file and', () => {
  it('every field at fault at once, so that it is mended in one go', () => {
    const message = refusal(
      paperSource('', {
        id: 'Kế hoạch',
        title: '',
        issuedOn: '08/01/2026',
        access: 'secret',
        effective: { from: '2026-13', to: null },
        legalBasis: [{ number: 5 }],
        source: { kind: 'ocr', quality: 'best' },
      }),
    );
    for (const field of [
      'ke-hoach.md',
      'id',
      'title',
      'issuedOn',
      'access',
      'effective.from',
      'legalBasis.0.number',
      'source.quality',
    ])
      expect(message).toContain(field);
  });

  it.each(['2026-1', '2026-00', '2026-13', '2026-01-32', '08/01/2026', '26'])('the date that is none: %s', (date) => {
    expect(refusal(paperSource('', { issuedOn: date }))).toContain('issuedOn');
  });

  it('the way to add it where there is none', () => {
    expect(refusal('# KẾ HOẠCH\n')).toMatch(/ke-hoach\.md không có phần khai báo/u);
  });

  it('the reason where it is no YAML', () => {
    expect(refusal('---\nid: [\n---\n')).toMatch(
      /ke-hoach\.md không phải YAML hợp lệ: có lỗi ở dòng \d+, cột \d+\. Xin sửa/u,
    );
  });
});
