import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../src/documents/knowledge.ts';
import { exportedNames, strayExports } from './house/exports.ts';
import { functionsOf } from './house/functions.ts';
import { isEmptyName } from './house/names.ts';
import { filesOf, ROOT, sourcesOf, textOf } from './house/sources.ts';
import { readsOfClock, readsOfEnvironment } from './house/worldly.ts';

const product = sourcesOf('src');
const tools = sourcesOf('bin', 'scripts');
const tests = sourcesOf('tests');
const all = [...product, ...tools, ...tests];

/** The value that a share of the numbers does not exceed. */
function quantile(numbers: readonly number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * share) - 1]!;
}

describe('files', () => {
  it('are short: half of them at most 80 lines, none over 300', () => {
    for (const sources of [product, tests])
      expect(
        quantile(
          sources.map(({ lines }) => lines),
          0.5,
        ),
      ).toBeLessThanOrEqual(80);
    expect(all.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
  });

  it('of scripts only call the product: at most 40 lines', () => {
    const long = sourcesOf('scripts').filter(({ lines }) => lines > 40);
    expect(long.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
  });

  it('have names that say what is in them', () => {
    expect(all.map(({ path }) => path).filter(isEmptyName)).toEqual([]);
  });

  it('hold text in the composed form (NFC) only', () => {
    const paths = [
      ...['src', 'bin', 'scripts', 'tests', 'knowledge', 'docs', '.ci'].flatMap(filesOf),
      'README.md',
      'CONTRIBUTING.md',
    ];
    const texts = paths.filter((path) => !/\.(?:png|pdf)$/u.test(path));
    expect(texts.filter((path) => textOf(path) !== textOf(path).normalize('NFC'))).toEqual([]);
  });
});

describe('functions', () => {
  const functions = [...product, ...tools].flatMap(functionsOf);
  const tell = ({ place, name, lines }: (typeof functions)[number]) => `${place} ${name}: ${lines} lines`;

  it('are short: nine in ten at most 25 lines, none over 60', () => {
    expect(
      quantile(
        functions.map(({ lines }) => lines),
        0.9,
      ),
    ).toBeLessThanOrEqual(25);
    expect([...functions, ...tests.flatMap(functionsOf)].filter(({ lines }) => lines > 60).map(tell)).toEqual([]);
  });
});

describe('exports', () => {
  it('are named, and come from the file that declares them', () => {
    const allowed = /^(vitest\.config\.ts)/u;
    expect(all.flatMap(strayExports).filter((stray) => !allowed.test(stray))).toEqual([]);
  });

  it('of the product say in a sentence what their signature cannot', () => {
    const silent = product.flatMap(exportedNames).filter(({ documented }) => !documented);
    expect(silent.map(({ place, name }) => `${place} ${name}`)).toEqual([]);
  });

  it('have names that say what they do', () => {
    const empty = product.flatMap(exportedNames).filter(({ name }) => isEmptyName(name));
    expect(empty.map(({ place, name }) => `${place} ${name}`)).toEqual([]);
  });
});

describe('the world outside', () => {
  it('is read from the environment by config.ts alone', () => {
    expect([...product, ...tools].filter(({ path }) => path !== 'src/config.ts').flatMap(readsOfEnvironment)).toEqual(
      [],
    );
  });

  it('tells the time to shared/clock.ts alone', () => {
    expect([...product, ...tools].filter(({ path }) => path !== 'src/shared/clock.ts').flatMap(readsOfClock)).toEqual(
      [],
    );
  });
});

describe('knowledge', () => {
  it('knows every document in its folder, under the name of its file', async () => {
    const { documents } = await loadKnowledge(`${ROOT}knowledge`);
    const files = filesOf('knowledge').filter((path) => path.endsWith('.md'));
    expect(documents.map(({ id }) => `knowledge/${id}.md`).sort()).toEqual(files);
  });
});
