const KNOWN = new Set(['b', 'i', 'code', 'pre', 'blockquote expandable']);
const PIECE = /<(?<slash>\/?)(?<tag>[^<>]*)>|&(?<name>amp|lt|gt);|(?<text>[^<>&]+)/gsuy;
const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/** What Telegram would make of a message in HTML. */
export interface Read {
  readonly text: string;
  /** How many stretches have a look. */
  readonly entities: number;
}

/** Reads HTML as strictly as Telegram's own words about it; throws where it would refuse or mend it. */
export function readHtml(html: string): Read {
  const open: string[] = [];
  let text = '';
  let entities = 0;
  let end = 0;
  for (const { 0: piece, index, groups = {} } of html.matchAll(PIECE)) {
    end = index + piece.length;
    text += groups.text ?? SIGNS[groups.name ?? ''] ?? '';
    if (groups.tag === undefined) continue;
    if (groups.slash === '') {
      checkOpening(groups.tag, open);
      open.push(groups.tag);
      entities++;
    } else if (open.pop()?.split(' ')[0] !== groups.tag) throw new Error(`closes what is not open: ${piece}`);
  }
  if (end !== html.length) throw new Error(`cannot be read: ${html.slice(end, end + 20)}`);
  if (open.length > 0) throw new Error(`never closed: ${open.join(', ')}`);
  return { text, entities };
}

function checkOpening(tag: string, open: readonly string[]): void {
  if (!KNOWN.has(tag)) throw new Error(`unknown tag: ${tag}`);
  if (open.includes(tag)) throw new Error(`within itself: ${tag}`);
  if (open.includes('code') || open.includes('pre')) throw new Error(`within code: ${tag}`);
  if ((tag === 'code' || tag === 'pre') && (open.includes('b') || open.includes('i')))
    throw new Error(`code within ${open.join(', ')}`);
}
