import type { Message, UserFromGetMe } from 'grammy/types';

const COMMAND = /^\/\w+@(?<bot>\w+)/u;

/** Whether a message is a command that names another bot. */
export function isForAnother({ text = '', caption = '' }: Message, { username }: UserFromGetMe): boolean {
  const bot = COMMAND.exec(text || caption)?.groups?.bot;
  return bot !== undefined && bot.toLowerCase() !== username.toLowerCase();
}

/** Whether the bot is named, in a command or in the words, or replied to. */
export function isNamed(message: Message, me: UserFromGetMe): boolean {
  const { text = '', caption = '', reply_to_message: repliedTo } = message;
  const entities = message.entities ?? message.caption_entities ?? [];
  return (
    repliedTo?.from?.id === me.id ||
    entities.some((entity) => entity.type === 'text_mention' && entity.user.id === me.id) ||
    nameIn(me).test(text || caption)
  );
}

/** A text without the bot's name: "@tro_ly_so_bot Sở Nội vụ có việc gì?", "/hoi@tro_ly_so_bot ai ký?". */
export function withoutName(text: string, me: UserFromGetMe): string {
  return text.replaceAll(new RegExp(` ?${nameIn(me).source}`, 'giu'), '').trim();
}

/** Names are letters of ASCII, figures and low lines; a longer one is another's, and so is what stands in an e-mail address. */
function nameIn({ username }: UserFromGetMe): RegExp {
  return new RegExp(`(?<!(?<!^/)(?<!\\s/)\\b[\\w.-]+)@${username}(?!\\w)`, 'iu');
}
