import { deflateSync } from 'node:zlib';
import { FIRST_ADDED, show, type TinyOptions, type TinyPage, tinyPdf } from '../documents/pdf/tiny-pdf.ts';
import { type Chance, HOSTILE_NUMBERS } from './chance.ts';

/** A PDF that is hostile as a whole. */
type MakePdf = (chance: Chance) => Uint8Array;

const TEXT = `${show('KE HOACH', 250, 780)} ${show('Chuyen doi so nam 2026', 100, 700)}`;
/** Over the whole page, so that it is taken for a scan and drawn. */
const PICTURE = 'q 595 0 0 842 0 0 cm /X Do Q';
const uses = (kind: string) => ({
  entries: `/Resources << /${kind} << /X ${FIRST_ADDED} 0 R >> /Font << /F 3 0 R >> >>`,
});
const stream = (entries: string, data: string) => `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`;
const one = (page: TinyPage, objects: readonly string[] = [], options: TinyOptions = {}) =>
  tinyPdf([page], { ...options, objects });

/** Zeros that unpack to so many megabytes, packed twice. */
function bombOf(megabytes: number): string {
  return deflateSync(deflateSync(Buffer.alloc(megabytes * 1024 * 1024))).toString('latin1');
}

function picture(chance: Chance): Uint8Array {
  const size = () => chance.pick(['1', '7000', '30000', ...HOSTILE_NUMBERS]);
  const filter = chance.pick([
    '/FlateDecode',
    '/DCTDecode',
    '/JPXDecode',
    '/JBIG2Decode',
    '/CCITTFaxDecode',
    '[/FlateDecode /FlateDecode]',
  ]);
  const data = filter.startsWith('[')
    ? bombOf(chance.pick([50, 200]))
    : deflateSync(Buffer.alloc(1_000_000, 0x55)).toString('latin1');
  const entries = `/Type /XObject /Subtype /Image /Width ${size()} /Height ${size()} /ColorSpace ${chance.pick(['/DeviceRGB', '/DeviceGray', '/DeviceCMYK', '[/Indexed /DeviceRGB 255 <00>]'])} /BitsPerComponent ${chance.pick(['1', '8', '16', '0', '99'])} /Filter ${filter}`;
  return one({ content: `${chance.below(2) ? TEXT : ''} ${PICTURE}`, ...uses('XObject') }, [stream(entries, data)]);
}

function pattern(chance: Chance): Uint8Array {
  const step = chance.pick(['0.001', '0', '-1', '1e-9', '1', '1e9']);
  const tile = stream(
    `/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 ${chance.pick(['1', '1e9', '0'])} 1] /XStep ${step} /YStep ${step} /Resources << >>`,
    '0 0 1 1 re f',
  );
  const content = `/Pattern cs /X scn 0 0 595 842 re f q 595 0 0 842 0 0 cm /I Do Q`;
  const entries = `/Resources << /Pattern << /X ${FIRST_ADDED} 0 R >> /XObject << /I 5 0 R >> >>`;
  return one({ content, entries }, [tile]);
}

function shading(chance: Chance): Uint8Array {
  const program = chance.pick(['{ 1 exch }', `{ ${'dup '.repeat(10_000)} }`, `{ ${'{'.repeat(2_000)}`, '{ 0 div }']);
  const rule = stream(`/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1]`, program);
  const shade = `<< /ShadingType ${chance.pick(['1', '2', '3', '4', '7', '99'])} /ColorSpace /DeviceRGB /Coords [0 0 595 842] /Domain [0 1] /Function ${FIRST_ADDED + 1} 0 R >>`;
  return one(
    {
      content: `/X sh q 595 0 0 842 0 0 cm /I Do Q`,
      entries: `/Resources << /Shading << /X ${FIRST_ADDED} 0 R >> /XObject << /I 5 0 R >> >>`,
    },
    [shade, rule],
  );
}

