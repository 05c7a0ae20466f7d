import type { FootnoteDefinition, Nodes, Paragraph, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { readFrontMatter } from '../../../src/documents/front-matter.ts';
import { headOf } from './head.ts';
import type { Cell, Paper, PaperBlock, Span } from './paper.ts';
import { wordsOf } from './paper.ts';

/** The least columns for which annexes are printed across. */
const WIDE = 5;

/** The paper that a plan kept as Markdown was restored from: what was added in restoring it is not printed. */
export function readPaper(source: string, file: string): Paper {
  const { meta, body } = readFrontMatter(source, file);
  const { children } = fromMarkdown(body, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
  const isNote = (node: RootContent): node is FootnoteDefinition => node.type === 'footnoteDefinition';
  const notes = new Map(
    children.filter(isNote).map((note) => [note.identifier, note.children.flatMap((child) => spansOf(child))]),
  );
  const printed = withoutSignatures(children.filter((node) => !isNote(node) && node.type !== 'html'));
  const blocks = printed.flatMap((node, i) => blocksOf(node, printed.slice(i)));
  return { id: meta.id, blocks: withEnds(headOf(blocks, meta)), notes };
}

/** What the signing service wrote beside the paper is not printed on it. */
function withoutSignatures(nodes: RootContent[]): RootContent[] {
  const from = nodes.findIndex((node) => node.type === 'heading' && wordsOf(spansOf(node)) === 'Chữ ký số');
  return from < 0 ? nodes : nodes.slice(0, from);
}

function blocksOf(node: RootContent, rest: readonly RootContent[]): PaperBlock[] {
  if (node.type === 'heading') {
    const spans = spansOf(node);
    const heading: PaperBlock = { kind: 'heading', level: node.depth, spans };
    if (!/^phụ lục/iu.test(wordsOf(spans))) return [heading];
    const table = rest.find((later): later is Table => later.type === 'table');
    const isLandscape = table !== undefined && table.children[0]!.children.length >= WIDE;
    return [
      { kind: 'page', isLandscape },
      { kind: 'centred', spans: spans.map((span) => ({ ...span, isBold: true })) },
    ];
  }
  if (node.type === 'paragraph') return [paragraphOf(node)];
  if (node.type === 'list') return itemsOf(node, 0);
  if (node.type === 'table') return [tableOf(node)];
  return [];
}

function paragraphOf(node: Paragraph): PaperBlock {
  const spans = spansOf(node);
  const isCentred = spans.every(({ isBold, isItalic, note }) => isBold || isItalic || note);
  return isCentred ? { kind: 'centred', spans } : { kind: 'text', level: 0, spans };
}

function itemsOf(node: RootContent, level: number): PaperBlock[] {
  if (node.type !== 'list') return node.type === 'paragraph' ? [{ kind: 'text', level, spans: spansOf(node) }] : [];
  return node.children.flatMap((item, i) => {
    const mark = node.ordered ? `${(node.start ?? 1) + i}. ` : level === 0 ? '- ' : '+ ';
    const inner = item.children.flatMap((child) => itemsOf(child, node.ordered ? level : level + 1));
    const [first, ...others] = inner;
    if (first?.kind !== 'text') return inner;
    return [{ ...first, spans: [{ text: mark, isBold: false, isItalic: false }, ...first.spans] }, ...others];
  });
}

function tableOf(node: Table): PaperBlock {
  const [header, ...rows] = node.children.map((row) => row.children.map((cell) => spansOf(cell) as Cell));
  return { kind: 'table', header: header!.map((cell) => cell.map((span) => ({ ...span, isBold: true }))), rows };
}

function spansOf(node: Nodes, isBold = false, isItalic = false): Span[] {
  if (node.type === 'text') return [{ text: node.value.replace(/\n/gu, ' '), isBold, isItalic }];
  if (node.type === 'inlineCode') return [{ text: node.value, isBold, isItalic }];
  if (node.type === 'break') return [{ text: '\n', isBold, isItalic }];
  if (node.type === 'html') return /^<br/iu.test(node.value) ? [{ text: '\n', isBold, isItalic }] : [];
  if (node.type === 'footnoteReference')
    return /^\d+$/u.test(node.identifier) ? [{ text: node.identifier, isBold, isItalic, note: node.identifier }] : [];
  if (!('children' in node)) return [];
  const [bold, italic] = [isBold || node.type === 'strong', isItalic || node.type === 'emphasis'];
  const spans = node.children.flatMap((child) => spansOf(child as Nodes, bold, italic));
  // A mark of the page stands before the first words of a cell, with a space between.
  return spans.map((span, i) => (i === 0 ? { ...span, text: span.text.trimStart() } : span)).filter(({ text }) => text);
}

/** "Nơi nhận" and the lines of the signer beside it. */
function withEnds(blocks: readonly PaperBlock[]): PaperBlock[] {
  const ended: PaperBlock[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.kind !== 'centred' || !/^nơi nhận/iu.test(wordsOf(block.spans))) ended.push(block);
    else {
      const receivers: string[] = [];
      const signer: string[] = [];
      for (let next = blocks[i + 1]; next?.kind === 'text' && next.level > 0; next = blocks[++i + 1])
        receivers.push(wordsOf(next.spans));
      for (let next = blocks[i + 1]; isSignerLine(next); next = blocks[++i + 1]) signer.push(wordsOf(next.spans));
      ended.push({ kind: 'signature', receivers, signer });
    }
  }
  return ended;
}

function isSignerLine(block: PaperBlock | undefined): block is PaperBlock & { kind: 'centred' } {
  return block?.kind === 'centred' && !/^CỘNG HÒA/u.test(wordsOf(block.spans));
}
