import type { Restoration } from './restoration.ts';

/** A table of a restored document: its cells without marks of page, footnote and bold type. */
export interface Table {
  /** Line of the file where its head stands. */
  readonly line: number;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** All tables of a document in its order. */
export function tablesOf({ body, firstLine }: Restoration): Table[] {
  const starts = body.flatMap((line, index) =>
    line.startsWith('|') && !body[index - 1]?.startsWith('|') ? [index] : [],
  );
  return starts.map((start) => {
    const length = body.slice(start).findIndex((line) => !line.startsWith('|'));
    const [head, , ...rows] = body.slice(start, length < 0 ? undefined : start + length).map(cellsOf);
    return { line: firstLine + start, head: head!, rows };
  });
}

/** The rows under each group row: one whose first cell is a Roman number, with or without a sign behind it. */
export function groupsOf({ rows }: Table, group: RegExp): { name: string; rows: (readonly string[])[] }[] {
  const groups: { name: string; rows: (readonly string[])[] }[] = [];
  for (const row of rows) {
    if (group.test(row[0]!)) groups.push({ name: row[0]!, rows: [] });
    else groups.at(-1)?.rows.push(row);
  }
  return groups;
}

function cellsOf(line: string): string[] {
  return line
    .replace(/<!-- trang \d+ -->|\[\^[^\]]*\]|\*\*/g, '')
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}
