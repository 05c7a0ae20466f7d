import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { type App, type AppOverrides, createApp } from '../../src/app.ts';
import type { Config } from '../../src/config.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { makeTinyKnowledge } from '../cli/tiny-knowledge.ts';
import { tinyConfig } from '../support/tiny-app.ts';

/** A machine with folders of its own. */
export interface Machine {
  readonly app: App;
  readonly folder: string;
  readonly notices: string[];
  /** Changes a file of its knowledge folder. */
  edit(name: string, from: string, to: string): void;
  /** What it says of how many households. */
  share(): Promise<string>;
}

/** The plan of which the tests change a figure. */
export const PLAN = '12-kh-ubnd-2026.md';
/** So short that no test waits, and so long that nobody is overtaken by accident. */
const TIMING = { lookMs: 20, retryMs: 20, leaseMs: 60_000 };

/** Makes machines on one database; each starts with the same small folder and is closed after the test. */
export function useMachines(url: () => string): {
  start(options?: { readonly like?: Machine } & AppOverrides): Machine;
  config(): Config;
} {
  let roots: string[] = [];
  let apps: App[] = [];
  beforeEach(() => {
    roots = [];
    apps = [];
  });
  afterEach(async () => {
    for (const app of apps) await app.close();
    for (const root of roots) rmSync(root, { recursive: true });
  });
  const config = (): Config => {
    const folders = makeTinyKnowledge();
    roots.push(folders.root);
    return tinyConfig(folders, { databaseUrl: url() });
  };
  return {
    config,
    start({ like, ...overrides } = {}) {
      const settings = config();
      if (like) cpSync(like.folder, settings.knowledgeDir, { recursive: true });
      const notices: string[] = [];
      const onNotice = (notice: string) => void notices.push(notice);
      const standard = { onNotice, sharing: TIMING, clock: systemClock, logger: createLogger('silent') };
      const app = createApp(settings, { ...standard, ...overrides });
      apps.push(app);
      return machine(app, settings.knowledgeDir, notices);
    },
  };
}

function machine(app: App, folder: string, notices: string[]): Machine {
  return {
    app,
    folder,
    notices,
    edit(name, from, to) {
      const path = join(folder, name);
      const text = readFileSync(path, 'utf8');
      if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
      writeFileSync(path, text.replace(from, to));
    },
    async share() {
      const { reply } = await (await app.frontDesk()).reply({
        ...{ text: 'bao nhiêu phần trăm hộ gia đình dùng dịch vụ công trực tuyến', role: 'guest' },
        ...{ sentAt: new Date('2026-03-02T01:00:00Z'), isPrivate: true },
      } as never);
      return /\d+%/u.exec(reply.text)?.[0] ?? reply.text;
    },
  };
}
