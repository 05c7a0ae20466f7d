import ts from 'typescript';
import { placeOf, type Source } from './sources.ts';

/** Something that a file declares and exports. */
export interface ExportedName {
  readonly name: string;
  readonly place: string;
  readonly documented: boolean;
}

/** What a file declares and exports; names that it merely passes on are left out. */
export function exportedNames(source: Source): ExportedName[] {
  return source.tree.statements.filter(isExported).flatMap((statement) => {
    const documented = ts.getJSDocCommentsAndTags(statement).length > 0;
    return namesOf(statement).map((name) => ({ name, place: placeOf(source, statement), documented }));
  });
}

/** Default exports, and exports taken straight from another file, of which barrels are made. */
export function strayExports(source: Source): string[] {
  const stray = source.tree.statements.filter((statement) => isDefault(statement) || isPassedOn(statement));
  return stray.map((statement) => `${placeOf(source, statement)} ${statement.getText().split('\n')[0]}`);
}

function isExported(statement: ts.Statement): boolean {
  return hasModifier(statement, ts.SyntaxKind.ExportKeyword);
}

function isDefault(statement: ts.Statement): boolean {
  return ts.isExportAssignment(statement) || hasModifier(statement, ts.SyntaxKind.DefaultKeyword);
}

function isPassedOn(statement: ts.Statement): boolean {
  return ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;
}

function hasModifier(statement: ts.Statement, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === kind)
  );
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const { name } = statement as ts.DeclarationStatement;
  return name ? [name.getText()] : [];
}
