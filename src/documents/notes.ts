const MARK = /\[\^([^\]]+)\]/gu;
const UNREADABLE = /^\[không đọc rõ\]/u;
const INFERRED = /^\[suy luận\]\s*/iu;

/** Puts each footnote where its mark stands, so that a sentence can be read alone; notes on inferred readings are left out. */
export function expandNotes(text: string, notes: ReadonlyMap<string, string>): string {
  return text.replace(MARK, (_, id: string) => {
    const note = notes.get(id.toLowerCase());
    return note === undefined || INFERRED.test(note) || UNREADABLE.test(note)
      ? ''
      : ` (chú thích ${id}: ${note.replace(/\.$/u, '')})`;
  });
}

/** The same text with every note mark taken out. */
export function withoutNotes(text: string): string {
  return text.replace(MARK, '');
}

/** Why a value in the text is inferred and not read, or undefined where nothing in it is. */
export function inferenceNote(text: string, notes: ReadonlyMap<string, string>): string | undefined {
  for (const [, id] of text.matchAll(MARK)) {
    const note = notes.get(id!.toLowerCase());
    if (note !== undefined && INFERRED.test(note)) return note.replace(INFERRED, '');
  }
  return undefined;
}
