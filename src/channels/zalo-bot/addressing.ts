/** How the bot may be called in a group: "@Bot Trợ Lý Số". */
export interface Naming {
  readonly names: readonly string[];
}

/** Whether the bot is named. Zalo does not say whom a message mentions, so that its words are all there is to go by. */
export function isNamed(text: string, { names }: Naming): boolean {
  return patternsOf(names).some((pattern) => pattern.test(text.normalize('NFC')));
}

/** A text without the bot's name: "@Bot Trợ Lý Số Sở Nội vụ có việc gì?". */
export function withoutName(text: string, { names }: Naming): string {
  const plain = text.normalize('NFC');
  const rest = patternsOf(names).reduce((words, pattern) => words.replaceAll(pattern, ''), plain);
  return rest === plain ? text : rest.replaceAll(/ {2,}/gu, ' ').trim();
}

/** The longest first, for one name may begin another; what goes on in letters is another's, and so is an e-mail address. */
function patternsOf(names: readonly string[]): RegExp[] {
  return names
    .map((name) => name.normalize('NFC').trim())
    .filter((name) => name !== '')
    .toSorted((a, b) => b.length - a.length)
    .map((name) => new RegExp(`(?<![\\p{L}\\d._-])@${escaped(name)}(?![\\p{L}\\d_])`, 'giu'));
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/\s+/gu, '\\s+');
}
