import { createCanvas } from '@napi-rs/canvas';
import type { PagePicture } from '../../../src/documents/printed/page-picture.ts';

/** A PDF that has nothing but one JPEG a page, as scanners make them; `quality` from 1 to 100. */
export function picturePdf(pages: readonly PagePicture[], quality: number): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  const add = (...chunks: (string | Buffer)[]) => {
    offsets.push(length);
    const whole = Buffer.concat(
      [`${offsets.length} 0 obj\n`, ...chunks, '\nendobj\n'].map((chunk) => Buffer.from(chunk as string, 'latin1')),
    );
    parts.push(whole);
    length += whole.length;
  };
  const kids = pages.map((_, index) => `${3 + index * 3} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  pages.forEach((page, index) => {
    const first = 3 + index * 3;
    const [width, height] = [(page.width * 72) / page.dpi, (page.height * 72) / page.dpi].map((size) =>
      size.toFixed(2),
    );
    const drawing = `q ${width} 0 0 ${height} 0 0 cm /Im Do Q`;
    const picture = jpegOf(page, quality);
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${first + 1} 0 R /Resources << /XObject << /Im ${first + 2} 0 R >> >> >>`,
    );
    add(`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`);
    add(
      `<< /Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${picture.length} >>\nstream\n`,
      picture,
      '\nendstream',
    );
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const tail = `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(tail)]);
}

function jpegOf({ pixels, width, height }: PagePicture, quality: number): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  for (let i = 0; i < pixels.length; i++) {
    image.data.fill(pixels[i]!, 4 * i, 4 * i + 3);
    image.data[4 * i + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  return canvas.encodeSync('jpeg', quality);
}
