const MARK = /\[\^[\w-]+\]/gu;

/** Words as Markdown that reads as just these words; marks of notes stay marks. */
export function escapeInline(text: string): string {
  let from = 0;
  let written = '';
  for (const mark of text.matchAll(MARK)) {
    written += escapeWords(text.slice(from, mark.index)) + mark[0];
    from = mark.index + mark[0].length;
  }
  return written + escapeWords(text.slice(from));
}

function escapeWords(text: string): string {
  return text
    .replace(/[\\`*_]|\[(?=\^|[^\]]*\][([:])/gu, '\\$&')
    .replace(/<(?=[\p{L}/!?])/gu, '\\<')
    .replace(/&(?=#?\w+;)/gu, '\\&')
    .replace(/\n+/gu, ' ');
}

/** The same for a paragraph, whose beginning must not look like something else; "1. …" may, after the number before it. */
export function escapeParagraph(text: string, isNumberKept: boolean): string {
  const words = escapeInline(text);
  const numbered = /^(\d{1,9})([.)])(?:\s+|$)/u.exec(words);
  if (numbered && numbered[2] === '.' && isNumberKept && words.length > numbered[0].length)
    return numbered[0] + escapeParagraph(text.slice(numbered[0].length), false);
  if (numbered) return `${numbered[1]}\\${words.slice(numbered[1]!.length)}`;
  return words.replace(/^(?:[-+=>~|]|#{1,6}(?=\s|$))/u, '\\$&');
}

/** The same for a cell of a table; lines within are parted by `<br>`. */
export function escapeCell(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeInline(line).replaceAll('|', '\\|'))
    .join('<br>');
}
