import type { Office } from '../assistant/commands/command.ts';
import { createCorrectionDesk } from '../assistant/corrections/correction-desk.ts';
import { createHeadDesk } from '../assistant/corrections/head-desk.ts';
import { createSwitches } from '../assistant/switches.ts';
import { createUploadDesk } from '../assistant/uploads/upload-desk.ts';
import type { Channel } from '../channels/channel.ts';
import type { Config } from '../config.ts';
import { USUAL_LIMITS } from '../documents/ingest/file-limits.ts';
import { createPeopleDesk } from '../people/people-desk.ts';
import { createReminderPlanner } from '../reminders/planner.ts';
import type { Clock } from '../shared/clock.ts';
import type { CurrentKnowledge } from './current-knowledge.ts';
import type { OpenedKnowledge } from './open-knowledge.ts';
import type { Stores } from './open-stores.ts';
import { createReadApart } from './read-apart.ts';

interface OfficeOptions {
  readonly stores: Stores;
  readonly knowledge: CurrentKnowledge;
  /** Reads the documents anew, on whose word. */
  readonly reload: (by: string) => Promise<OpenedKnowledge>;
  /** Takes up the documents that were sent, on whose word. */
  readonly renew: (by: string) => Promise<OpenedKnowledge>;
  readonly clock: Clock;
  readonly config: Pick<Config, 'retentionDays' | 'languageModel' | 'files'>;
  readonly channels: () => readonly Channel[];
}

/** Joins what is known of people and conversations with what steers the assistant. */
export async function openOffice(options: OfficeOptions): Promise<Office> {
  const { stores, knowledge, reload, renew, clock, config, channels } = options;
  const { people, journal, audit, settings, progress, preferences, outbox, triggers } = stores;
  const now = () => clock.now();
  const { files = {} } = config;
  const limits = { ...USUAL_LIMITS, ...files };
  await knowledge.get();
  return {
    people: createPeopleDesk({ store: people, clock, units: { byId: (id) => knowledge.peek()!.units.byId(id) } }),
    peopleStore: people,
    journal,
    audit,
    progress,
    switches: createSwitches(settings, now),
    preferences,
    planner: createReminderPlanner({ facts: () => outbox.facts() }),
    outbox,
    triggers,
    uploads: createUploadDesk({
      ...{
        uploads: stores.uploads,
        queue: stores.readingQueue,
        ledger: stores.ledger,
        read: createReadApart({ file: limits, ...(files.mostMs === undefined ? {} : { mostMs: files.mostMs }) }),
        limits,
        renew,
        now,
      },
      knowledge: async () => (await knowledge.get()).library.knowledge,
    }),
    corrections: createCorrectionDesk({
      ...{ corrections: stores.corrections, renew, now },
      basisWith: async (corrections) => (await knowledge.get()).basisWith(corrections),
    }),
    heads: createHeadDesk({ corrections: stores.corrections, uploads: stores.uploads, renew, now }),
    retentionDays: config.retentionDays,
    ...modelIn(config),
    linksWith: (code) => channels().flatMap((channel) => channel.linkWith?.(code) ?? []),
    now,
    async reload(by) {
      const { documents, changed } = (await reload(by)).library.built;
      await audit.append(
        { actor: by, action: 'document.loaded', subject: 'knowledge', detail: { documents, changed } },
        now(),
      );
      return { documents, changed };
    },
  };
}

function modelIn({ languageModel }: Pick<Config, 'languageModel'>): Pick<Office, 'model'> {
  if (!languageModel) return {};
  const { model: name, baseUrl, isRemote, reads } = languageModel;
  return { model: { name, host: new URL(baseUrl).host, isRemote, reads } };
}
