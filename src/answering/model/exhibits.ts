import type { Exhibit } from './exhibit.ts';

/** More than a model reads with care; what is found beyond is not shown. */
const MOST = 120;

/** What was looked up for one question, by the ids that the model knows it by. */
export interface Exhibits {
  readonly byId: ReadonlyMap<string, Exhibit>;
  /** Shows it to the model: under the id that the same had before, if it was shown before. Undefined where there is no room. */
  show(found: Omit<Exhibit, 'id'>): Exhibit | undefined;
}

/** Begins with nothing shown. */
export function createExhibits(): Exhibits {
  const byId = new Map<string, Exhibit>();
  const byContent = new Map<string, Exhibit>();
  return {
    byId,
    show(found) {
      const content = JSON.stringify([found.kind, found.fields, found.above]);
      const known = byContent.get(content);
      if (known || byId.size >= MOST) return known;
      const exhibit = { id: `e${byId.size + 1}`, ...found };
      byId.set(exhibit.id, exhibit);
      byContent.set(content, exhibit);
      return exhibit;
    },
  };
}
