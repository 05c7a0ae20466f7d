/** Remembers for how long Telegram wants to be left alone. */
export interface Brake {
  /** Until when nothing is to be sent there; undefined where something may. */
  until(chatId: number): Date | undefined;
  note(chatId: number, until: Date): void;
}

/** So many chats that have to wait at once mean that all have to: Telegram does not say which limit it was. */
const FEW_CHATS = 3;

/** Spares calls that Telegram has said it would refuse, and for which it would ask for longer waits. */
export function createBrake(now: () => Date): Brake {
  const waits = new Map<number, Date>();
  return {
    until(chatId) {
      const own = waits.get(chatId);
      if (own && own > now()) return own;
      const running = [...waits.values()].filter((until) => until > now());
      return running.length >= FEW_CHATS ? running.toSorted((a, b) => b.getTime() - a.getTime())[0] : undefined;
    },
    note(chatId, until) {
      for (const [chat, over] of waits) if (over <= now()) waits.delete(chat);
      waits.set(chatId, until);
    },
  };
}
