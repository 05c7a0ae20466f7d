const TENS = ['', 'X', 'XX', 'XXX'];
const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})$/u;
/** As scanners see strokes: two as H, U or N, one as l, L, 1 or with a speck for a mark. */
const TWO_STROKES = /[HUN]/gu;
const ONE_STROKE = /[lLT1|!ỊỈÍÌ]/gu;
const SPECKS = /[^\p{L}]/gu;

/** A number up to 39 as papers number their parts. */
export function romanOf(value: number): string {
  return TENS[Math.floor(value / 10)]! + ONES[value % 10]!;
}

/** The value of a Roman number up to 39; undefined for all that is none. */
export function valueOfRoman(text: string): number | undefined {
  if (text === '' || !ROMAN.test(text)) return undefined;
  const ones = ONES.findLastIndex(
    (one) => one !== '' && text.endsWith(one) && /^X*$/u.test(text.slice(0, -one.length)),
  );
  return ones < 0 ? 10 * text.length : 10 * (text.length - ONES[ones]!.length) + ones;
}

/** What was read, with the strokes of other letters as those of Roman numbers: H is II. */
export function strokesOf(read: string): string {
  return read.replace(ONE_STROKE, 'I').replace(TWO_STROKES, 'II').replace(SPECKS, '');
}

/** True where a Roman number may have been read so: its strokes as other letters, and at most one of them lost or added. */
export function mayBeRoman(read: string, value: number): boolean {
  const strokes = strokesOf(read);
  const printed = romanOf(value);
  const [long, short] = strokes.length > printed.length ? [strokes, printed] : [printed, strokes];
  if (long.length - short.length > 1 || strokes === '') return false;
  return (
    long === short || [...long].some((letter, at) => letter === 'I' && long.slice(0, at) + long.slice(at + 1) === short)
  );
}
