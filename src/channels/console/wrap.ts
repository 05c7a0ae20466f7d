const LEAD = /^\s*(?:(?:[-•]|\d+[.)])\s+)?/u;

/** Breaks text into lines of at most `width` characters at blanks; what follows a bullet or number hangs below its text. */
export function wrap(text: string, width: number): string {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => wrapLine(line.trimEnd(), width))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  const lead = LEAD.exec(line)![0];
  const indent = ' '.repeat(lead.length);
  const lines: string[] = [];
  let current = lead;
  for (const word of line.slice(lead.length).split(/ +/u)) {
    const empty = current.length === lead.length;
    if (!empty && current.length + 1 + word.length > width) {
      lines.push(current);
      current = indent + word;
    } else {
      current += empty ? word : ` ${word}`;
    }
  }
  return [...lines, current.trimEnd()].join('\n');
}
