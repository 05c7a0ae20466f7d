import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  target: ts.ScriptTarget.ES2023,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
};

/** Compiles scripts and all that they import into an empty folder, from which they can then be run. */
export function compileInto(folder: string, scripts: readonly string[]): void {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const done = new Set<string>();
  for (const script of scripts) compile(relative(ROOT, script), folder, done);
}

/** Where a script is found that was compiled into a folder. */
export function compiledPath(folder: string, script: string): string {
  return join(folder, relative(ROOT, script).replace(/\.ts$/u, '.js'));
}

function compile(first: string, folder: string, done: Set<string>): void {
  const waiting = [first];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (done.has(path)) continue;
    done.add(path);
    const { outputText } = ts.transpileModule(readFileSync(join(ROOT, path), 'utf8'), { compilerOptions: OPTIONS });
    const target = join(folder, path.replace(/\.ts$/u, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
    for (const [, imported] of outputText.matchAll(/(?:from |import\()["'](\.[^"']+)\.js["']/gu))
      waiting.push(relative(ROOT, resolve(ROOT, dirname(path), `${imported}.ts`)));
  }
}
