const ONES: Readonly<Record<string, number>> = {
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
/** What these would be by themselves is another word ("năm" is a year, "tư" is in "đầu tư"), or none. */
const NEVER_ALONE = new Set(['mốt', 'tư', 'năm', 'lăm', 'nhăm']);
const TIMES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };

/** What a number that begins somewhere is worth, and the place behind it. */
export interface ReadNumber {
  readonly value: number;
  readonly to: number;
}

/** A text as numbers are read from it: words in lower case, plain figures by what they are worth, one to a place. */
export interface NumberSource {
  readonly wordAt: (place: number) => string | undefined;
  readonly figureAt: (place: number) => number | undefined;
  /** False where a mark of punctuation stands before the place. */
  readonly joinedAt: (place: number) => boolean;
}

/**
 * Reads a number that begins at a place: in words ("năm nghìn", "hai mươi lăm"), or in figures with words that multiply
 * ("5 nghìn", "52 tỷ, 538 triệu").
 */
export function readNumber(at: number, source: NumberSource): ReadNumber | undefined {
  let sum = 0;
  let last = Number.POSITIVE_INFINITY;
  let place = at;
  while (last > 1) {
    const part = readPart(place, source, place === at);
    if (!part) break;
    const times = TIMES[source.wordAt(part.to) ?? ''];
    if ((times ?? 1) >= last || (times === undefined && place > at && !source.joinedAt(place))) break;
    sum += part.value * (times ?? 1);
    last = times ?? 1;
    place = times === undefined ? part.to : part.to + 1;
  }
  return place === at ? undefined : { value: round(sum), to: place };
}

/** Below a thousand in words, or plain figures. */
function readPart(at: number, { wordAt, figureAt }: NumberSource, first: boolean): ReadNumber | undefined {
  const figure = figureAt(at);
  if (figure !== undefined) {
    const multiplies = TIMES[wordAt(at + 1) ?? ''] !== undefined;
    return first || multiplies ? { value: figure, to: at + 1 } : undefined;
  }
  let value = 0;
  let place = at;
  const hundreds = ONES[wordAt(place) ?? ''];
  if (hundreds !== undefined && wordAt(place + 1) === 'trăm') {
    value = hundreds * 100;
    place += 2;
    if (['linh', 'lẻ'].includes(wordAt(place) ?? '') && ONES[wordAt(place + 1) ?? ''] !== undefined)
      return { value: value + ONES[wordAt(place + 1)!]!, to: place + 2 };
  }
  const tens = readTens(place, wordAt);
  if (tens) return { value: value + tens.value, to: tens.to };
  return place > at ? { value, to: place } : readOne(at, wordAt);
}

function readTens(at: number, wordAt: (place: number) => string | undefined): ReadNumber | undefined {
  const digit = ONES[wordAt(at) ?? ''];
  const ten = wordAt(at) === 'mười' ? 10 : digit !== undefined && wordAt(at + 1) === 'mươi' ? digit * 10 : undefined;
  if (ten === undefined) return undefined;
  const to = ten === 10 ? at + 1 : at + 2;
  const one = ONES[wordAt(to) ?? ''];
  // "mười năm" is ten years: five behind a ten is "lăm".
  return one !== undefined && wordAt(to) !== 'năm' ? { value: ten + one, to: to + 1 } : { value: ten, to };
}

function readOne(at: number, wordAt: (place: number) => string | undefined): ReadNumber | undefined {
  const word = wordAt(at) ?? '';
  const value = ONES[word];
  if (value === undefined) return undefined;
  if (NEVER_ALONE.has(word) && !(word === 'năm' && TIMES[wordAt(at + 1) ?? ''] !== undefined)) return undefined;
  // "một số" is some, not one.
  if (word === 'một' && wordAt(at + 1) === 'số') return undefined;
  return { value, to: at + 1 };
}

/** Products of decimals must not differ in the last binary place. */
function round(value: number): number {
  return Number(value.toPrecision(15));
}
