import type { Api } from 'grammy';
import { type MenuItem, menuFor } from '../../assistant/menu.ts';

/** What Telegram shows of a command. */
const LONGEST_DESCRIPTION = 256;
/** In groups is answered from public documents alone, and nobody's own affairs are talked about. */
const IN_GROUPS = new Set(['hoi', 'nhiemvu', 'chitieu', 'hanchot', 'vanban', 'trogiup']);

/** Sets the menus: what officials may, in private chats; in groups what is for all; in the chats of administrators all. */
export async function setMenus(api: Api, adminChats: readonly number[]): Promise<void> {
  const inGroups = menuFor('guest').filter(({ name }) => IN_GROUPS.has(name));
  await api.setMyCommands(menuFor('official').map(commandOf), { scope: { type: 'all_private_chats' } });
  await api.setMyCommands(inGroups.map(commandOf), { scope: { type: 'all_group_chats' } });
  for (const chat of adminChats)
    await api.setMyCommands(menuFor('admin').map(commandOf), { scope: { type: 'chat', chat_id: chat } });
}

function commandOf({ name, does }: MenuItem): { command: string; description: string } {
  const words = `${does.charAt(0).toLocaleUpperCase('vi')}${does.slice(1)}`;
  return { command: name, description: words.slice(0, LONGEST_DESCRIPTION) };
}
