import { deflateSync } from 'node:zlib';
import type { Mutate } from './bytes.ts';
import { type Chance, HOSTILE_NUMBERS } from './chance.ts';

/** Changes a PDF as text of one byte a letter, so that nothing else is touched. */
function inText(change: (pdf: string, chance: Chance) => string): Mutate {
  return (bytes, chance) =>
    new Uint8Array(Buffer.from(change(Buffer.from(bytes).toString('latin1'), chance), 'latin1'));
}

const KEYS =
  'Length|Width|Height|Count|N|First|W|Predictor|Columns|Colors|BitsPerComponent|Size|Prev|Rotate|Index|FirstChar|LastChar|DW|Flags|Order|Length1|K|Rows';

/** One of the matches, exchanged for another text. */
function exchanged(pdf: string, chance: Chance, pattern: RegExp, by: (match: RegExpMatchArray) => string): string {
  const found = [...pdf.matchAll(pattern)];
  if (found.length === 0) return pdf;
  const match = chance.pick(found);
  return pdf.slice(0, match.index) + by(match) + pdf.slice(match.index + match[0].length);
}

const STREAM = /stream\r?\n([\s\S]*?)endstream/gu;

/** What is done to PDF files. */
export const PDF_MUTATORS: Readonly<Record<string, Mutate>> = {
  'numbers of a key': inText((pdf, chance) => {
    const pattern = new RegExp(`/(${KEYS}) -?[\\d.]+(?! \\d+ R)`, 'gu');
    return exchanged(pdf, chance, pattern, ([, key]) => `/${key} ${chance.pick(HOSTILE_NUMBERS)}`);
  }),
  'many numbers': inText((pdf, chance) => {
    const pattern = new RegExp(`/(${KEYS}) -?[\\d.]+(?! \\d+ R)`, 'gu');
    return pdf.replace(pattern, (whole, key) => (chance.below(5) ? whole : `/${key} ${chance.pick(HOSTILE_NUMBERS)}`));
  }),
  'objects that name others': inText((pdf, chance) => {
    const objects = [...pdf.matchAll(/(\d+) 0 obj/gu)].map(([, number]) => number!);
    return pdf.replace(/(\d+) 0 R/gu, (whole) => (chance.below(20) ? whole : `${chance.pick(objects)} 0 R`));
  }),
  'pages that are their own parents': inText((pdf) =>
    pdf.replace(
      /\/Kids\s*\[\s*(\d+) 0 R/u,
      (_, kid) => `/Kids [${pdf.match(/(\d+) 0 obj\s*<<[^>]*\/Type\s*\/Pages/u)?.[1] ?? kid} 0 R ${kid} 0 R`,
    ),
  ),
  'table of places': inText((pdf, chance) =>
    pdf.replace(/(\d{10}) (\d{5}) n/gu, (whole) =>
      chance.below(4) ? whole : `${String(chance.below(10 ** 6)).padStart(10, '0')} 00000 n`,
    ),
  ),
  'no table of places': inText((pdf) =>
    pdf.replace(/startxref\s+\d+/gu, 'startxref\n0').replace('trailer', 'trallala'),
  ),
  'table before itself': inText((pdf) => {
    const place = pdf.match(/startxref\s+(\d+)/u)?.[1] ?? '0';
    return pdf.replace(/trailer\s*<</u, `trailer\n<< /Prev ${place}`);
  }),
  'huge page': inText((pdf, chance) =>
    pdf.replace(
      /\/MediaBox\s*\[[^\]]*\]/gu,
      `/MediaBox [${chance.pick(['0 0 1e9 1e9', '0 0 1000000 1000000', '0 0 0 0', '-1 -1 0 0', '0 0 1e-5 842', '0 0 1e308 1e308', '595 842 0 0'])}]`,
    ),
  ),
  filters: inText((pdf, chance) =>
    exchanged(
      pdf,
      chance,
      /\/Filter\s*\/?\[?\s*\/\w+\]?/gu,
      () =>
        `/Filter ${chance.pick(['/DCTDecode', '/JBIG2Decode', '/JPXDecode', '/LZWDecode', '/CCITTFaxDecode', '/RunLengthDecode', '/ASCII85Decode', '[/FlateDecode /FlateDecode]', '/Crypt', '/None'])}`,
    ),
  ),
  'bytes of a stream': inText((pdf, chance) =>
    exchanged(pdf, chance, STREAM, ([, data]) => {
      const bytes = Buffer.from(data!, 'latin1');
      for (let i = 1 + chance.below(20); i > 0 && bytes.length > 0; i--)
        bytes[chance.below(bytes.length)] = chance.below(256);
      return `stream\n${bytes.toString('latin1')}endstream`;
    }),
  ),
  'another stream': inText((pdf, chance) => {
    const streams = [...pdf.matchAll(STREAM)];
    return streams.length > 0 ? exchanged(pdf, chance, STREAM, () => chance.pick(streams)[0]) : pdf;
  }),
  'stream of other contents': inText((pdf, chance) =>
    exchanged(pdf, chance, STREAM, () => {
      const text = chance.pick([
        'BT ',
        'q ',
        'Q ',
        '/Fm0 Do ',
        '0 0 m ',
        '[',
        '<<',
        '(',
        '1 0 0 1 1e30 1e30 cm ',
        'BI /W 9999 /H 9999 ID x EI ',
      ]);
      return `stream\n${deflateSync(text.repeat(10 ** (1 + chance.below(6)))).toString('latin1')}\nendstream`;
    }),
  ),
  'words lost': inText((pdf, chance) =>
    pdf.replace(/\b(?:obj|endobj|stream|endstream|xref|trailer|Type|Page|Pages)\b/gu, (word) =>
      chance.below(15) ? word : '',
    ),
  ),
};
