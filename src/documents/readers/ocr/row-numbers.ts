/** What stands alone in a cell, and could be a Roman figure if its strokes were read as other letters: VỊ, VH, VIH, IL, HI, |. */
const STROKES = /^[IVXLHỊỈÍÌl|1]{1,5}\.?$/u;
const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})\.?$/u;

/** The number of a row as it was printed, where it was read as something that is no number: for the one word of a cell. */
export function rowNumberOf(text: string): string {
  const part = /^[LIl|](\d)$/u.exec(text);
  if (part && !/^I/u.test(text)) return `I.${part[1]}`;
  if (!STROKES.test(text) || /^1+\.?$/u.test(text) || /^[LH]\.?$/u.test(text)) return text;
  const roman = text
    .replace(/[ỊỈÍÌ|l1]/gu, 'I')
    .replace(/H/gu, 'II')
    .replace(/L/gu, 'I');
  return ROMAN.test(roman) && roman.replace('.', '') !== '' ? roman : text;
}
