import { expect, it } from 'vitest';
import { exportedNames, strayExports } from './exports.ts';
import { functionsOf } from './functions.ts';
import { isEmptyName } from './names.ts';
import { readSource } from './sources.ts';
import { readsOfClock, readsOfEnvironment } from './worldly.ts';

const read = (text: string) => readSource('src/planted.ts', text);

it('measures every kind of function', () => {
  const functions = functionsOf(
    read('function a() {\n}\nconst b = () => {\n\n};\nclass C {\n  d() {}\n}\ndescribe("x", () => {\n});'),
  );
  expect(functions.map(({ name, lines }) => [name, lines])).toEqual([
    ['a', 2],
    ['b', 3],
    ['d', 1],
  ]);
});

it('sees exports without a sentence, by default and passed on', () => {
  const planted = read('/** Said. */\nexport const a = 1;\n// not so\nexport function b() {}\nexport type C = 1;');
  expect(exportedNames(planted).map(({ name, documented }) => [name, documented])).toEqual([
    ['a', true],
    ['b', false],
    ['C', false],
  ]);
  expect(strayExports(read("export * from './a.ts';\nexport { b } from './b.ts';\nexport default 1;"))).toHaveLength(3);
  expect(strayExports(read('export default function named() {}'))).toHaveLength(1);
  expect(strayExports(planted)).toEqual([]);
});

it.each(['process.env.A', "import { env } from 'node:process'", 'const { env } = process', 'globalThis.process.env'])(
  'sees the environment read by %s',
  (code) => expect(readsOfEnvironment(read(code))).toEqual(['src/planted.ts:1']),
);

it.each(['Date.now()', 'new Date()', 'new Date', 'Date()', 'const clock = Date.now'])(
  'sees the clock read by %s',
  (code) => {
    expect(readsOfClock(read(code))).toEqual(['src/planted.ts:1']);
  },
);

it('lets dates with a value and words about the environment pass', () => {
  expect(readsOfClock(read("new Date(0); Date.parse('x'); clock.now(); // new Date()"))).toEqual([]);
  expect(readsOfEnvironment(read("const text = 'process.env'; environment.env"))).toEqual([]);
});

it('knows empty names from full ones', () => {
  const empty = ['src/utils/fold.ts', 'text-helper.ts', 'MessageManager', 'unitUtils', 'src/service.ts'];
  expect(['src/fold.ts', 'Role', 'isHelpful', 'managed', ...empty].filter(isEmptyName)).toEqual(empty);
});
