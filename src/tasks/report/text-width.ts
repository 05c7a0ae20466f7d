/** Fonts whose letters are measured: Times New Roman (from Liberation Serif, which is as wide) and Be Vietnam Pro Bold. */
export type MeasuredFont = keyof typeof WIDTHS;

/** Letters beyond those from space to tilde that have a width of their own; other marked letters are as wide as bare ones. */
const FURTHER = 'đĐơƠưƯ–—…“”‘’›·•';

/** Thousandths of the font size, for the letters from space to tilde and then FURTHER. */
const WIDTHS = {
  times: [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
    722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
    444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
    200, 480, 541, 500, 722, 529, 722, 542, 776, 500, 1000, 1000, 444, 444, 333, 333, 333, 333, 350,
  ],
  timesBold: [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
    722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556,
    444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394,
    220, 394, 520, 556, 722, 554, 778, 600, 796, 500, 1000, 1000, 500, 500, 333, 333, 333, 333, 350,
  ],
  beVietnam: [
    230, 341, 391, 845, 649, 871, 763, 222, 453, 453, 513, 652, 346, 607, 335, 541, 700, 431, 664, 680, 720, 682, 700,
    598, 668, 700, 335, 346, 573, 752, 573, 621, 1018, 769, 709, 780, 751, 642, 644, 790, 732, 290, 491, 716, 643, 888,
    749, 828, 679, 826, 712, 666, 686, 738, 745, 1057, 769, 718, 667, 504, 531, 504, 612, 736, 288, 658, 668, 629, 668,
    618, 409, 659, 608, 296, 301, 599, 288, 896, 598, 658, 668, 668, 429, 537, 438, 588, 594, 884, 608, 597, 521, 480,
    434, 480, 490, 684, 784, 669, 828, 592, 746, 704, 869, 863, 444, 456, 262, 234, 446, 305, 569,
  ],
} as const;

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const PLACES: ReadonlyMap<string, number> = new Map([...ASCII, ...FURTHER].map((letter, place) => [letter, place]));

/** Any other letter is taken for a wide one: too much room does less harm than too little. */
const UNKNOWN = 1000;

/** The width of one line of text, in font sizes (em). */
export function widthOf(text: string, font: MeasuredFont): number {
  // Tones and hats add nothing to a letter's width; the horn of ơ and ư does.
  const bare = text
    .normalize('NFD')
    .replace(/(?!\u031b)\p{M}/gu, '')
    .normalize('NFC');
  let width = 0;
  for (const letter of bare) width += WIDTHS[font][PLACES.get(letter) ?? -1] ?? UNKNOWN;
  return width / 1000;
}

/** Lines no wider than `width` (in em), broken between words, and inside those that are wider than a line. */
export function wrapText(text: string, width: number, font: MeasuredFont): string[] {
  const space = widthOf(' ', font);
  const lines: string[][] = [[]];
  let used = -space;
  for (const word of text.split(' ').flatMap((whole) => breakWord(whole, width, font))) {
    const needed = space + widthOf(word, font);
    const fits = used + needed <= width;
    if (fits) lines.at(-1)?.push(word);
    else lines.push([word]);
    used = fits ? used + needed : needed - space;
  }
  return lines.filter((words, index) => words.length > 0 || index > 0).map((words) => words.join(' '));
}

function breakWord(word: string, width: number, font: MeasuredFont): string[] {
  if (widthOf(word, font) <= width) return [word];
  const parts: string[] = [''];
  let used = 0;
  for (const letter of word) {
    const needed = widthOf(letter, font);
    if (used > 0 && used + needed > width) {
      parts.push('');
      used = 0;
    }
    parts[parts.length - 1] += letter;
    used += needed;
  }
  return parts;
}
