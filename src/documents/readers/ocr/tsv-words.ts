import type { StripWord } from './engine.ts';

/** Of page, block, paragraph, line and word, the lines of words. */
const WORD_LEVEL = '5';

/** The Icelandic letter, by which or beside which Đ is read: QÐ, QĐÐ. */
const ETH = /Đ?Ð+Đ?/gu;

/** The words in Tesseract's table of results; letters are put together (NFC). */
export function wordsOfTsv(tsv: string): StripWord[] {
  const words: StripWord[] = [];
  for (const line of tsv.split('\n')) {
    const [level, , , , , , x, y, width, height, confidence, text] = line.split('\t');
    // A narrow blank after a comma is often not seen; nothing else follows one but figures.
    const written = text
      ?.normalize('NFC')
      .trim()
      .replace(/,(?=\p{L})/gu, ', ')
      .replace(ETH, 'Đ');
    if (level !== WORD_LEVEL || !written) continue;
    const sure = Math.max(0, Math.min(1, Number(confidence) / 100));
    words.push({
      text: written,
      x: Number(x),
      y: Number(y),
      width: Number(width),
      height: Number(height),
      confidence: sure,
    });
  }
  return words;
}
