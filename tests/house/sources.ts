import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Where the project stands, absolute. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const NOT_OURS = /(^|\/)(node_modules|\.git|data|coverage|recordings)(\/|$)/u;

/** A file of code, parsed; `path` is relative to the project, with slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly tree: ts.SourceFile;
}

/** Paths of all files below a folder of the project that are written here: no libraries, no data, no recordings. */
export function filesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).split(sep).join('/'))
    .filter((path) => !NOT_OURS.test(path))
    .sort();
}

/** The text of a file of the project, as it stands on the disk. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** All code below these folders, parsed. */
export function sourcesOf(...folders: string[]): Source[] {
  const paths = folders.flatMap(filesOf).filter((path) => /\.[cm]?[jt]s$/u.test(path));
  return paths.map((path) => readSource(path, textOf(path)));
}

/** Parses code that stands, or is said to stand, at a path. */
export function readSource(path: string, text: string): Source {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return { path, text, lines: text.trimEnd().split('\n').length, tree };
}

/** Every node of a file that is of one kind, outermost first. */
export function nodesOf<T extends ts.Node>({ tree }: Source, is: (node: ts.Node) => node is T): T[] {
  const found: T[] = [];
  const visit = (node: ts.Node): void => {
    if (is(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Where a node stands: `path:line`, the line from 1. */
export function placeOf({ path, tree }: Source, node: ts.Node): string {
  return `${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}
