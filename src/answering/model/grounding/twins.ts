import type { Exhibit } from '../exhibit.ts';

/** The record that was read from the very row that a passage prints; records have corrections, and go first. */
export function twinOf(passage: Exhibit, exhibits: ReadonlyMap<string, Exhibit>): Exhibit | undefined {
  if (passage.kind !== 'passage') return undefined;
  const place = placeOf(passage);
  if (place === undefined) return undefined;
  return [...exhibits.values()].find((exhibit) => exhibit.kind === 'record' && placeOf(exhibit) === place);
}

function placeOf({ citations }: Exhibit): string | undefined {
  const [only, ...others] = citations;
  if (!only || others.length > 0) return undefined;
  return [only.document, only.section, only.page ?? ''].join('\n');
}
