import ts from 'typescript';
import { nodesOf, placeOf, type Source } from './sources.ts';

/** A function, method or arrow function; `lines` runs from its first word to its closing brace. */
export interface MeasuredFunction {
  readonly name: string;
  readonly place: string;
  readonly lines: number;
}

type WithBody = ts.FunctionLikeDeclaration & { body: ts.Node };

/** All functions of a file with their lengths. Blocks of `describe` only group tests and are passed over. */
export function functionsOf(source: Source): MeasuredFunction[] {
  return nodesOf(source, isFunctionWithBody)
    .filter((node) => !isDescribeBlock(node))
    .map((node) => ({ name: nameOf(node), place: placeOf(source, node), lines: linesOf(source, node) }));
}

function isFunctionWithBody(node: ts.Node): node is WithBody {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

function isDescribeBlock({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && /^describe\b/u.test(parent.expression.getText());
}

function linesOf({ tree }: Source, node: ts.Node): number {
  const line = (position: number) => tree.getLineAndCharacterOfPosition(position).line;
  return line(node.getEnd()) - line(node.getStart(tree)) + 1;
}

function nameOf(node: WithBody): string {
  if (node.name) return node.name.getText();
  const { parent } = node;
  const named = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent);
  return named ? parent.name.getText() : '(anonymous)';
}
