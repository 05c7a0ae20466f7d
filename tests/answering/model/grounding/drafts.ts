/** A draft as a model might write it, with the exhibits that it was shown as "e1", "e2" …; see `Shown.show`. */
export interface WrittenDraft {
  readonly kind: string;
  readonly shown: readonly string[];
  readonly draft: string;
}

/** Reads drafts: "# kind" for all that follow, "@ exhibits" for one, then its lines, indented by two. "⏎" breaks a line. */
export function readDrafts(text: string): WrittenDraft[] {
  const drafts: WrittenDraft[] = [];
  let kind = '';
  for (const line of text.trim().split('\n')) {
    const rest = line.slice(2);
    const last = drafts.at(-1);
    if (line.startsWith('# ')) kind = rest;
    else if (line.startsWith('@ '))
      drafts.push({ kind, shown: rest.split(' | ').map((ref) => ref.replaceAll('⏎', '\n')), draft: '' });
    else if (last) drafts.splice(-1, 1, { ...last, draft: last.draft === '' ? rest : `${last.draft}\n${rest}` });
  }
  return drafts;
}
