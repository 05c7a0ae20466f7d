import { type Run, sharedTags, type Tag } from './rich-text.ts';

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Runs as the HTML that Telegram reads: whatever is not a tag of ours is text. */
export function htmlOf(runs: readonly Run[]): string {
  let open: readonly Tag[] = [];
  let html = '';
  for (const { text, tags } of [...runs, { text: '', tags: [] }]) {
    const kept = sharedTags(open, tags).length;
    html += open.slice(kept).toReversed().map(closing).join('');
    html += tags.slice(kept).map(opening).join('');
    html += text.replace(/[&<>]/gu, (sign) => ESCAPED[sign]!);
    open = tags;
  }
  return html;
}

function opening(tag: Tag): string {
  return `<${tag}>`;
}

function closing(tag: Tag): string {
  return `</${tag.split(' ')[0]}>`;
}
