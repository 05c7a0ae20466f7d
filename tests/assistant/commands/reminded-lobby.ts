import { createDispatcher } from '../../../src/reminders/dispatch.ts';
import { createLogger } from '../../../src/shared/logger.ts';
import { adoptPapers } from '../../support/office.ts';
import { askOfficePapers } from '../office-papers.ts';
import { type Lobby, openLobby } from '../reception/lobby.ts';

/** A lobby whose people can be reminded of what `askOfficePapers` gives their offices. */
export interface RemindedLobby {
  readonly lobby: Lobby;
  /** Lets time pass until an instant in Vietnam, "2026-11-26T08:00", and sends what is due then. */
  until(there: string): Promise<void>;
  /** The same, with no channel that reaches anybody. */
  untilUnreached(there: string): Promise<void>;
  /** The last that somebody was shown. */
  last(name: string): string;
}

/** Opens one at ten in the morning of 25/11/2026, a Wednesday. */
export async function openRemindedLobby(): Promise<RemindedLobby> {
  const asking = await askOfficePapers();
  const lobby = await openLobby(asking);
  await adoptPapers(lobby.office, asking);
  const { outbox, switches, now } = lobby.office;
  const pass = (there: string) => lobby.pass((Date.parse(`${there}:00+07:00`) - now().getTime()) / 1000);
  const isPaused = () => switches.isPaused('reminding');
  const tickBy = (channels: string[]) =>
    createDispatcher({ outbox, channels: () => channels, isPaused, now, logger: createLogger('silent') }).tick();
  return {
    lobby,
    async until(there) {
      pass(there);
      await tickBy(['memory']);
      await lobby.workOff();
    },
    async untilUnreached(there) {
      pass(there);
      await tickBy(['bưu điện']);
    },
    last: (name) => lobby.shownIn(`riêng ${name}`).at(-1) ?? '',
  };
}
