import { type Cell, columnShares, type Paper, type PaperBlock, type Span, wordsOf } from './paper.ts';

const STYLE = `
@page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 13pt "Times New Roman", "Liberation Serif", serif; } }
@page :first { @top-center { content: none; } }
@page across { size: A4 landscape; margin: 20mm 15mm 15mm 20mm; }
.across { page: across; break-before: page; }
.upright { break-before: page; }
body { font: 14pt/1.25 "Times New Roman", "Liberation Serif", serif; margin: 0; }
p { margin: 4pt 0; text-align: justify; text-indent: 1cm; }
p.centred { text-align: center; text-indent: 0; }
p.h { text-align: justify; font-weight: bold; }
table.head, table.end { width: 100%; border-collapse: collapse; }
table.head td { text-align: center; vertical-align: top; font-size: 13pt; }
table.head .motto { font-size: 13pt; } table.head .i { font-style: italic; }
table.end td { vertical-align: top; } table.end .left { font-size: 11pt; width: 50%; } table.end .right { text-align: center; font-weight: bold; }
table.grid { border-collapse: collapse; width: 100%; font-size: 12pt; line-height: 1.2; margin: 6pt 0; }
table.grid td, table.grid th { border: 0.75pt solid #000; padding: 2pt 4pt; vertical-align: middle; text-align: left; font-weight: normal; }
table.grid th, table.grid td.c { text-align: center; }
sup { font-size: 9pt; line-height: 0; }
.notes { font-size: 10pt; border-top: 0.75pt solid #000; margin-top: 10pt; } .notes p { text-indent: 0; margin: 1pt 0; }
`;

/** A page of HTML that prints as the paper: for Chromium. Notes stand where the running text ends. */
export function toHtml(paper: Paper): string {
  const { blocks, notes } = paper;
  const annex = blocks.findIndex((block, i) => block.kind === 'page' && i > 0 && blocks[i + 1]?.kind === 'centred');
  const cut = annex < 0 ? blocks.length : annex;
  const foot = [...notes].filter(([id]) => /^\d+$/u.test(id));
  const printed = foot.map(([id, spans]) => `<p><sup>${id}</sup> ${inline(spans)}</p>`).join('\n');
  const parts = [
    blocks.slice(0, cut).map(htmlOf),
    printed && `<div class="notes">${printed}</div>`,
    sections(blocks.slice(cut)),
  ];
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${paper.id}</title><style>${STYLE}</style></head><body>${parts.flat().join('\n')}</body></html>`;
}

function sections(blocks: readonly PaperBlock[]): string {
  let html = '';
  for (const block of blocks) html += block.kind === 'page' ? `${html ? '</div>' : ''}${htmlOf(block)}` : htmlOf(block);
  return html && `${html}</div>`;
}

function htmlOf(block: PaperBlock): string {
  switch (block.kind) {
    case 'head':
      return headHtml(block);
    case 'page':
      return `<div class="${block.isLandscape ? 'across' : 'upright'}">`;
    case 'centred':
      return `<p class="centred">${inline(block.spans)}</p>`;
    case 'heading':
      return `<p class="h">${inline(block.spans)}</p>`;
    case 'text':
      return `<p>${inline(block.spans)}</p>`;
    case 'signature':
      return endHtml(block);
    case 'table':
      return tableHtml(block);
  }
}

function headHtml({ agency, number, motto, placeAndDate }: PaperBlock & { kind: 'head' }): string {
  const left = agency.map((line, i) => (i === agency.length - 1 ? `<b>${line}</b>` : line)).join('<br>');
  return `<table class="head"><tr><td style="width:42%">${left}</td><td><b>${motto[0]}</b><br><b class="motto">${motto[1]}</b></td></tr><tr><td>${escaped(number ?? '')}</td><td class="i">${placeAndDate ?? ''}</td></tr></table>`;
}

function endHtml({ receivers, signer }: PaperBlock & { kind: 'signature' }): string {
  const left = receivers.map((line) => `<br>${escaped(line)}`).join('');
  const right = signer
    .map((line, i) => (/^\p{Lu}\p{Ll}/u.test(line) && i > 0 ? `<br><br><br>${line}` : line))
    .join('<br>');
  return `<table class="end"><tr><td class="left"><b><i>Nơi nhận:</i></b>${left}</td><td class="right">${right}</td></tr></table>`;
}

function tableHtml({ header, rows }: PaperBlock & { kind: 'table' }): string {
  const columns = columnShares([header, ...rows]).map((share) => `<col style="width:${share.toFixed(1)}%">`);
  const head = header.map((cell) => `<th>${inline(cell)}</th>`).join('');
  const body = rows.map((row) => `<tr>${rowHtml(row)}</tr>`).join('\n');
  return `<table class="grid"><colgroup>${columns.join('')}</colgroup><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** The name of a group runs over the empty cells after it. */
function rowHtml(row: readonly Cell[]): string {
  const empty = row.findIndex((_, i) => i >= 2 && row.slice(i).every((cell) => cell.length === 0));
  const isGroup = empty === 2 && row[0]!.length > 0;
  return row
    .slice(0, isGroup ? 2 : row.length)
    .map((cell, i) => {
      const span = isGroup && i === 1 ? ` colspan="${row.length - 1}"` : '';
      return `<td${wordsOf(cell).length < 8 ? ' class="c"' : ''}${span}>${inline(cell)}</td>`;
    })
    .join('');
}

function inline(spans: readonly Span[]): string {
  return spans
    .map(({ text, isBold, isItalic, note }) => {
      if (note) return `<sup>${note}</sup>`;
      const words = escaped(text).replaceAll('\n', '<br>');
      const italic = isItalic ? `<i>${words}</i>` : words;
      return isBold ? `<b>${italic}</b>` : italic;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
