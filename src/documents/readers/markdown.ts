import { createHash } from 'node:crypto';
import type { Html, List, Nodes, Root, RootContent, Table, TableRow as TableLine } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { cleanText } from '../../shared/text/fold.ts';
import { withoutPiledMarks } from '../../shared/text/piled-marks.ts';
import type { Block, Document, Place } from '../document.ts';
import { readFrontMatter } from '../front-matter.ts';
import { groupRows } from '../group-rows.ts';
import { joinCut } from '../join-cut.ts';
import { withoutNotes } from '../notes.ts';

const COMMENT = /^<!--.*?-->/su;
const PAGE_MARK = /<!--\s*trang\s+(\d+)\s*-->/u;

/** Reads a plan document kept as Markdown with front matter. Throws UserError, naming the file, where it cannot. */
export function readMarkdown(source: string, file: string): Document {
  const { meta, body, bodyLine } = readFrontMatter(withoutPiledMarks(source).normalize('NFC'), file);
  const walker = new BlockWalker(bodyLine);
  for (const node of parseBody(body).children) walker.visit(node);
  const fingerprint = createHash('sha256').update(source).digest('hex');
  return { id: meta.id, meta, blocks: joinCut(walker.blocks), notes: walker.notes, fingerprint };
}

function parseBody(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
}

class BlockWalker {
  readonly blocks: Block[] = [];
  readonly notes = new Map<string, string>();
  readonly #bodyLine: number;
  readonly #headings: { level: number; text: string }[] = [];
  #page: number | undefined;

  constructor(bodyLine: number) {
    this.#bodyLine = bodyLine;
  }

  visit(node: RootContent, level = 0): void {
    if (node.type === 'html') this.#addAfterMark(node, level);
    else if (node.type === 'heading') this.#addHeading(node.depth, inlineText(node), node);
    else if (node.type === 'paragraph') this.#addText(node, level);
    else if (node.type === 'list') this.#addList(node, level);
    else if (node.type === 'table') this.#addTable(node);
    else if (node.type === 'footnoteDefinition')
      this.notes.set(node.identifier, node.children.map(inlineText).join(' '));
    else if ('children' in node) for (const child of node.children) this.visit(child as RootContent, level);
  }

  /** Bullets are items; "1. …" is a numbered paragraph, and its number is part of what the paper prints. */
  #addList({ ordered, start, children }: List, level: number): void {
    children.forEach((item, i) => {
      const from = this.blocks.length;
      for (const child of item.children) this.visit(child, ordered ? level : level + 1);
      const first = this.blocks[from];
      if (ordered && first?.kind === 'text')
        this.blocks[from] = { ...first, text: `${(start ?? 1) + i}. ${first.text}` };
    });
  }

  /** Markdown takes the whole line for HTML where one begins with a mark; the words after the mark are the paper's. */
  #addAfterMark(node: Html, level: number): void {
    this.#turnPages(node);
    const text = COMMENT.test(node.value) ? inlineText(parseBody(node.value.replace(COMMENT, '').trim())) : '';
    if (text) this.blocks.push({ kind: 'text', level, text, place: this.#place(node) });
  }

  /** What stands after the node stands on the page of the last mark in it. */
  #turnPages(node: Nodes): void {
    for (const leaf of leavesOf(node)) if (leaf.type === 'html') this.#turnPage(leaf.value);
  }

  #turnPage(html: string): void {
    const match = PAGE_MARK.exec(html);
    if (match) this.#page = Number(match[1]);
  }

  #addHeading(level: number, text: string, node: Nodes): void {
    while (this.#headings.length > 0 && this.#headings.at(-1)!.level >= level) this.#headings.pop();
    this.#headings.push({ level, text: withoutNotes(text) });
    this.blocks.push({ kind: 'heading', level, text, place: this.#place(node) });
    this.#turnPages(node);
  }

  #addText(node: Nodes, level: number): void {
    const text = inlineText(node);
    if (text) this.blocks.push({ kind: 'text', level, text, place: this.#place(node) });
    this.#turnPages(node);
  }

  #addTable(node: Table): void {
    const [head, ...lines] = node.children;
    const place = this.#beginRow(head!);
    const header = head!.children.map(inlineText);
    const rows = groupRows(
      header,
      lines.map((line) => ({ place: this.#beginRow(line), cells: line.children.map(inlineText) })),
    );
    this.blocks.push({ kind: 'table', header, rows, place });
  }

  /** A row begins on the page of its first words: the marks before them count for it, those after them for the next. */
  #beginRow(line: TableLine): Place {
    for (const leaf of leavesOf(line)) {
      if (leaf.type === 'html') this.#turnPage(leaf.value);
      else if (inlineText(leaf)) break;
    }
    const place = this.#place(line);
    this.#turnPages(line);
    return place;
  }

  #place(node: Nodes): Place {
    const path = this.#headings.map(({ text }) => text);
    return { path, page: this.#page, line: (node.position?.start.line ?? 1) + this.#bodyLine - 1 };
  }
}

function leavesOf(node: Nodes): Nodes[] {
  return 'children' in node ? node.children.flatMap((child) => leavesOf(child as Nodes)) : [node];
}

function inlineText(node: Nodes): string {
  return cleanText(withoutPiledMarks(rawText(node)))
    .replace(/ *\n */gu, '\n')
    .trim();
}

function rawText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'footnoteReference') return `[^${node.identifier}]`;
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return /^<br/iu.test(node.value) ? '\n' : '';
  return 'children' in node ? node.children.map((child) => rawText(child as Nodes)).join('') : '';
}
