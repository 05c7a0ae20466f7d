/** Lines of one paragraph as one text: a figure or a number of a paper that a line cuts after "/" or "-" is whole again. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === '') return line;
    const isCut = /[\p{L}\d][/-]$/u.test(text) && !/^[-–/]/u.test(line);
    return isCut || /^[/](?=[\p{Lu}])/u.test(line) ? text + line : `${text} ${line}`;
  }, '');
}
