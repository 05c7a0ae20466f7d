/** The word in capitals, with a first capital, or small, as the one that it takes the place of was read. */
export function inCaseOf(read: string, word: string): string {
  const letters = read.replace(/[^\p{L}]/gu, '');
  if (letters === '' || letters === letters.toLowerCase()) return word;
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals > letters.length / 2 && letters.length > 1) return word.toUpperCase();
  return /^\P{L}*\p{Lu}/u.test(read) ? word[0]!.toUpperCase() + word.slice(1) : word;
}
