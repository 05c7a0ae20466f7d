import { type Look, type Run, sharedLooks } from '../layout/rich-text.ts';

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Elements that Telegram knows (core.telegram.org/bots/api#html-style). */
const TAGS = {
  bold: ['<b>', '</b>'],
  italic: ['<i>', '</i>'],
  code: ['<code>', '</code>'],
  fixed: ['<pre>', '</pre>'],
  folded: ['<blockquote expandable>', '</blockquote>'],
} as const satisfies Record<Look, readonly [string, string]>;

/** Runs as the HTML that Telegram reads: whatever is not a tag of ours is text. */
export function htmlOf(runs: readonly Run[]): string {
  let open: readonly Look[] = [];
  let html = '';
  for (const { text, looks } of [...runs, { text: '', looks: [] }]) {
    const kept = sharedLooks(open, looks).length;
    const closing = open.slice(kept).toReversed();
    html += closing.map((look) => TAGS[look][1]).join('');
    html += looks
      .slice(kept)
      .map((look) => TAGS[look][0])
      .join('');
    html += text.replace(/[&<>]/gu, (sign) => ESCAPED[sign]!);
    open = looks;
  }
  return html;
}
