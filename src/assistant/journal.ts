import type { AnswerKind } from '../answering/answer.ts';
import type { Message, Reply } from './message.ts';
import type { SavedSubject } from './subject.ts';

/** Whose work an exchange is for a while: nobody else takes it up before `until`, and nobody settles it without the token. */
export interface Claim {
  readonly token: string;
  readonly until: Date;
}

/** A message and what it led to so far. */
export interface Exchange {
  /** In the order of arrival. */
  readonly number: number;
  /** Who sent it, once known. */
  readonly person?: string;
  /** What was said; absent where the assistant speaks unasked. */
  readonly message?: Message;
  /** A reminder: its reply is composed when its turn comes, and anew each time it is taken up. */
  readonly isReminder: boolean;
  /** Where the reply goes. */
  readonly channel: string;
  readonly chat: string;
  /** Names the delivery of the reply: the same however often it is tried. */
  readonly key: string;
  /** What is to be said, once that is settled: it is then said, and never thought out again. */
  readonly reply?: Reply;
  /** An earlier delivery was begun, and nobody knows how it ended. */
  readonly begun: boolean;
  /** Its delivery was begun a second time: from then on it says so itself. */
  readonly isRepeat: boolean;
  /** Whose it was has been removed since: nothing is to be said any more. */
  readonly isErased: boolean;
  /** How often it has been taken up, this time included. */
  readonly attempts: number;
}

/** What is settled about an exchange before its reply is sent. */
export interface Answered {
  readonly reply: Reply;
  /** What the chat is about from here on; null forgets, undefined leaves it. */
  readonly subject?: SavedSubject | null | undefined;
  readonly person?: string | undefined;
  /** True where the reply only says that a limit was reached. */
  readonly isNotice?: boolean;
  /** True where nothing of what was sent may be kept, the names of its files included. */
  readonly isUnkept?: boolean;
}

/** What a reminder says. */
export interface Composed {
  readonly reply: Reply;
  /** It may have been said before. */
  readonly isRepeat: boolean;
}

/** What was last said in a chat. */
export interface LastTurn {
  readonly number: number;
  readonly reply: Reply;
  readonly subject?: SavedSubject | undefined;
}

/** An answered question, as people and administrators look back on it. */
export interface PastExchange {
  readonly number: number;
  readonly asked: string;
  readonly kind: AnswerKind;
  readonly said: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
}

/** How many messages came of late, this one included, for the limits. */
export interface Traffic {
  readonly fromSender: number;
  readonly inChat: number;
  /** The same words from the same sender. */
  readonly sameWords: number;
  /** When the sender was last told of a limit. */
  readonly lastNoticeAt?: string;
}

/** Keeps every message under its key before it is worked on, and what became of it. */
export interface Journal {
  /** Takes a message in; undefined where its key is known already. With a claim it is at once its holder's. */
  receive(message: Message, at: Date, claim?: Claim): Promise<Exchange | undefined>;
  /** Something to say unasked in a chat; false where the key is known already. */
  announce(
    words: { key: string; channel: string; chat: string; person: string; reply: Reply },
    at: Date,
  ): Promise<boolean>;
  /** Keeps nothing any longer of what a message was, whose key on its channel this is; it stays counted. */
  unkeep(channel: string, key: string): Promise<void>;
  /**
   * The next exchange that may be worked on: first of its chat, not postponed, nobody else's; of several chats the one
   * that has had the fewest turns. Undefined where there is none.
   */
  claim(channels: readonly string[], claim: Claim, at: Date): Promise<Exchange | undefined>;
  /** Holds on to a claim; false where it is lost. */
  renew(exchange: Exchange, claim: Claim): Promise<boolean>;
  /** Settles what is said, and that its delivery begins. False where the claim is lost: then nothing may be sent. */
  answered(exchange: Exchange, claim: Claim, answered: Answered, at: Date): Promise<boolean>;
  /**
   * Composes what a reminder says, and settles in the same step that its delivery begins. Everything is looked at once
   * more: what is not due any more, or not for this person's eyes, is left out. Of one whose delivery was begun before,
   * only what it said then is said again. Undefined where nothing is to be said now: what is due then waits for its hour
   * without holding up the chat, and comes in an exchange of its own.
   */
  compose(exchange: Exchange, claim: Claim, at: Date): Promise<Composed | undefined>;
  /** Ends an exchange: its reply was delivered, or never will be (`outcome` says which). False where the claim is lost. */
  settle(exchange: Exchange, claim: Claim, outcome: string, at: Date): Promise<boolean>;
  /** Remembers that a delivery is begun a second time; false where it was before, or the claim is lost. */
  repeat(exchange: Exchange, claim: Claim): Promise<boolean>;
  /** Lets go of an exchange until `retryAt`. `begun`: its delivery may have happened. `untried` does not count as a try. */
  postpone(
    exchange: Exchange,
    claim: Claim,
    retryAt: Date,
    how: { readonly begun: boolean; readonly untried?: boolean },
  ): Promise<boolean>;

  /** The last answered turn of a chat. */
  lastTurn(channel: string, chat: string): Promise<LastTurn | undefined>;
  /** The last turn of a person in a chat in which a question was answered, or could not be. */
  lastAnswer(channel: string, chat: string, person: string): Promise<LastTurn | undefined>;
  /** The turn with a number, where it belongs to this chat. */
  turn(number: number, channel: string, chat: string): Promise<LastTurn | undefined>;
  /** Messages up to this one since an instant. */
  traffic(exchange: Exchange, since: Date): Promise<Traffic>;
  /** How many exchanges are not done yet, of all channels. */
  undone(): Promise<number>;

  /** A person's questions, newest first, `most` at once. */
  pastOf(person: string, most: number): Promise<PastExchange[]>;
  countOf(person: string): Promise<number>;
  /** Questions that got this kind of answer since an instant, by how many people asked them, folded: most asked first. */
  asked(kind: AnswerKind, since: Date, most: number): Promise<{ words: string; times: number; lastAt: string }[]>;
  /** Removes what was done before an instant, and what nobody works on any more. Returns how many. */
  purge(before: Date): Promise<number>;

  /** What a person thinks of a turn, in the place of what was thought before. */
  rate(rating: { number: number; person: string; verdict: 'up' | 'down'; words?: string }, at: Date): Promise<void>;
  /** What a person thought of answers, newest first. */
  ratingsOf(person: string): Promise<(PastExchange & { verdict: 'up' | 'down'; words?: string })[]>;
  /** Newest first. */
  ratings(verdict: 'up' | 'down', most: number): Promise<(PastExchange & { words?: string })[]>;
}
