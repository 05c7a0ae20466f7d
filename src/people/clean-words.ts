/** A name of one line: without letters that cannot be seen, such as those that turn the direction of writing. */
export function cleanName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\p{C}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What somebody wrote, with its lines and without other control letters. */
export function cleanWords(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[^\P{C}\n]/gu, ' ')
    .trim();
}
