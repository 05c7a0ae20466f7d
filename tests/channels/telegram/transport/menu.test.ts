import { GrammyError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { createMenus } from '../../../../src/channels/telegram/menu.ts';

const ALWAYS = new AbortController().signal;

/** A service that notes whose menu is set, and refuses some. */
function service(refused: Readonly<Record<number, number>> = {}) {
  const calls: string[] = [];
  const nameOf = (scope: object) => ('chat_id' in scope ? `${scope.chat_id}` : (scope as { type: string }).type);
  const call = async (did: string, scope: object = {}) => {
    calls.push(`${did} ${nameOf(scope)}`);
    const code = refused[(scope as { chat_id?: number }).chat_id ?? 0];
    if (code) throw new GrammyError('', { ok: false, error_code: code, description: 'refused' }, 'setMyCommands', {});
    return true as const;
  };
  const api = {
    setMyCommands: (commands: readonly unknown[], more?: { scope?: object }) =>
      call(`set ${commands.length > 0}`, more?.scope),
    deleteMyCommands: (more?: { scope?: object }) => call('delete', more?.scope),
  };
  return { calls, menus: createMenus(api as unknown as Parameters<typeof createMenus>[0]) };
}

describe('menus', () => {
  it('are set again only for whom something has changed', async () => {
    const { calls, menus } = service();
    await menus.update([{ chat: '1', role: 'official' }], ALWAYS);
    expect(calls.splice(0)).toEqual(['set true all_private_chats', 'set true all_group_chats', 'set true 1']);
    await menus.update([{ chat: '1', role: 'official' }], ALWAYS);
    expect(calls.splice(0)).toEqual([]);
    await menus.update(
      [
        { chat: '1', role: 'admin' },
        { chat: '2', role: 'member' },
      ],
      ALWAYS,
    );
    expect(calls.splice(0)).toEqual(['set true 1', 'set true 2']);
    await menus.update([{ chat: '2', role: 'member' }], ALWAYS);
    expect(calls.splice(0)).toEqual(['delete 1']);
  });

  it('of a chat that is gone are not asked for again; what the service has had enough of comes later', async () => {
    const { calls, menus } = service({ 1: 403, 2: 429 });
    const holders = [
      { chat: '1', role: 'admin' },
      { chat: '2', role: 'admin' },
      { chat: '3', role: 'admin' },
    ] as const;
    await expect(menus.update(holders, ALWAYS)).rejects.toThrow();
    expect(calls.splice(0)).toEqual([
      'set true all_private_chats',
      'set true all_group_chats',
      'set true 1',
      'set true 2',
    ]);
    await expect(menus.update(holders, ALWAYS)).rejects.toThrow();
    expect(calls.splice(0)).toEqual(['set true 2']);
  });
});