function font(chance: Chance): Uint8Array {
  const kind = chance.pick(['glyphs', 'widths', 'map', 'self']);
  const self = `${FIRST_ADDED} 0 R`;
  const glyph = stream('', '1000 0 d0 BT /X 12 Tf (A) Tj ET');
  const map = stream(
    '',
    `begincmap 1 begincodespacerange <0000> <FFFFFFFF> endcodespacerange ${'1 beginbfrange <0000> <FFFFFF> <0041> endbfrange '.repeat(50)} endcmap`,
  );
  const objects: Record<string, string[]> = {
    glyphs: [
      `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 65 /LastChar 65 /Widths [1] /CharProcs << /A ${FIRST_ADDED + 1} 0 R >> /Encoding << /Differences [65 /A] >> /Resources << /Font << /X ${self} >> >> >>`,
      glyph,
    ],
    widths: [
      `<< /Type /Font /Subtype /TrueType /BaseFont /Y /FirstChar ${chance.pick(HOSTILE_NUMBERS)} /LastChar ${chance.pick(HOSTILE_NUMBERS)} /Widths [${'500 '.repeat(1000)}] >>`,
    ],
    map: [
      `<< /Type /Font /Subtype /Type0 /BaseFont /Y /Encoding /Identity-H /ToUnicode ${FIRST_ADDED + 1} 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Y /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>] >>`,
      map,
    ],
    self: [
      `<< /Type /Font /Subtype /Type0 /BaseFont /Y /Encoding ${self} /DescendantFonts [${self}] /ToUnicode ${self} >>`,
    ],
  };
  return one(
    {
      content: `${TEXT} BT /X 12 Tf 100 600 Td (AAAA) Tj <00410042> Tj ET`,
      entries: `/Resources << /Font << /X ${self} /F 3 0 R >> >>`,
    },
    objects[kind]!,
  );
}

function operators(chance: Chance): Uint8Array {
  const text = chance.pick([
    'q ',
    'Q ',
    'BT ',
    '0 0 m 9 9 l S ',
    '0 0 9 9 re f ',
    '1 0 0 1 1 1 cm ',
    'BT /F 9 Tf (A) Tj ET ',
    '(A) Tj ',
    '0 0 1e30 1e30 re f ',
    '/F 1e30 Tf ',
    '0.5 g ',
  ]);
  return one({ content: `${TEXT} ${text.repeat(chance.pick([10_000, 200_000, 1_000_000]))}` });
}

function forms(chance: Chance): Uint8Array {
  const count = 1 + chance.below(30);
  const draws = '/X Do '.repeat(1 + chance.below(4));
  const objects = Array.from({ length: count }, (_, i) =>
    stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${FIRST_ADDED + ((i + 1) % count)} 0 R >> >>`,
      draws,
    ),
  );
  return one({ content: `${TEXT} /X Do`, ...uses('XObject') }, objects);
}

function nesting(chance: Chance): Uint8Array {
  const depth = chance.pick([1_000, 100_000, 1_000_000]);
  const open = chance.pick(['[', '<< /A ', '(', '{']);
  return one({
    content: `${TEXT} ${open.repeat(depth)}`,
    entries: chance.below(2) ? `/Deep ${open.repeat(depth)}` : '',
  });
}

function stamps(chance: Chance): Uint8Array {
  const stamp = `<< /Type /Annot /Subtype ${chance.pick(['/FreeText', '/Widget', '/Stamp', '/Nope'])} /Rect [0 0 1e9 1e9] /Contents (${'A'.repeat(chance.below(200_000))}) /Parent ${FIRST_ADDED} 0 R /AP << /N ${FIRST_ADDED} 0 R >> >>`;
  return one({ content: TEXT, entries: `/Annots [${`${FIRST_ADDED} 0 R `.repeat(chance.pick([1, 1_000, 20_000]))}]` }, [
    stamp,
  ]);
}

function packedTwice(chance: Chance): Uint8Array {
  const data = bombOf(chance.pick([100, 400]));
  const letters = stream('/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter [/FlateDecode /FlateDecode]', data);
  return one({ content: `${TEXT} /X Do`, ...uses('XObject') }, [letters]);
}

function pagesWithoutEnd(chance: Chance): Uint8Array {
  const pages = new Array<TinyPage>(chance.pick([1, 30, 600])).fill({ content: TEXT });
  const text = Buffer.from(tinyPdf(pages)).toString('latin1');
  return Buffer.from(text.replace(/\/Count \d+/u, `/Count ${chance.pick(HOSTILE_NUMBERS)}`), 'latin1');
}

/** By what makes them hostile. */
export const TINY_HOSTILE: Readonly<Record<string, MakePdf>> = {
  ...{ picture, pattern, shading, font, operators, forms, nesting, stamps },
  ...{ 'packed twice': packedTwice, 'pages without end': pagesWithoutEnd },
};
