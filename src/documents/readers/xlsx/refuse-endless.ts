import { UserError } from '../../../shared/errors.ts';
import { INGEST_WORDS } from '../../ingest/messages.ts';
import type { ZipArchive } from '../office/zip-archive.ts';

/** Cells are kept one by one in memory, and so are those that a merged cell covers. */
const MOST_CELLS = 400_000;
const MOST_MERGED = 400_000;
const SHEET = /^xl\/(?:worksheets|chartsheets|macrosheets)\/[^/]+\.xml$/u;

/**
 * Unzips every file of a workbook once within its limits, since the library unzips by itself and trusts what the archive
 * says, and counts cells before they are made. Throws UserError for a workbook that would grow without end.
 */
export function refuseEndless(archive: ZipArchive, file: string): void {
  let cells = 0;
  let merged = 0;
  for (const name of archive.names) {
    const bytes = archive.read(name);
    if (!bytes || !/\.(?:xml|rels)$/u.test(name)) continue;
    const text = new TextDecoder('latin1').decode(bytes);
    // No workbook needs a DOCTYPE; its entities can grow without end.
    if (/<!DOCTYPE/iu.test(text.slice(0, 4096))) throw new UserError(INGEST_WORDS.brokenOffice(file));
    if (!SHEET.test(name)) continue;
    cells += text.match(/<(?:\w+:)?c[\s/>]/gu)?.length ?? 0;
    for (const [, from, to] of text.matchAll(/<(?:\w+:)?mergeCell\s[^>]*ref="([A-Z]+\d+):([A-Z]+\d+)"/gu))
      merged += areaOf(from!, to!);
    if (cells > MOST_CELLS || merged > MOST_MERGED) throw new UserError(INGEST_WORDS.tooDemanding(file));
  }
}

function areaOf(from: string, to: string): number {
  const [a, b] = [placeOf(from), placeOf(to)];
  return (Math.abs(b.row - a.row) + 1) * (Math.abs(b.column - a.column) + 1);
}

function placeOf(address: string): { row: number; column: number } {
  const letters = /^[A-Z]+/u.exec(address)![0];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(address.slice(letters.length)), column };
}
