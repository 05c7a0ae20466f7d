/** A year of which one figure was read as the letter that looks like it; not where it begins the number of a paper. */
const YEAR =
  /(?<![\p{L}\d])(?=[\dA-Za-z]{4}(?![\p{L}\d]|[/-]\p{Lu}))(?=\d*[GOoSBIlZbq]\d*(?![\p{L}\d]))[12][\dOo][\dGOoSBIlZbq]{2}/gu;
const FIGURES: Readonly<Record<string, string>> = {
  G: '6',
  b: '6',
  O: '0',
  o: '0',
  S: '5',
  B: '8',
  I: '1',
  l: '1',
  Z: '2',
  q: '9',
};
const [EARLIEST, LATEST] = [1945, 2099];

/** The text with such years in figures alone; `onGuess` is told each. */
export function mendYears(text: string, onGuess: (read: string, year: string) => void): string {
  return text.replace(YEAR, (read) => {
    const year = read.replace(/\p{L}/gu, (letter) => FIGURES[letter]!);
    if (Number(year) < EARLIEST || Number(year) > LATEST) return read;
    onGuess(read, year);
    return year;
  });
}
