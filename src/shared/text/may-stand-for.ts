const TONES = /[\u0300\u0301\u0309\u0323]/gu;
const LETTER_MARKS = /[\u0300-\u036f]/gu;

/**
 * True where the word as typed could be the known one, given that both fold to the same letters: marks may be missing,
 * but those that are typed must be its own. "Sở", "sơ" and "so" may stand for "Sở", "số" may not. Hỏi and ngã count as
 * one, as they are confused in writing wherever they sound alike, Quảng Ngãi among these places.
 */
export function mayStandFor(typed: string, known: string): boolean {
  const [read, meant] = [splitMarks(typed), splitMarks(known)];
  if (read.tone !== '' && read.tone !== meant.tone) return false;
  return read.letters.every((letter, i) => letter === meant.letters[i] || letter === plain(meant.letters[i]));
}

function splitMarks(word: string): { letters: string[]; tone: string } {
  const apart = word.toLowerCase().normalize('NFD').replaceAll('\u0303', '\u0309').replaceAll('&', '');
  return { letters: [...apart.replace(TONES, '').normalize('NFC')], tone: apart.match(TONES)?.[0] ?? '' };
}

function plain(letter: string | undefined): string | undefined {
  return letter === 'đ' ? 'd' : letter?.normalize('NFD').replace(LETTER_MARKS, '');
}
