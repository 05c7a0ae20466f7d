import ts from 'typescript';
import { nodesOf, placeOf, type Source } from './sources.ts';

/** Where a file looks at the environment: `process.env`, in any of its spellings. */
export function readsOfEnvironment(source: Source): string[] {
  const accesses = nodesOf(source, ts.isPropertyAccessExpression).filter(isMember('process', 'env'));
  const imports = nodesOf(source, ts.isImportDeclaration).filter(
    (node) =>
      /^'(node:)?process'$/u.test(node.moduleSpecifier.getText()) &&
      /\benv\b/u.test(node.importClause?.getText() ?? ''),
  );
  const unpacked = nodesOf(source, ts.isVariableDeclaration).filter(
    (node) => node.initializer?.getText() === 'process' && /\benv\b/u.test(node.name.getText()),
  );
  return [...accesses, ...imports, ...unpacked].map((node) => placeOf(source, node));
}

/** Where a file looks at the wall clock: `Date.now`, `new Date()` or `Date()` without a value. */
export function readsOfClock(source: Source): string[] {
  const isNow = (node: ts.NewExpression | ts.CallExpression) =>
    node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0;
  return [
    ...nodesOf(source, ts.isPropertyAccessExpression).filter(isMember('Date', 'now')),
    ...nodesOf(source, ts.isNewExpression).filter(isNow),
    ...nodesOf(source, ts.isCallExpression).filter(isNow),
  ].map((node) => placeOf(source, node));
}

function isMember(object: string, name: string): (node: ts.PropertyAccessExpression) => boolean {
  return (node) =>
    node.name.text === name &&
    /^(globalThis\.)?\w+$/u.test(node.expression.getText()) &&
    node.expression.getText().endsWith(object);
}
