import type { App } from '../app.ts';
import type { Reply } from '../assistant/message.ts';
import type { Role } from '../people/role.ts';

/** An answer as scripts get it: the reply without what belongs to a conversation, and how long it took. */
export type TimedAnswer = Omit<Reply, 'choices'> & { readonly elapsedMs: number };

/** Each `chat` is a conversation of its own, so that questions of a batch do not colour each other. */
export type Asker = (question: string, chat: string) => Promise<{ reply: Reply; elapsedMs: number }>;

/** Opens the front desk and asks it in the name of `role`. */
export async function createAsker(app: App, role: Role): Promise<Asker> {
  const desk = await app.frontDesk();
  return async (text, chat) => {
    const startedAt = performance.now();
    const { reply } = await desk.reply({ channel: 'console', sender: chat, chat, text, sentAt: app.clock.now(), role });
    return { reply, elapsedMs: Math.round((performance.now() - startedAt) * 100) / 100 };
  };
}

/** The fields of the command's contract, in its order. */
export function toTimedAnswer({ kind, text, citations, table }: Reply, elapsedMs: number): TimedAnswer {
  return { kind, text, citations, ...(table ? { table } : {}), elapsedMs };
}
