import type { BuildEngine } from '../engine.ts';

/** A row of the benchmark; its library is loaded only in the process that measures it. */
export interface EngineRow {
  readonly name: string;
  load(): Promise<BuildEngine>;
}

/** Every engine measured, in the order of the table. The first is the product's own. */
export const ENGINES: readonly EngineRow[] = [
  { name: 'Trợ Lý Số', load: async () => (await import('./ours.ts')).buildOurs },
  { name: 'MiniSearch', load: async () => (await import('./minisearch.ts')).buildMiniSearch },
  { name: 'MiniSearch, folded', load: async () => (await import('./minisearch.ts')).buildMiniSearchFolded },
  { name: 'Orama', load: async () => (await import('./orama.ts')).buildOrama },
  { name: 'Orama, folded', load: async () => (await import('./orama.ts')).buildOramaFolded },
  { name: 'FlexSearch', load: async () => (await import('./flexsearch.ts')).buildFlexSearch },
  { name: 'wink-bm25-text-search', load: async () => (await import('./wink.ts')).buildWink },
  { name: 'wink-bm25-text-search, folded', load: async () => (await import('./wink.ts')).buildWinkFolded },
  { name: 'okapibm25', load: async () => (await import('./okapibm25.ts')).buildOkapi },
  { name: 'okapibm25, folded', load: async () => (await import('./okapibm25.ts')).buildOkapiFolded },
  { name: 'SQLite FTS5', load: async () => (await import('./sqlite-fts5.ts')).buildFts5 },
  { name: 'SQLite FTS5, folded', load: async () => (await import('./sqlite-fts5.ts')).buildFts5Folded },
];
