/** Text as one line without the control characters and broken letters that would make a Word, Excel or SVG file unreadable. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .trim();
}
