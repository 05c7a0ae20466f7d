const THOUSANDS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u;

/** Reads a number as Vietnamese papers print it ("1.234,5", "12,5", "2040"). Returns undefined for anything else. */
export function parseNumber(text: string): number | undefined {
  const plain = THOUSANDS.test(text) ? text.replaceAll('.', '') : text;
  return /^\d+(?:,\d+)?$/u.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

const FORMAT = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });

/** Prints a number the Vietnamese way: 2040 → "2.040", 1234.5 → "1.234,5". */
export function formatNumber(value: number): string {
  return FORMAT.format(value);
}

/** One spelling for figures that mean the same: no leading zeros, no dots between thousands ("08" → "8", "5.000" → "5000"). */
export function plainNumber(text: string): string {
  const plain = THOUSANDS.test(text) ? text.replaceAll('.', '') : text;
  return plain.replace(/^0+(?=\d)/u, '');
}
