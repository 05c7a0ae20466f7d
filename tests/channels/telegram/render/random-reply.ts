import fc from 'fast-check';
import type { Reply } from '../../../../src/assistant/message.ts';

const ODD = fc.constantFrom(
  '<script>alert(1)</script>',
  '&amp;',
  '</b>',
  '&',
  '<',
  '>',
  '[05-PL2-III-5]',
  '/tiendo 05-PL2-III-5',
  'gõ “Đã nhận tin 5”',
  '👩‍👩‍👧‍👦',
  '🇻🇳🇻🇳',
  '👍🏽',
  'Quảng Ngãi'.normalize('NFD'),
  'chuyển đổi số.',
  '31/12/2026.',
  'ạ́̂̃',
  '́',
  '\ud83d',
  '\u0000',
  '\u202e',
  '   ',
  '\t',
  'Gồm:',
);
const LONG = fc
  .tuple(fc.constantFrom('a', 'ế', '😀', '👩‍👩‍👧‍👦', '<', '&', 'x́'), fc.constantFrom(1, 100, 4095, 4096, 10_000))
  .map(([letter, count]) => letter.repeat(Math.ceil(count / letter.length)));
const WORD = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
  { weight: 6, arbitrary: ODD },
  { weight: 1, arbitrary: LONG },
);

/** One line of anything. */
export const LINE = fc
  .array(WORD, { minLength: 1, maxLength: 60 })
  .map((words) => words.join(' ').replace(/[\r\n\u2028\u2029\u0085]/gu, ''));

const LINES = fc.oneof(
  LINE.map((line) => [line]),
  fc.array(LINE, { maxLength: 30 }).map((items) => items.map((item) => `- ${item}`)),
  fc.array(LINE, { maxLength: 30 }).map((items) => items.map((item, i) => `${i + 1}. ${item}`)),
  fc.constant(['']),
);

const CELL = fc.oneof(
  { weight: 5, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  { weight: 1, arbitrary: LINE },
);
const SHORT = fc.string({ unit: 'grapheme', maxLength: 6 });
const TABLE = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 }), fc.constantFrom(CELL, SHORT))
  .chain(([columns, rows, cell]) => {
    const cells = fc.array(cell, { minLength: columns, maxLength: columns });
    return fc.record({ header: cells, rows: fc.array(cells, { minLength: rows, maxLength: rows }) });
  });

const CITATION = fc.record({
  document: fc.constantFrom('Kế hoạch số 05/KH-UBND', 'Quyết định <số> 1 & 2'),
  title: fc.constant('Tên'),
  section: fc.oneof(fc.constantFrom('', 'Phụ lục II › dòng 2'), LINE),
  page: fc.option(fc.integer({ min: 1, max: 300 })),
  quote: fc.oneof(fc.constant(''), LINE),
});

/** Replies of every shape: nothing at all, letters of many code units, markup, words longer than a message. */
export const REPLY: fc.Arbitrary<Reply> = fc
  .record({
    lines: fc.array(LINES, { maxLength: 8 }),
    table: fc.option(TABLE),
    citations: fc.array(CITATION, { maxLength: 12 }),
  })
  .map(({ lines, table, citations }) => ({
    kind: 'answered',
    text: lines.flat().join('\n'),
    citations,
    ...(table ? { table } : {}),
  }));
