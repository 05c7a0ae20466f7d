/** Vietnamese letters, European figures and the signs that papers print. Everything else may only look like them. */
const PLAIN = /[\p{Script=Latin}\d\s.,;:!?()[\]/\\\-–—“”"'‘’«»%&+*…<>=@#_•°×›]/u;
/** Letters of other Latin alphabets and shapes that no Vietnamese keyboard types. */
const FOREIGN_LATIN = /[^\p{ASCII}ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]/u;
/** "KH&CN;" is none. */
const ENTITY = /&(?:#\w+|[A-Za-z][a-z]+\d*);/u;

/**
 * The first character that could pass for another: Cyrillic or full-width letters, other scripts' figures, superscripts,
 * characters without width, entities of HTML. Such a text is refused, because a person and a check would read two things.
 */
export function strangeCharacter(text: string): string | undefined {
  const entity = ENTITY.exec(text);
  if (entity) return entity[0];
  for (const character of text.normalize('NFC')) {
    if (!PLAIN.test(character)) return character;
    if (/\p{L}/u.test(character) && FOREIGN_LATIN.test(character)) return character;
    if (/[^\S \n\t]/u.test(character) && character !== '\u00a0') return character;
  }
  return undefined;
}
