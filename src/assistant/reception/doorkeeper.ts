import { readCode } from '../../people/link-codes.ts';
import { PEOPLE_WORDS } from '../../people/messages.ts';
import type { PeopleDesk } from '../../people/people-desk.ts';
import { OWNER_ADDRESS, type PeopleStore } from '../../people/people-store.ts';
import type { Address, Person } from '../../people/person.ts';
import { say } from '../commands/command.ts';
import { commandFor } from '../commands/run-command.ts';
import type { Message, Reply } from '../message.ts';
import { MESSAGES } from '../messages.ts';

/** Hosts of services outside of the house that are sent the questions; absent where nobody is. */
export interface ThirdParties {
  /** To find passages that are near in meaning. */
  readonly search?: string;
  /** To word the answers. */
  readonly wording?: string;
}

/** Stands at the door: finds out who writes, and takes codes from those who were given one. */
export interface Doorkeeper {
  readonly access: 'open' | 'invite';
  /** How long conversations are kept. */
  readonly retentionDays: number;
  readonly sentTo: ThirdParties;
  /** The person behind a message; met now if never before. */
  identify(message: Message): Promise<Person>;
  /** What is said to a message that is a code, alone or behind "/start"; undefined where it is none. */
  takeCode(message: Message): Promise<Reply | undefined>;
  /** True for what anybody may do before being anybody: ask for access, see and delete what is kept. */
  isOpenToAll(text: string): boolean;
}

interface DoorkeeperOptions extends Pick<Doorkeeper, 'access' | 'retentionDays'>, Partial<Pick<Doorkeeper, 'sentTo'>> {
  readonly store: PeopleStore;
  readonly people: PeopleDesk;
  /** Accounts that are administrators whatever was decided otherwise. */
  readonly admins: readonly Address[];
  readonly now: () => Date;
}

const CONFIGURED = 'config';
const START = /^\/start(?:@\w+)?\s+/iu;

/** Posts the doorkeeper over the people that are known. */
export function createDoorkeeper(options: DoorkeeperOptions): Doorkeeper {
  const { store, people, admins, now, access, retentionDays, sentTo = {} } = options;
  const isOneOf = (accounts: readonly Address[], { channel, sender }: Message) =>
    accounts.some((address) => address.channel === channel && address.account === sender);
  return {
    access,
    retentionDays,
    sentTo,
    async identify(message) {
      const { channel, sender, senderName, chat, isPrivate } = message;
      const name = senderName === undefined ? {} : { name: senderName };
      // A conversation in the terminal ends with it: nobody could be told anything there later.
      const isLasting = isPrivate && channel !== OWNER_ADDRESS.channel;
      const address = { channel, account: sender, ...(isLasting ? { chat } : {}), ...name };
      const person = await store.meet(address, now());
      const isOwner = isOneOf([OWNER_ADDRESS], message);
      if (person.role === 'admin' || !(isOwner || isOneOf(admins, message))) return person;
      await store.appoint(person.id, { ...standing(person), role: 'admin' }, CONFIGURED, now());
      // Who has the machine has all that is kept on it.
      if (isOwner) await store.noticed(person.id, now());
      return (await store.find(person.id)) ?? person;
    },
    async takeCode({ channel, sender, isPrivate, text }) {
      const code = readCode(text.replace(START, ''));
      if (code === undefined) return undefined;
      // In a group everybody has read it.
      if (!isPrivate) return say(MESSAGES.codeInPublic, 'not_allowed');
      const redeemed = await people.redeem(code, { channel, account: sender });
      return redeemed.kind === 'joined'
        ? say(people.describeJoined(redeemed.person))
        : say(PEOPLE_WORDS.codeRefused[redeemed.kind], 'not_allowed');
    },
    isOpenToAll: (text) => commandFor(text)?.command.isForAll ?? false,
  };
}

function standing({ unit }: Person): { unit?: string } {
  return unit === undefined ? {} : { unit };
}
