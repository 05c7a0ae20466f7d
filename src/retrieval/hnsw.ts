import type { HierarchicalNSW } from 'hnswlib-node';
import { standAside } from '../shared/turns.ts';
import { exactNeighbours, type NearestNeighbours } from './nearest.ts';

/**
 * Graph settings: neighbours kept per vector, and breadth of the search while building and asking. Against 16, 100 and 64
 * the graph is built in a quarter of the time and finds 81 % of the 50 nearest of 15,000 vectors instead of 84 %.
 */
const LINKS = 12;
const BUILD_BREADTH = 40;
const ASK_BREADTH = 100;

/** Some milliseconds of building. */
const ADDED_AT_ONCE = 32;

type Hnswlib = typeof import('hnswlib-node');

/** The library, or in its place the first line of why it did not load. */
export type LoadedHnswlib = { readonly library: Hnswlib } | { readonly library: undefined; readonly reason: string };

/**
 * hnswlib-node, or why it cannot be had: it is built from source at install time, which a machine without a compiler
 * cannot do. Everything works without it, by exact search.
 */
export async function loadHnswlib(): Promise<LoadedHnswlib> {
  try {
    const module = await import('hnswlib-node');
    return { library: module.default as unknown as Hnswlib };
  } catch (error) {
    return { library: undefined, reason: error instanceof Error ? error.message.split('\n')[0]! : String(error) };
  }
}

/** Below this many vectors comparing with all of them is at least as quick as walking a graph, and always right. */
const WORTH_A_GRAPH = 2000;

/** Nearest neighbours by hnswlib's graph where it is installed and worth it, else by exact search over the same vectors. */
export async function nearestNeighbours(
  vectors: Float32Array,
  dimensions: number,
  load: () => Promise<LoadedHnswlib> = loadHnswlib,
): Promise<NearestNeighbours> {
  const exact = exactNeighbours(vectors, dimensions);
  // No dimensions, as in a corpus whose passages share no word, is not worth a graph either.
  if (dimensions === 0 || vectors.length / dimensions < WORTH_A_GRAPH) return exact;
  const { library } = await load();
  if (!library) return exact;
  const graph = await buildGraph(library, vectors, dimensions);
  return {
    method: 'hnsw',
    find(vector, wanted, allowed) {
      // A graph walked under a narrow filter is slower than looking at the few that are left, and a filter that throws
      // ends the process: so the filtered question goes to the exact search.
      if (allowed) return exact.find(vector, wanted, allowed);
      const { neighbors, distances } = graph.searchKnn(Array.from(vector), Math.min(wanted, graph.getCurrentCount()));
      return neighbors.map((passage, i) => ({ passage, similarity: 1 - distances[i]! }));
    },
  };
}

async function buildGraph(library: Hnswlib, vectors: Float32Array, dimensions: number): Promise<HierarchicalNSW> {
  const count = vectors.length / dimensions;
  const graph = new library.HierarchicalNSW('ip', dimensions);
  graph.initIndex({ maxElements: count, m: LINKS, efConstruction: BUILD_BREADTH, randomSeed: 100 });
  for (let i = 0; i < count; i++) {
    graph.addPoint(Array.from(vectors.subarray(i * dimensions, (i + 1) * dimensions)), i);
    if (i % ADDED_AT_ONCE === 0) await standAside();
  }
  graph.setEf(ASK_BREADTH);
  return graph;
}
