import { type Api, GrammyError } from 'grammy';
import { type MenuItem, menuFor } from '../../assistant/menu.ts';
import type { Asker } from '../../assistant/message.ts';
import { placeOf } from './chat-address.ts';
import { asGrammys } from './client.ts';

/** A private chat of somebody who may more than guests. */
export interface MenuHolder {
  readonly chat: string;
  readonly role: Asker['role'];
}

/** What Telegram shows of a command. */
const LONGEST_DESCRIPTION = 256;
/** In groups is answered from public documents alone, and nobody's own affairs are talked about. */
const IN_GROUPS = new Set(['hoi', 'nhiemvu', 'chitieu', 'hanchot', 'vanban', 'trogiup']);
const TOO_MANY = 429;

/** Keeps the menus as the roles are: what guests may for all, in groups what is for all, and in one's own chat one's own. */
export function createMenus(api: Pick<Api, 'setMyCommands' | 'deleteMyCommands'>) {
  const shown = new Map<string, MenuHolder['role']>();
  let areGeneralSet = false;
  return {
    /** Sets what has changed since the last time. Throws where Telegram is away or has had enough; the rest is then left. */
    async update(holders: readonly MenuHolder[], signal: AbortSignal): Promise<void> {
      const until = asGrammys(signal);
      if (!areGeneralSet) await setGeneralMenus(api, until);
      areGeneralSet = true;
      for (const { chat, role } of holders) {
        if (shown.get(chat) === role) continue;
        await unlessRefused(() => api.setMyCommands(menuFor(role).map(commandOf), { scope: scopeOf(chat) }, until));
        shown.set(chat, role);
      }
      const chats = new Set(holders.map(({ chat }) => chat));
      for (const chat of [...shown.keys()].filter((known) => !chats.has(known))) {
        await unlessRefused(() => api.deleteMyCommands({ scope: scopeOf(chat) }, until));
        shown.delete(chat);
      }
    },
  };
}

async function setGeneralMenus(api: Pick<Api, 'setMyCommands'>, until: ReturnType<typeof asGrammys>): Promise<void> {
  const forAll = menuFor('guest');
  const inGroups = forAll.filter(({ name }) => IN_GROUPS.has(name));
  await api.setMyCommands(forAll.map(commandOf), { scope: { type: 'all_private_chats' } }, until);
  await api.setMyCommands(inGroups.map(commandOf), { scope: { type: 'all_group_chats' } }, until);
}

/** A chat that is not there any more has no use for a menu. */
async function unlessRefused(call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code === TOO_MANY) throw error;
  }
}

/** A topic has no menu of its own. */
function scopeOf(chat: string) {
  return { type: 'chat', chat_id: placeOf(chat)?.chatId ?? Number.NaN } as const;
}

function commandOf({ name, does }: MenuItem): { command: string; description: string } {
  const words = `${does.charAt(0).toLocaleUpperCase('vi')}${does.slice(1)}`;
  return { command: name, description: words.slice(0, LONGEST_DESCRIPTION) };
}
