import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMender } from '../../src/documents/mending/mend-text.ts';
import { createToneMender } from '../../src/documents/mending/mend-tones.ts';
import { printedText } from '../../src/documents/printed-text.ts';
import { readMarkdown } from '../../src/documents/readers/markdown.ts';
import { ROOT } from '../house/sources.ts';
import { knowledgeDocuments } from '../knowledge/documents.ts';
import { learnConfusions } from '../support/mending/learn-confusions.ts';
import { lettersOf, wordPairs, wordsOfLine } from '../support/mending/word-pairs.ts';

const documents = knowledgeDocuments();
const CLEAN = documents.map(({ restoration }) => restoration.body.join('\n'));
const PLANS = join(ROOT, 'tests', 'recordings', 'plans');
const laterPlans = () =>
  ['first', 'second', 'third'].flatMap((set) =>
    readdirSync(join(PLANS, set))
      .filter((name) => name.endsWith('.md'))
      .map((name) => printedText(readMarkdown(readFileSync(join(PLANS, set, name), 'utf8'), name))),
  );
const bare = (word: string) => word.normalize('NFC').replace(/^[^\p{L}\p{M}\d]+|[^\p{L}\p{M}\d]+$/gu, '');

describe('text that was read badly', () => {
  const mender = createMender(CLEAN);

  it('is mended by letters and by neighbours', () => {
    const [line] = mender.mendText(['Chuyén d6i s6, hiéu lyc; Tw do - Hanh phiic']);
    expect(line!.text).toBe('Chuyển đổi số, hiệu lực; Tự do - Hạnh phúc');
    expect(line!.confidence).toBeGreaterThan(0.5);
    expect(line!.confidence).toBeLessThan(1);
  });

  it.each([
    '1411/KH-SKHCN, 57-NQ/TW, 01/4/2025, 3.640, 12,5 %',
    'vanthu@quangngai.gov.vn https://quangngai.gov.vn',
    'IPv6, 5G, VNPT, UBND, CNTT&TT',
    'camera, website, online',
  ])('keeps figures, numbers, addresses and foreign words: %s', (line) => {
    expect(mender.mendText([line])[0]!.text).toBe(line);
  });

  it('hands back as many lines as came, blanks and all', () => {
    const lines = ['', '  Ké hoach  ', '', '- - -'];
    expect(mender.mendText(lines).map(({ text }) => text)).toEqual(['', '  Kế hoạch  ', '', '- - -']);
    expect(mender.mendText([])).toEqual([]);
  });

  it('doubts what it cannot mend', () => {
    expect(mender.mendText(['xqzzk vwkkt'])[0]!).toMatchObject({ text: 'xqzzk vwkkt' });
    expect(mender.mendText(['xqzzk vwkkt'])[0]!.confidence).toBeLessThan(0.6);
  });
});

it('a recording is mended by what the other papers and their recordings teach', () => {
  const left = documents.findIndex(({ file }) => file.startsWith('ke-hoach'));
  const others = documents.filter((_, index) => index !== left);
  const mender = createMender(
    others.map(({ restoration }) => restoration.body.join('\n')),
    learnConfusions(others.flatMap((document) => lettersOf(wordPairs(document)))),
  );
  const { recording } = documents[left]!;
  const mended = mender.mendText(recording).map(({ text }) => wordsOfLine(text));
  const pairs = wordPairs(documents[left]!);
  const wrong = (of: (pair: (typeof pairs)[number]) => string) =>
    pairs.filter((pair) => bare(of(pair)) !== bare(pair.printed)).length;
  const before = wrong(({ read }) => read);
  const after = wrong(({ line, word }) => mended[line]![word] ?? '');
  expect(before).toBeGreaterThan(1500);
  expect(after).toBeLessThan(0.07 * before);
  const spoiled = pairs.filter(
    ({ line, word, read, printed }) =>
      bare(read) === bare(printed) && bare(mended[line]![word] ?? '') !== bare(printed),
  );
  expect(spoiled.length).toBeLessThan(10);
}, 60_000);

describe('tones of good readings', () => {
  const mend = createToneMender(CLEAN);
  const said = (line: string) =>
    mend(line.split(' ').map((text) => ({ text, confidence: 0.96 })))
      .map(({ text }) => text)
      .join(' ');

  it.each([
    ['chuyển đối số', 'chuyển đổi số'],
    ['Tố chức Tuần lễ Chuyến đối số,', 'Tổ chức Tuần lễ Chuyển đổi số,'],
    ['NHIÊM VU THƯC HIÊN', 'NHIỆM VỤ THỰC HIỆN'],
    ['Muc tiêu cu thế', 'Mục tiêu cụ thể'],
    ['nên tảng của chính quyên số', 'nền tảng của chính quyền số'],
    ['công dần số', 'công dân số'],
    ['CƠ QUAN NHÀ NƯỚC', 'CƠ QUAN NHÀ NƯỚC'],
    ['đối với các cơ quan', 'đối với các cơ quan'],
    ['số 05/KH-UBND ngày 08', 'số 05/KH-UBND ngày 08'],
  ])('%s becomes %s', (read, printed) => {
    expect(said(read)).toBe(printed);
  });

  it('changes no word that clean papers do not have, and lowers the confidence of those that it changes', () => {
    expect(said('Nguyễn Ngọc Sấm')).toBe('Nguyễn Ngọc Sấm');
    expect(said('xây dựng tuyến đê biển')).toBe('xây dựng tuyến đê biển');
    expect(
      mend([
        { text: 'chuyển', confidence: 1 },
        { text: 'đối', confidence: 1 },
        { text: 'số', confidence: 1 },
      ])[1]!.confidence,
    ).toBeLessThan(1);
  });
});

it('sound plans of other provinces keep their words, but for one in five thousand', () => {
  const mend = createToneMender(CLEAN);
  const words = laterPlans().flatMap((plan) => plan.split(/\s+/u).map((text) => ({ text, confidence: 0.96 })));
  expect(words.length).toBeGreaterThan(10_000);
  const changed = mend(words).flatMap(({ text }, index) => (text === words[index]!.text ? [] : [text]));
  expect(changed.length, changed.join(' ')).toBeLessThan(words.length / 5000);
});

it('what is known of misread letters is small', () => {
  expect(readFileSync(`${ROOT}src/documents/mending/confusions.ts`).length).toBeLessThan(50_000);
});
