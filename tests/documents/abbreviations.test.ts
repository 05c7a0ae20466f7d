import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAbbreviations } from '../../src/documents/abbreviations.ts';
import { loadKnowledge } from '../../src/documents/knowledge.ts';
import { hasMarks } from '../../src/shared/text/fold.ts';
import { ROOT } from '../house/sources.ts';
import { LETTERS } from '../shared/text/letters.ts';

const { glossary } = await loadKnowledge(`${ROOT}knowledge`);
const { writeOut, otherForms } = createAbbreviations(glossary, (word) => ['ai', 'lan'].includes(word));

describe('writing out', () => {
  it.each([
    ['Sở làm CĐS thế nào?', 'Sở làm chuyển đổi số thế nào?'],
    ['ứng dụng AI', 'ứng dụng trí tuệ nhân tạo'],
    ['ngành KH&CN, TTHC.', 'ngành khoa học và công nghệ, thủ tục hành chính.'],
    ['gửi b/c cho tỉnh', 'gửi báo cáo cho tỉnh'],
    ['phát triển KT-XH', 'phát triển kinh tế - xã hội'],
    ['phát triển KT - XH', 'phát triển kinh tế - xã hội'],
  ])('turns "%s" into "%s"', (typed, written) => {
    expect(writeOut(typed)).toBe(written);
  });

  it('knows KH&CN and KHCN for one, in capitals and not', () => {
    for (const typed of ['so KH&CN', 'so KHCN', 'so kh&cn', 'so khcn'])
      expect(writeOut(typed)).toBe('so khoa hoc va cong nghe');
  });

  it('adds no marks for someone who types none, since they would be taken as typed', () => {
    const short = fc.constantFrom('cds', 'CDS', 'dvctt', 'TTHC', 'khcn', 'AI', 'cntt', 'dmst');
    fc.assert(
      fc.property(fc.array(short, { minLength: 1 }), (shorts) => {
        const written = writeOut(`bao cao ${shorts.join(' va ')}`);
        expect(hasMarks(written)).toBe(false);
        expect(written).not.toMatch(/\b(?:cds|dvctt|tthc|khcn|cntt|dmst)\b/iu);
      }),
    );
  });

  it.each([
    ['ai làm việc này?', 'AI is an ordinary word there'],
    ['Ai làm việc này?', 'AI at the head of a sentence, too'],
    ['theo 05/KH-UBND', 'the letters are part of a document number'],
    ['điểm a, b, c khoản 1', 'b/c is not a list of letters'],
    ['nghị quyết đủ điều kiện', 'ĐU has no tone'],
    ['một câu không viết tắt', 'nothing is short'],
  ])('leaves "%s" alone: %s', (text) => {
    expect(writeOut(text)).toBe(text);
  });

  it('changes nothing between the abbreviations', () => {
    const letters = fc.string({ unit: fc.constantFrom(...LETTERS, ' ', ',', '\n'), maxLength: 8 });
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const written = writeOut(`${before} — BHYT — đ ${after}`);
        expect(written).toContain(' — bảo hiểm y tế — đ ');
      }),
    );
  });
});

describe('other forms of a text', () => {
  it('are long for short and short for long, so that either is found by the other', () => {
    expect(otherForms('đẩy mạnh CĐS')).toEqual(['chuyển đổi số']);
    expect(otherForms('đẩy mạnh chuyển đổi số')).toEqual(['CĐS']);
    expect(otherForms('day manh chuyen doi so')).toEqual(['CĐS']);
  });

  it('come once, however often the text says them', () => {
    expect(otherForms('AI, AI và AI')).toEqual(['trí tuệ nhân tạo']);
  });

  it('do not put into a paper what only people type', () => {
    expect(otherForms('hạ tầng số')).toEqual([]);
    expect(otherForms('phát triển HTS')).toEqual(['hạ tầng số']);
  });

  it('are found for every entry of the glossary, in both directions', () => {
    const entries = glossary.filter(({ chat, short }) => !chat && short.length > 1);
    expect(entries.length).toBeGreaterThan(60);
    expect(entries.filter(({ short }) => otherForms(short).length !== 1).map(({ short }) => short)).toEqual([]);
    expect(entries.filter(({ long }) => otherForms(long).length === 0).map(({ long }) => long)).toEqual([]);
  });
});
