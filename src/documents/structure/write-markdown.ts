import { isMap, isSeq, Document as YamlDocument } from 'yaml';
import type { FrontMatter } from '../front-matter.ts';
import { escapeCell, escapeInline, escapeParagraph } from './escape-markdown.ts';
import type { BodyPart } from './parts.ts';

/** A paper with its structure, ready to be written. */
export interface StructuredPaper {
  readonly meta: FrontMatter;
  readonly body: readonly BodyPart[];
  readonly notes: ReadonlyMap<string, string>;
}

/** A paper in the form of knowledge/*.md, which readMarkdown reads. */
export function writeMarkdown({ meta, body, notes }: StructuredPaper): string {
  const written = new Writer().write(body);
  const foot = [...notes]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([id, text]) => `[^${id}]: ${escapeInline(text)}`);
  return `---\n${frontMatter(meta)}---\n\n${[...written, ...foot].join('\n\n')}\n`;
}

/** Maps that are read at a glance stand in one line, as they do in files written by hand. */
function frontMatter(meta: FrontMatter): string {
  const yaml = new YamlDocument(meta);
  for (const key of ['signer', 'effective', 'implements', 'replaces', 'abolishes', 'amends', 'endsInPart']) {
    const node = yaml.get(key, true);
    if (isMap(node) || isSeq(node)) node.flow = true;
  }
  const basis = yaml.get('legalBasis', true);
  if (isSeq(basis)) for (const item of basis.items) if (isMap(item)) item.flow = true;
  return yaml.toString({ lineWidth: 0, flowCollectionPadding: true });
}

class Writer {
  #page: number | undefined;
  /** Number of the paragraph before, where Markdown may count on from it. */
  #number: number | undefined;

  write(body: readonly BodyPart[]): string[] {
    const chunks: string[] = [];
    let list: string[] = [];
    const flush = () => {
      if (list.length > 0) chunks.push(list.join('\n'));
      list = [];
    };
    for (const part of body) {
      const mark = this.#turnTo(part.page);
      if (mark || part.kind !== 'item') flush();
      if (mark) chunks.push(mark);
      if (part.kind === 'item') list.push(this.#item(part));
      else chunks.push(this.#chunk(part));
    }
    flush();
    return chunks;
  }

  #turnTo(page: number | undefined): string {
    if (page === undefined || page === this.#page) return '';
    this.#page = page;
    this.#number = undefined;
    return `<!-- trang ${page} -->`;
  }

  #item({ level, text }: Extract<BodyPart, { kind: 'item' }>): string {
    this.#number = undefined;
    return `${'  '.repeat(level - 1)}- ${escapeParagraph(text, false)}`;
  }

  #chunk(part: Exclude<BodyPart, { kind: 'item' }>): string {
    if (part.kind === 'table') return this.#table(part);
    if (part.kind === 'heading') {
      this.#number = undefined;
      return `${'#'.repeat(part.level)} ${escapeInline(part.text)}`;
    }
    const number = Number(/^(\d{1,9})\. /u.exec(part.text)?.[1] ?? Number.NaN);
    const isKept = this.#number === undefined || number === this.#number + 1;
    const text = part.style === 'plain' ? escapeParagraph(part.text, isKept) : escapeInline(part.text);
    this.#number = Number.isNaN(number) || part.style !== 'plain' ? undefined : isKept ? number : this.#number;
    return part.style === 'bold'
      ? `**${text}**`
      : part.style === 'italic'
        ? `*${text}*`
        : text.replace(ARTICLE, '**$1**');
  }

  #table({ header, rows }: Extract<BodyPart, { kind: 'table' }>): string {
    this.#number = undefined;
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const written = rows.map(({ page, cells }) => {
      const mark = this.#turnTo(page);
      const [first = '', ...others] = cells.map(({ text, isBold }) =>
        isBold && text ? `**${escapeCell(text)}**` : escapeCell(text),
      );
      return line([[mark, first].filter(Boolean).join(' '), ...others]);
    });
    return [line(header.map(escapeCell)), line(header.map(() => '---')), ...written].join('\n');
  }
}

/** "Điều 1." begins its paragraph in bold, as it is printed. */
const ARTICLE = /^(Điều \d+[a-z]?\.)(?=\s)/u;
