import { rmSync } from 'node:fs';
import { afterEach, beforeEach } from 'vitest';
import { type App, type AppOverrides, createApp } from '../../src/app.ts';
import type { Channel } from '../../src/channels/channel.ts';
import type { Config } from '../../src/config.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { makeTinyKnowledge } from '../cli/tiny-knowledge.ts';

type Folders = ReturnType<typeof makeTinyKnowledge>;

/** A configuration over two small documents, with nobody who administers, and no channel. */
export function tinyConfig({ knowledgeDir, dataDir }: Folders, more: Partial<Config> = {}): Config {
  return {
    ...{ logLevel: 'silent', access: 'open', admins: [], retentionDays: 90 },
    ...{ knowledgeDir, dataDir, web: { host: '127.0.0.1', port: 0 } },
    ...more,
  };
}

/** The whole product over two small documents, and what it told whoever runs it. */
export class TinyApp {
  readonly folders = makeTinyKnowledge();
  readonly told: string[] = [];
  readonly #configure: (folders: Folders) => Partial<Config>;
  readonly #overrides: () => Partial<AppOverrides>;
  #app: App | undefined;
  #end: () => Promise<void> = async () => {};

  constructor(configure: (folders: Folders) => Partial<Config>, overrides: () => Partial<AppOverrides>) {
    this.#configure = configure;
    this.#overrides = overrides;
  }

  /** Made when it is first needed, and anew after `close`. */
  get app(): App {
    this.#app ??= createApp(tinyConfig(this.folders, this.#configure(this.folders)), {
      ...{ logger: createLogger('silent'), onNotice: (notice: string) => void this.told.push(notice) },
      ...this.#overrides(),
    });
    return this.#app;
  }

  /** Serves these channels, else those that are configured; `hurry` makes one end that waits for something. */
  async serve(channels?: readonly Channel[], hurry: () => void = () => {}): Promise<void> {
    const { app } = this;
    await app.frontDesk();
    const stop = new AbortController();
    const running = app.run(channels ?? app.channels(), stop.signal);
    this.#end = async () => {
      this.#end = async () => {};
      stop.abort();
      hurry();
      await running;
    };
  }

  /** Ends serving. */
  end(): Promise<void> {
    return this.#end();
  }

  async close(): Promise<void> {
    await this.end();
    await this.#app?.close();
    this.#app = undefined;
  }
}

/** One for each test, closed and gone after it; begin whatever it reaches before, so that this ends first. */
export function useTinyApp(
  configure: (folders: Folders) => Partial<Config> = () => ({}),
  overrides: () => Partial<AppOverrides> = () => ({}),
): () => TinyApp {
  let tiny: TinyApp;
  beforeEach(() => {
    tiny = new TinyApp(configure, overrides);
  });
  afterEach(async () => {
    await tiny.close();
    rmSync(tiny.folders.root, { recursive: true, maxRetries: 3 });
  });
  return () => tiny;
}
