import JSZip from 'jszip';
import { type Chance, HOSTILE_NUMBERS } from './chance.ts';
import { pack } from './pack.ts';
import type { MutateZip } from './zip.ts';

/** Changes one part of an archive that is XML: one of those that matter most, or any. */
function inPart(important: RegExp, change: (xml: string, chance: Chance) => string): MutateZip {
  return async (bytes, chance) => {
    const zip = await JSZip.loadAsync(bytes);
    const names = Object.keys(zip.files).filter((name) => /\.(?:xml|rels)$/u.test(name));
    const first = names.filter((name) => important.test(name));
    const name = chance.pick(first.length > 0 && chance.below(4) > 0 ? first : names);
    zip.file(name, change(await zip.file(name)!.async('string'), chance));
    return pack(zip);
  };
}

const MAIN =
  /^(?:word\/(?:document|numbering|styles|footnotes)|xl\/(?:workbook|sharedStrings|styles|worksheets\/.*))\.xml$/u;
const SHEET = /^xl\/worksheets\/[^/]*\.xml$/u;
const BOOK = /^xl\/workbook\.xml$/u;

/** Text put behind some tag. */
function afterTag(xml: string, chance: Chance, added: string): string {
  const ends = [...xml.matchAll(/>/gu)].map(({ index }) => index + 1);
  const at = ends.length > 0 ? chance.pick(ends) : 0;
  return xml.slice(0, at) + added + xml.slice(at);
}

/** The value of some of the attributes that fit. */
function setAttributes(xml: string, chance: Chance, fits: RegExp): string {
  return xml.replace(fits, (whole, name: string) =>
    chance.below(8) === 0 ? `${name}="${chance.pick(HOSTILE_NUMBERS)}"` : whole,
  );
}

const nested = (name: string, depth: number) => `<${name}>`.repeat(depth) + `</${name}>`.repeat(depth);

