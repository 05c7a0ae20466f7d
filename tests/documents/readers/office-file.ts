import JSZip from 'jszip';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** Packs files as ZIP. */
export async function zipOf(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(files)) zip.file(name, text);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** A file of Word with the given body, and other parts by their names: `{ numbering: '<w:num …>' }`. */
export async function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const others = Object.entries(parts).map(([name, inner]) => [
    `word/${name}.xml`,
    `<w:${name} ${W}>${inner}</w:${name}>`,
  ]);
  return zipOf({
    '[Content_Types].xml': TYPES,
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(others),
  });
}

/** A paragraph, with its properties as XML. */
export function p(text: string, properties = '', run = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A paragraph that Word numbers by itself. */
export function numbered(text: string, id: number, level = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`);
}
