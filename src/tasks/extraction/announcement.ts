import type { Document, TextBlock } from '../../documents/document.ts';
import { withoutNotes } from '../../documents/notes.ts';

/** Lines longer than this are sentences of their own and no heading of what follows. */
const LONGEST = 160;

/**
 * The paragraph that announces each item of a list: "a) Đến hết năm 2026:", "2. Công an tỉnh:". Papers that are not
 * divided by headings are divided so.
 */
export function announcements(document: Document): ReadonlyMap<TextBlock, TextBlock> {
  const above = new Map<TextBlock, TextBlock>();
  let announcing: TextBlock | undefined;
  for (const block of document.blocks) {
    if (block.kind !== 'text') announcing = undefined;
    else if (block.level > 0) {
      if (announcing) above.set(block, announcing);
    } else announcing = isAnnouncement(block) ? block : undefined;
  }
  return above;
}

/** True for a short paragraph that ends with a colon. */
export function isAnnouncement({ text, level }: TextBlock): boolean {
  const words = withoutNotes(text).trim();
  return level === 0 && words.length <= LONGEST && words.endsWith(':');
}
