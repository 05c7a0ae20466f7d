import type { FrontMatter } from '../../../src/documents/front-matter.ts';
import { type PaperBlock, wordsOf } from './paper.ts';

const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

/**
 * The blocks of a paper with its head in two columns: made of the lines that the Markdown prints, else of its front
 * matter, where what is null is left out. A second head within the paper begins a page.
 */
export function headOf(blocks: readonly PaperBlock[], meta: FrontMatter): PaperBlock[] {
  const starts = blocks.flatMap((block, i) => (block.kind === 'centred' && isMotto(wordsOf(block.spans)) ? [i] : []));
  if (starts.length === 0) return [madeHead(meta), ...madeTitle(blocks, meta)];
  const headed: PaperBlock[] = [];
  let from = 0;
  for (const start of starts) {
    const before = blocks.slice(from, start);
    const isFirst = from === 0;
    if (!isFirst) headed.push(...before, { kind: 'page', isLandscape: false });
    const lines = isFirst ? before.map(lineOf) : [];
    const date = blocks[start + 2];
    const hasDate = date?.kind === 'centred' && /ngày.*tháng/u.test(lineOf(date)) && !/kèm theo/iu.test(lineOf(date));
    headed.push({
      kind: 'head',
      agency: lines.filter((line) => !line.startsWith('Số')),
      ...optional(
        'number',
        lines.find((line) => line.startsWith('Số')),
      ),
      motto: MOTTO,
      ...optional('placeAndDate', hasDate ? lineOf(date).replace('[không đọc rõ]', '\u00a0\u00a0\u00a0') : undefined),
    });
    from = start + (hasDate ? 3 : 2);
  }
  return [...headed, ...blocks.slice(from)].map(titleCentred);
}

function isMotto(text: string): boolean {
  return /^CỘNG HÒA XÃ HỘI/u.test(text);
}

function lineOf(block: PaperBlock): string {
  return 'spans' in block ? wordsOf(block.spans) : '';
}

function optional<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]: string });
}

function titleCentred(block: PaperBlock): PaperBlock {
  return block.kind === 'heading' && block.level === 1 ? bold(wordsOf(block.spans)) : block;
}

function bold(text: string): PaperBlock {
  return { kind: 'centred', spans: [{ text, isBold: true, isItalic: false }] };
}

function madeTitle([title, ...rest]: readonly PaperBlock[], meta: FrontMatter): PaperBlock[] {
  return [bold(meta.kind.toUpperCase()), titleCentred(title!), ...rest];
}

function madeHead({ issuer, number, issuedOn, place }: FrontMatter): PaperBlock {
  const [year, month, day] = (issuedOn ?? '').split('-');
  const where = place ?? /tỉnh (.+)$/u.exec(issuer)?.[1] ?? 'Quảng Ngãi';
  const date = day && `${where}, ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
  return {
    kind: 'head',
    agency: issuer.replace('Chủ tịch UBND', 'UBND').replace('UBND', 'ỦY BAN NHÂN DÂN|').toUpperCase().split('| '),
    ...optional('number', number ? `Số: ${number}` : undefined),
    motto: MOTTO,
    ...optional('placeAndDate', date || undefined),
  };
}
