/** A page of a small PDF: how it is drawn, in the operators of PDF; `/F` is Times, `/B` the same in bold, `/I` a grey picture. */
export interface TinyPage {
  readonly content: string;
  readonly rotate?: number;
  /** More entries of the page, such as annotations. */
  readonly entries?: string;
}

/** What is not as in every PDF. */
export interface TinyOptions {
  readonly trailer?: string;
  readonly objects?: readonly string[];
}

/** The number of the first of the objects that are added. */
export const FIRST_ADDED = 6;

/** The bytes of a PDF on A4, as plain as they come. */
export function tinyPdf(pages: readonly TinyPage[], { trailer = '', objects = [] }: TinyOptions = {}): Uint8Array {
  const first = FIRST_ADDED + objects.length;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const resources = '/Resources << /Font << /F 3 0 R /B 4 0 R >> /XObject << /I 5 0 R >> >>';
  const all = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font('Times-Roman'),
    font('Times-Bold'),
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n@\nendstream',
    ...objects,
    ...pages.flatMap(({ content, rotate = 0, entries = '' }, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} ${resources} /Contents ${first + 2 * i + 1} 0 R ${entries} >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.7\n';
  const places = all.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const xref = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}`;
  const end = `trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + xref + end, 'latin1');
}

/** A line of type of so many points that begins at `x`, `y` (from below). */
export function show(text: string, x: number, y: number, { size = 12, font = 'F', before = '' } = {}): string {
  return `BT ${before} /${font} ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/gu, '\\$&')}) Tj ET`;
}
