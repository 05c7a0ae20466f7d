import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isGarbled, textHealth } from '../../src/documents/mending/is-garbled.ts';
import { isValidSyllable } from '../../src/documents/mending/valid-syllable.ts';
import { ROOT } from '../house/sources.ts';
import { knowledgeDocuments, recordingFiles } from '../knowledge/documents.ts';

/** A text cut into pieces of 40 lines, as long as a page. */
function piecesOf(text: string): string[] {
  const lines = text.split('\n');
  return Array.from({ length: Math.ceil(lines.length / 40) }, (_, n) => lines.slice(n * 40, n * 40 + 40).join('\n'));
}

describe('a text is garbled', () => {
  it.each(recordingFiles())('in every piece of the recording %s', (file) => {
    const pieces = piecesOf(readFileSync(`${ROOT}tests/recordings/ocr/${file}`, 'utf8'));
    const long = pieces.filter((piece) => textHealth(piece).words >= 40);
    expect(long.length).toBeGreaterThan(4);
    expect(long.filter((piece) => !isGarbled(piece))).toEqual([]);
  });

  it.each(knowledgeDocuments().map(({ file, restoration }) => [file, restoration.body] as const))(
    'in no piece of %s',
    (_, body) => {
      const printed = body.filter((line) => !line.startsWith('[^suy-luan')).join('\n');
      expect(piecesOf(printed).filter(isGarbled)).toEqual([]);
    },
  );

  it('that lost all its marks, or is in a font from before Unicode', () => {
    expect(isGarbled('Cong hoa xa hoi chu nghia Viet Nam, doc lap, tu do, hanh phuc, ngay 01 thang 7 nam 2025')).toBe(
      true,
    );
    expect(isGarbled('Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc, ngµy th¸ng n¨m')).toBe(true);
  });

  it('never when too short to tell', () => {
    expect(isGarbled('Page 12 of 40')).toBe(false);
    expect(isGarbled('')).toBe(false);
  });
});

describe('a syllable', () => {
  it.each(['chuyển', 'số', 'KHOA', 'nghị', 'quyết', 'giữ', 'gì', 'ủy', 'khung', 'kỹ', 'đường'])(
    'is valid: %s',
    (word) => {
      expect(isValidSyllable(word)).toBe(true);
    },
  );

  it.each(['chuyén', 's6', 'hoc', 'hiéu', 'kung', 'ngi', 'cê', 'tiép', 'website', ''])('is not valid: %s', (word) => {
    expect(isValidSyllable(word)).toBe(false);
  });
});
