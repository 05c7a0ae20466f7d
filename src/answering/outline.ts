import type { Block, Document, HeadingBlock, TableBlock, TextBlock } from '../documents/document.ts';
import { withoutNotes } from '../documents/notes.ts';

/** A heading and what stands under it, down to the next heading of its own level or above. */
export interface Section {
  readonly document: Document;
  readonly heading: HeadingBlock;
  /** The headings directly below it. */
  readonly children: readonly HeadingBlock[];
  /** Paragraphs and items that stand under it and under none of its children. */
  readonly items: readonly TextBlock[];
  readonly tables: readonly TableBlock[];
}

/** Every section of a document, in order, outer ones before those within. */
export function outline(document: Document): Section[] {
  return document.blocks.flatMap((block, at) =>
    block.kind === 'heading' ? [readSection(document, block, document.blocks.slice(at + 1))] : [],
  );
}

function readSection(document: Document, heading: HeadingBlock, after: readonly Block[]): Section {
  const end = after.findIndex((block) => block.kind === 'heading' && block.level <= heading.level);
  const inside = end < 0 ? after : after.slice(0, end);
  const headings = inside.filter((block): block is HeadingBlock => block.kind === 'heading');
  const childLevel = Math.min(...headings.map(({ level }) => level));
  const firstChild = inside.findIndex(({ kind }) => kind === 'heading');
  const own = firstChild < 0 ? inside : inside.slice(0, firstChild);
  return {
    document,
    heading,
    children: headings.filter(({ level }) => level === childLevel),
    items: own.filter((block): block is TextBlock => block.kind === 'text'),
    tables: inside.filter((block): block is TableBlock => block.kind === 'table'),
  };
}

/** A heading or item as a line of a list, without the marks of its notes. */
export function asLine({ text }: { readonly text: string }): string {
  return `- ${withoutNotes(text).replace(/\n/gu, ' ')}`;
}
