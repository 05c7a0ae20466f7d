/** A statement as it was drafted, with the ids that stand at its end. */
export interface DraftedClaim {
  /** Without markers; a bullet keeps its "- ". */
  readonly text: string;
  readonly ids: readonly string[];
  /** False for the end of a draft that is still being written. */
  readonly complete: boolean;
  /** It stands in the same line as the one before it. */
  readonly continues?: true;
  /** The line above that announces this bullet, where one does. */
  readonly under?: string;
}

const MARKER = /\[\s*[\p{L}\p{N}]+(?:\s*[,;]\s*[\p{L}\p{N}]+)*\s*\]/u;
/** A full stop behind these ends no sentence: "KT. Chủ tịch", "Điều 2. Giám đốc …", "mục II. 3". */
const NOT_ENDED = /(?<![\p{L}\p{N}])(?:\p{Lu}{1,3}|\p{N}{1,3}|[IVX]+)/u;
/** Markers belong to the sentence before them, whether its full stop stands before or behind them. */
const SENTENCE = new RegExp(
  String.raw`\s*(?:${MARKER.source}\s*)+[.!?…]?(?=\s|$)(?:[ \t]*(?:${MARKER.source}))*|(?<!${NOT_ENDED.source})[.!?…]+(?:\s*${MARKER.source})*(?=\s+[\p{Lu}\p{N}“"(]|\s*$)`,
  'gu',
);

/**
 * Cuts a draft into statements. A draft that still grows can be cut again and again: what was `complete` stays as it is,
 * because only a line break or the beginning of the next sentence completes a statement. What stands in one line rests on
 * the markers that come next in it.
 */
export function splitDraft(draft: string): DraftedClaim[] {
  const claims: DraftedClaim[] = [];
  const lines = draft.normalize('NFC').split('\n');
  let under: string | undefined;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const bullet = /^\s*[-+•*](?:\s|$)/u.test(line);
    if (!bullet) under = undefined;
    const sentences = sentencesOf(line).map(takeMarkers);
    for (const [i, { text, ids: own }] of sentences.entries()) {
      const ids = own.length > 0 ? own : (sentences.slice(i).find((later) => later.ids.length > 0)?.ids ?? []);
      const complete = at < lines.length - 1 || i < sentences.length - 1;
      if (text === '' && ids.length === 0) continue;
      const announced = bullet && under !== undefined ? { under } : {};
      claims.push({ text, ids, complete, ...(i > 0 ? { continues: true } : {}), ...announced });
      if (!bullet && i === sentences.length - 1 && text.endsWith(':')) under = text;
    }
  }
  return claims.map((claim, at) => withIdsOfItsBullets(claim, claims.slice(at + 1)));
}

/** A line that only announces rests on what its bullets rest on, and is complete when the last of them is. */
function withIdsOfItsBullets(claim: DraftedClaim, later: readonly DraftedClaim[]): DraftedClaim {
  if (claim.ids.length > 0 || !claim.text.endsWith(':')) return claim;
  const end = later.findIndex(({ under }) => under !== claim.text);
  const bullets = end < 0 ? later : later.slice(0, end);
  return { ...claim, ids: [...new Set(bullets.flatMap(({ ids }) => ids))], complete: claim.complete && end >= 0 };
}

function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const end of line.matchAll(SENTENCE)) {
    const to = end.index + end[0].length;
    sentences.push(line.slice(from, to));
    from = to;
  }
  if (line.slice(from).trim() !== '') sentences.push(line.slice(from));
  return sentences;
}

function takeMarkers(sentence: string): Pick<DraftedClaim, 'text' | 'ids'> {
  const ids: string[] = [];
  const markers = new RegExp(MARKER, 'gu');
  const text = sentence.replace(markers, (marker) => {
    ids.push(
      ...marker
        .slice(1, -1)
        .split(/[,;]/u)
        .map((id) => id.trim()),
    );
    return '';
  });
  return {
    text: text
      .replace(/\s+([.,;:!?…])/gu, '$1')
      .replace(/[^\S\n]+/gu, ' ')
      .trim(),
    ids: [...new Set(ids)],
  };
}
