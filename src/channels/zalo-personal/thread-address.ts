import { THREAD, type ThreadType } from './api.ts';

/** Where a message is: a person, or a group. */
export interface Place {
  readonly threadId: string;
  readonly type: ThreadType;
}

const ADDRESS = /^(g?)(\d{1,24})$/u;

/** A place as the address of a chat: "3948203498", in a group "g2834729834". */
export function addressOf({ threadId, type }: Place): string {
  return type === THREAD.group ? `g${threadId}` : threadId;
}

/** The place behind an address; undefined where it is none of this channel. */
export function placeOf(address: string): Place | undefined {
  const [, group, threadId] = ADDRESS.exec(address) ?? [];
  if (threadId === undefined) return undefined;
  return { threadId, type: group ? THREAD.group : THREAD.user };
}
