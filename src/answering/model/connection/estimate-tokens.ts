/** Vietnamese has about so many letters in one token. */
const LETTERS_PER_TOKEN = 3;

/** About how many tokens a text takes, where the service does not say. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / LETTERS_PER_TOKEN);
}
