import { beforeAll, beforeEach } from 'vitest';
import type { Asking } from '../../answering/asking.ts';
import { askOfficePapers } from '../office-papers.ts';
import { type Lobby, openLobby } from '../reception/lobby.ts';

/** A lobby in memory for each test, over the papers of `askOfficePapers`, with one administrator: "quản trị". */
export function useLobby(): () => Lobby {
  let asking: Asking;
  let lobby: Lobby;
  beforeAll(async () => {
    asking = await askOfficePapers();
  });
  beforeEach(async () => {
    lobby = await openLobby(asking);
    await lobby.appoint('quản trị', 'admin');
  });
  return () => lobby;
}
