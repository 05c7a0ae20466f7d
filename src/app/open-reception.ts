import type { AttachmentSource } from '../assistant/attachments.ts';
import type { Office } from '../assistant/commands/command.ts';
import type { FrontDesk } from '../assistant/front-desk.ts';
import type { Outlet } from '../assistant/outlet.ts';
import { createDoorkeeper, type ThirdParties } from '../assistant/reception/doorkeeper.ts';
import { purgeOld } from '../assistant/reception/purge.ts';
import { createReception, type Reception, type ReceptionTiming } from '../assistant/reception.ts';
import type { Config } from '../config.ts';
import type { Logger } from '../shared/logger.ts';
import type { Stores } from './open-stores.ts';

interface ReceptionParts {
  readonly office: Office;
  readonly frontDesk: () => Promise<FrontDesk>;
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly sources: ReadonlyMap<string, AttachmentSource>;
  readonly stores: Pick<Stores, 'budgets' | 'readingQueue'>;
  readonly timing: ReceptionTiming;
  readonly config: Pick<Config, 'access' | 'admins' | 'retentionDays' | 'embeddings' | 'languageModel'>;
  readonly logger: Logger;
}

/** A model may take half a minute for an answer; the others do not wait for it. */
const PATIENT_LANES = 32;

/** Opens the reception over people and conversations; what has been kept long enough goes first. */
export async function openReception({ office, config, timing, stores, ...parts }: ReceptionParts): Promise<Reception> {
  const { peopleStore, people, journal, switches, uploads, now } = office;
  const { access, admins, retentionDays } = config;
  const sentTo = thirdPartiesOf(config);
  const doorkeeper = createDoorkeeper({ store: peopleStore, people, now, access, admins, retentionDays, sentTo });
  const { budgets, readingQueue: queue } = stores;
  const reception = {
    ...parts,
    ...timing,
    budgets,
    queue,
    journal,
    people: peopleStore,
    doorkeeper,
    switches,
    uploads,
    now,
  };
  await purgeOld(reception);
  return createReception(config.languageModel ? { lanes: PATIENT_LANES, ...reception } : reception);
}

/** Who gets to see questions. */
function thirdPartiesOf({ embeddings, languageModel }: ReceptionParts['config']): ThirdParties {
  return {
    ...(embeddings ? { search: new URL(embeddings.baseUrl).host } : {}),
    ...(languageModel?.isRemote ? { wording: new URL(languageModel.baseUrl).host } : {}),
  };
}
