import type { PrintedWord } from '../printed/printed-page.ts';
import { widthShare } from './letter-widths.ts';

/** The pieces of a word that runs over borders at these places, cut at the spaces nearest to them. */
export function cutAt(word: PrintedWord, borders: readonly number[]): PrintedWord[] {
  const crossed = borders.filter(
    (at) => at > word.x + 0.3 * word.height && at < word.x + word.width - 0.3 * word.height,
  );
  return crossed.reduceRight<PrintedWord[]>((pieces, at) => [...cutOnce(pieces[0]!, at), ...pieces.slice(1)], [word]);
}

function cutOnce(word: PrintedWord, at: number): PrintedWord[] {
  const place = (letters: number) => word.x + widthShare(word.text, letters) * word.width;
  const spaces = [...word.text.matchAll(/ /gu)].map(({ index }) => index);
  const nearest = spaces.toSorted((one, other) => Math.abs(place(one) - at) - Math.abs(place(other) - at))[0];
  if (nearest === undefined || Math.abs(place(nearest) - at) > 2 * word.height) return [word];
  const [left, right] = [word.text.slice(0, nearest), word.text.slice(nearest + 1)];
  const begins = place(nearest + 1);
  return [
    { ...word, text: left, width: place(nearest) - word.x },
    { ...word, text: right, x: begins, width: word.x + word.width - begins },
  ];
}
