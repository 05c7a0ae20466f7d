import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf, ROOT } from './house/sources.ts';

const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
  forbidden: NonNullable<IFlattenedRuleSet['forbidden']>;
  options: ICruiseOptions & { enhancedResolveOptions: object };
};

/** Reads `src` below a folder under the rules of the house. */
async function readHouse(folder: string): Promise<ICruiseResult> {
  const { tsConfig: _, enhancedResolveOptions, ...rest } = options;
  const asked = { ...rest, ruleSet: { forbidden }, validate: true, baseDir: folder };
  const tsConfig = extractTsConfig(join(ROOT, 'tsconfig.json'));
  return (await cruise(['src'], asked, enhancedResolveOptions, { tsConfig })).output as ICruiseResult;
}

describe('the house as it stands', () => {
  it('is read whole and keeps its rules', async () => {
    const { modules, summary } = await readHouse(ROOT);
    const read = new Set(modules.map(({ source }) => source));
    expect(filesOf('src').filter((path) => path.endsWith('.ts') && !read.has(path))).toEqual([]);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });
});

/** How a file of the project is imported where it is not by its types alone. */
type How = 'at the start' | 'late';

/** What is planted: a file of src, what it imports, the rule that must object (none where the import is right), and how. */
const PLANTED: readonly (readonly [string, string, (string | undefined)?, How?])[] = [
  ['main.ts', './app.ts'],
  ['cli/ask.ts', '../config.ts'],
  ['app.ts', './storage/files.ts'],
  ['channels/console/talk.ts', '../../assistant/desk.ts'],
  ['channels/telegram/bot.ts', 'grammy'],
  ['storage/files.ts', '../retrieval/search.ts'],
  ['retrieval/search.ts', 'hnswlib-node'],
  ['retrieval/deep/vectors.ts', '@langchain/core/embeddings'],
  ['documents/readers/markdown.ts', 'mdast-util-from-markdown'],
  ['documents/glossary.ts', 'zod'],
  ['main.ts', './cli/ask.ts', 'main-looks-down'],
  ['config.ts', './app.ts', 'config-looks-down'],
  ['config.ts', './assistant/desk.ts', 'config-looks-down'],
  ['assistant/desk.ts', '../config.ts', 'assistant-looks-down'],
  ['answering/say.ts', '../assistant/desk.ts', 'answering-looks-down'],
  ['retrieval/rows.ts', '../tasks/task.ts', 'retrieval-looks-down'],
  ['tasks/find.ts', '../retrieval/search.ts', 'tasks-looks-down'],
  ['documents/unit.ts', '../people/role.ts', 'documents-looks-down'],
  ['shared/text/fold.ts', '../../documents/glossary.ts', 'shared-looks-down'],
  ['storage/web.ts', '../web/page.ts', 'storage-looks-down'],
  ['channels/console/look.ts', '../../retrieval/search.ts', 'channels-looks-down'],
  ['channels/console/other.ts', '../telegram/bot.ts', 'channels-apart'],
  ['channels/channel.ts', './console/talk.ts', 'channels-apart'],
  ['app/open-model.ts', '../answering/model/supervise.ts'],
  ['app/check-model.ts', '../answering/model/connection/chat-model.ts', undefined, 'late'],
  ['app/open-model.ts', '../answering/model/agent.ts', 'agents-are-loaded-late', 'at the start'],
  ['app/open-desk.ts', '../answering/model/agent.ts', 'agents-are-opened-by-app', 'late'],
  ['answering/word.ts', './model/model-answerer.ts', 'agents-are-opened-by-app'],
  ['answering/word.ts', '@langchain/core/messages', 'door-of-@langchain'],
  ['somewhere/new.ts', '../shared/clock.ts', 'every-room-is-planned'],
  ['assistant/chat.ts', 'grammy', 'door-of-grammy'],
  ['documents/log.ts', 'pino', 'door-of-pino'],
  ['answering/near.ts', 'hnswlib-node', 'door-of-hnswlib-node'],
  ['assistant/model.ts', '@langchain/core/messages', 'door-of-@langchain'],
  ['app.ts', 'better-sqlite3', 'door-of-better-sqlite3'],
  ['tasks/read.ts', 'yaml', 'door-of-yaml'],
  ['app.ts', 'commander', 'door-of-commander'],
  ['storage/all.ts', 'minisearch', 'every-library-has-a-door'],
  ['storage/database.ts', 'better-sqlite3', 'no-development-libraries'],
  ['answering/lost.ts', './nowhere.ts', 'no-unresolvable'],
  ['answering/tested.ts', '../../tests/support.ts', 'src-stands-alone'],
  ['shared/ping.ts', './pong.ts', 'no-cycles'],
  // Reported once, above.
  ['shared/pong.ts', './ping.ts'],
];

/** Writes a project in which each planted file imports all that is planted for it, other files by their types alone. */
function plant(folder: string): void {
  const imports = new Map<string, string[]>();
  const add = (path: string, ...lines: string[]) => imports.set(path, [...(imports.get(path) ?? []), ...lines]);
  for (const [file, target, , how] of PLANTED) {
    const own = target.startsWith('.');
    const types = own && how === undefined ? 'type ' : '';
    const late = `export const ${identifier(target)} = () => import('${target}');`;
    add(join('src', file), how === 'late' ? late : `import ${types}* as ${identifier(target)} from '${target}';`);
    if (own && !target.includes('nowhere')) add(join('src', dirname(file), target));
  }
  for (const [path, lines] of imports) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), [...lines, 'export type T = 1;', ''].join('\n'));
  }
  for (const shared of ['node_modules', 'package.json']) symlinkSync(join(ROOT, shared), join(folder, shared));
}

function identifier(target: string): string {
  return target.replace(/\W/gu, '_');
}

/** What an import of the target ends at: a file of the project, or anything inside a library. */
function isTarget(file: string, target: string, to: string): boolean {
  if (target.startsWith('.')) return to === target || to === join('src', dirname(file), target);
  return to.includes(/^(@[^/]+\/)?[^/]+/u.exec(target)![0]);
}

describe('a house with planted faults', () => {
  const folder = mkdtempSync(join(tmpdir(), 'house-'));
  let violations: ICruiseResult['summary']['violations'] = [];

  beforeAll(async () => {
    plant(folder);
    violations = (await readHouse(folder)).summary.violations;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const cases = PLANTED.map(([file, target, rule]) => [file, target, rule ?? 'fine'] as const);

  it.each(cases)('%s → %s: %s', (file, target, rule) => {
    const about = violations.filter(({ from, to }) => from === `src/${file}` && isTarget(file, target, to));
    const objections = about.map(({ rule: { name } }) => name);
    if (rule !== 'fine') expect(objections).toContain(rule);
    // Libraries whose door stands ready are not all installed.
    else expect(objections.filter((name) => name !== 'no-unresolvable')).toEqual([]);
  });
});