/** What is done to the XML of office files. */
export const XML_MUTATORS: Readonly<Record<string, MutateZip>> = {
  'deep nesting': inPart(MAIN, (xml, chance) =>
    afterTag(
      xml,
      chance,
      nested(
        chance.pick(['w:p', 'w:tbl', 'w:tc', 'w:r', 'w:sdt', 'w:ins', 'a', 'row', 'si', 'r']),
        10 ** (1 + chance.below(5)),
      ),
    ),
  ),
  'tables in tables': inPart(MAIN, (xml, chance) => {
    const depth = chance.pick([5, 20, 200, 3_000]);
    const open = '<w:tbl><w:tr><w:tc><w:p/>';
    return afterTag(xml, chance, open.repeat(depth) + '</w:tc></w:tr></w:tbl>'.repeat(depth));
  }),
  entities: inPart(MAIN, (xml, chance) => {
    const lines = [...'bcdefghij'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`);
    const doctype = `<!DOCTYPE x [<!ENTITY a "${'lol'.repeat(10)}"><!ENTITY f SYSTEM "file:///etc/passwd">${lines.join('')}]>`;
    const before = chance.below(2) ? `<!--${' '.repeat(5_000)}-->` : '';
    const head = xml.replace(/^<\?xml[^>]*\?>/u, (declared) => `${declared}${before}${doctype}`);
    return afterTag(head, chance, '&j;&f;');
  }),
  numbers: inPart(MAIN, (xml, chance) => setAttributes(xml, chance, /([\w:]+)="-?\d+"/gu)),
  attributes: inPart(MAIN, (xml, chance) => setAttributes(xml, chance, /([\w:]+)="[^"]*"/gu)),
  'long attribute': inPart(MAIN, (xml, chance) => xml.replace(/="/u, `="${'a'.repeat(chance.below(1_000_000))}`)),
  'long text': inPart(MAIN, (xml, chance) => afterTag(xml, chance, 'Sở '.repeat(chance.below(1_000_000)))),
  'letters that are none': inPart(MAIN, (xml, chance) =>
    afterTag(
      xml,
      chance,
      chance.pick(['&#0;', '&#x110000;', '&#xD800;', '&nope;', '\u0000', '\ufffe', ']]>', '<![CDATA[', '<!--']),
    ),
  ),
  'tags lost': inPart(MAIN, (xml, chance) =>
    xml.replace(/<\/?[\w:]+[^>]*>/gu, (tag) => (chance.below(200) === 0 ? '' : tag)),
  ),
  'tags renamed': inPart(MAIN, (xml, chance) => {
    const names = [...new Set([...xml.matchAll(/<([\w:]+)/gu)].map(([, name]) => name!))];
    const [from, to] = [chance.pick(names), chance.pick(names)];
    return from && to ? xml.replaceAll(new RegExp(`(</?)${from}(?=[\\s/>])`, 'gu'), `$1${to}`) : xml;
  }),
  'elements again and again': inPart(MAIN, (xml, chance) => {
    const found = [...xml.matchAll(/<(w:p|w:tr|w:r|row|c|si|w:style|w:num|xf)(?:\s[^>]*)?>.*?<\/\1>/gsu)];
    return found.length > 0
      ? afterTag(xml, chance, chance.pick(found)[0].slice(0, 5_000).repeat(chance.below(3_000)))
      : xml;
  }),
  'styles that rest on themselves': inPart(/^word\/styles\.xml$/u, (xml) =>
    xml.replaceAll(
      /<w:style ([^>]*)w:styleId="([^"]*)"([^>]*)>/gu,
      '<w:style $1w:styleId="$2"$3><w:basedOn w:val="$2"/>',
    ),
  ),
  'wide cells': inPart(/^word\/document\.xml$/u, (xml, chance) =>
    xml.replaceAll('<w:tcPr>', () =>
      chance.below(4) ? '<w:tcPr>' : `<w:tcPr><w:gridSpan w:val="${chance.pick(HOSTILE_NUMBERS)}"/><w:vMerge/>`,
    ),
  ),
};

const AREA = [
  'A1:XFD1048576',
  'a1:xfd1048576',
  '$A$1:$XFD$1048576',
  'A1:A99999999999',
  'A:A',
  '1:1048576',
  'XFD1048576:A1',
  'A1:Z9999',
  'A0:B0',
  'ZZZZZZ1:A1',
];

/** What is done to the sheets of Excel besides. */
export const SHEET_MUTATORS: Readonly<Record<string, MutateZip>> = {
  'huge dimension': inPart(SHEET, (xml, { pick }) =>
    xml.replace(/<dimension[^>]*>/u, `<dimension ref="${pick(AREA)}"/>`),
  ),
  'cells far away': inPart(SHEET, (xml, chance) =>
    xml.replace(/ r="[A-Z]+\d+"/gu, (whole) =>
      chance.below(5)
        ? whole
        : ` r="${chance.pick(['XFD1048576', 'A1048576', 'ZZZZZZZ1', 'A99999999999', 'A0', '', 'A', '1', 'a1'])}"`,
    ),
  ),
  'rows far away': inPart(SHEET, (xml, chance) =>
    xml.replace(/<row r="\d+"/gu, (whole) => (chance.below(3) ? whole : `<row r="${chance.pick(HOSTILE_NUMBERS)}"`)),
  ),
  'columns without end': inPart(SHEET, (xml, { pick }) =>
    xml.replace(
      '<sheetData',
      `<cols><col min="1" max="${pick(['16384', '1000000', '2000000000', '-1'])}" width="9"/></cols><sheetData`,
    ),
  ),
  'merged cells': inPart(SHEET, (xml, { pick }) => {
    const [quote, area] = [pick(['"', "'"]), pick(AREA)];
    return xml.replace(
      '</sheetData>',
      `</sheetData><mergeCells><mergeCell ${pick(['', 'x="1" ', '\n'])}ref${pick(['', ' '])}=${quote}${area}${quote}/></mergeCells>`,
    );
  }),
  'names of areas': inPart(BOOK, (xml, { pick }) =>
    xml.replace(
      /<\/sheets>/u,
      `</sheets><definedNames><definedName name="${pick(['_xlnm.Print_Area', '_xlnm.Print_Titles', 'x', '_xlnm._FilterDatabase'])}" localSheetId="0">'Sheet1'!${pick(AREA)}</definedName></definedNames>`,
    ),
  ),
  formulas: inPart(SHEET, (xml, chance) =>
    xml.replace(/<v>[^<]*<\/v>/gu, (whole) =>
      chance.below(4)
        ? whole
        : `<f t="shared" ref="${chance.pick(AREA)}" si="${chance.below(3)}">${'('.repeat(chance.below(5_000))}A1</f>${whole}`,
    ),
  ),
  'strings that are none': inPart(SHEET, (xml, chance) =>
    xml.replace(/<v>\d+<\/v>/gu, (whole) => (chance.below(4) ? whole : `<v>${chance.pick(HOSTILE_NUMBERS)}</v>`)),
  ),
  'kinds of cells': inPart(SHEET, (xml, chance) =>
    xml.replace(/ t="\w+"/gu, (whole) =>
      chance.below(4) ? whole : ` t="${chance.pick(['d', 'e', 'b', 'inlineStr', 'n', 'str', 's', 'x'])}"`,
    ),
  ),
};
