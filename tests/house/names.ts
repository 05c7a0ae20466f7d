const EMPTY_WORDS = /^(utils?|helpers?|managers?|services?)$/iu;

/** True where a name says only that something is of use: "textUtils", "unit-helper.ts", "MessageManager". */
export function isEmptyName(name: string): boolean {
  return name.split(/[^\p{L}]+|(?<=\p{Ll})(?=\p{Lu})/u).some((word) => EMPTY_WORDS.test(word));
}
