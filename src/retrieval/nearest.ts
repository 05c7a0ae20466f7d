/** How near a passage's vector lies to the one asked for: the cosine, 1 at best. */
export interface Neighbour {
  readonly passage: number;
  readonly similarity: number;
}

/** Finds the vectors nearest to one. All vectors have the same length and are scaled to 1. */
export interface NearestNeighbours {
  readonly method: 'hnsw' | 'exact';
  find(vector: ArrayLike<number>, wanted: number, allowed?: (passage: number) => boolean): Neighbour[];
}

/** Compares with every vector: always right, and quicker than a graph for some thousands of vectors or a narrow choice. */
export function exactNeighbours(vectors: Float32Array, dimensions: number): NearestNeighbours {
  const count = vectors.length / dimensions;
  return {
    method: 'exact',
    find(vector, wanted, allowed) {
      const best: Neighbour[] = [];
      for (let passage = 0; passage < count; passage++) {
        if (allowed && !allowed(passage)) continue;
        let similarity = 0;
        for (let k = 0; k < dimensions; k++) similarity += vector[k]! * vectors[passage * dimensions + k]!;
        keepBest(best, { passage, similarity }, wanted);
      }
      return best;
    },
  };
}

/** Keeps a list of at most `wanted`, best first. */
function keepBest(best: Neighbour[], candidate: Neighbour, wanted: number): void {
  if (best.length === wanted && candidate.similarity <= best.at(-1)!.similarity) return;
  let at = best.length;
  while (at > 0 && best[at - 1]!.similarity < candidate.similarity) at--;
  best.splice(at, 0, candidate);
  if (best.length > wanted) best.pop();
}
