import { createFrontDesk } from '../../../src/assistant/front-desk.ts';
import type { Reply } from '../../../src/assistant/message.ts';
import type { Role } from '../../../src/people/role.ts';
import { type Asking, TODAY } from '../../answering/asking.ts';
import { openOffice } from '../../support/office.ts';

/** Who says something; an administrator of no office where nothing is said. */
export interface Speaker {
  readonly role?: Role;
  readonly unit?: string;
}

/** What is typed, and what is said back to it on the day of the tests. */
export type Talk = (text: string, speaker?: Speaker) => Promise<Reply>;

/** A front desk over some papers, whose reports of progress last as long as they do. */
export function openTalk(asking: Asking): Talk {
  const sentAt = new Date(`${TODAY}T03:00:00Z`);
  const opening = openOffice(asking, () => sentAt);
  return async (text, { role = 'admin', unit } = {}) => {
    const desk = createFrontDesk({ ...asking, office: await opening });
    const { reply } = await desk.reply({
      channel: 'telegram',
      sender: '17',
      chat: 'phòng họp',
      text,
      sentAt,
      role,
      ...(unit === undefined ? {} : { unit }),
    });
    return reply;
  };
}

/** The codes of records in a text, in the order in which it shows them. */
export function codesIn({ text }: Pick<Reply, 'text'>): string[] {
  return [...text.matchAll(/\[([\p{Lu}\d][^\]\s]*-[^\]\s]*)\]/gu)].map(([, code]) => code!);
}
