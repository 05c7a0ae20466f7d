import type { Received } from './received.ts';

const COMMAND = /^\s*\/\p{L}/u;

type Addressed = Pick<Received, 'data'>;

/** Whether a message in a group is meant for this account: it is mentioned or quoted, or a command is given. "@All" is not. */
export function isForUs({ data }: Addressed, words: string, me: string): boolean {
  return COMMAND.test(words) || data.quote?.ownerId === me || ourMentions(data, me).length > 0;
}

/** The words without the mentions of this account: "@Trợ Lý Số Sở Nội vụ có việc gì?". */
export function withoutOurName({ data }: Addressed, words: string, me: string): string {
  const last = ourMentions(data, me).toSorted((a, b) => b.pos - a.pos);
  const rest = last.reduce((text, { pos, len }) => text.slice(0, pos) + text.slice(pos + len), words);
  return last.length === 0 ? words : rest.replaceAll(/ {2,}/gu, ' ').trim();
}

function ourMentions({ mentions = [] }: Received['data'], me: string) {
  return mentions.filter(({ uid, pos, len }) => uid === me && pos >= 0 && len > 0);
}
