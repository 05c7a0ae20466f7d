import { convertIndexedToRgb, decode } from 'fast-png';
import { encodeQR } from 'qr';
import { decodeQR } from 'qr/decode.js';

/** The blocks are the light dots, whatever colours the terminal has. */
const [WHITE_ON_BLACK, AS_BEFORE] = ['\u001b[97;40m', '\u001b[0m'];
const OPAQUE = 255;
const RGB = 3;

/**
 * A picture of a QR code as block characters for a terminal: Zalo hands out a picture, not what it says. Undefined where it
 * cannot be read; then the picture itself must do.
 */
export function drawQr(png: Uint8Array): string | undefined {
  try {
    const lines = encodeQR(decodeQR(pixelsOf(png)), 'ascii', { border: 2 }).split('\n');
    return lines.map((line) => (line === '' ? '' : `${WHITE_ON_BLACK}${line}${AS_BEFORE}`)).join('\n');
  } catch {
    // Both libraries throw plain errors for what they cannot read, and there is another way.
    return undefined;
  }
}

function pixelsOf(png: Uint8Array) {
  const image = decode(png);
  const { width, height } = image;
  const channels = image.palette ? RGB : image.channels;
  const data = image.palette ? convertIndexedToRgb(image) : image.data;
  const pixels = new Uint8ClampedArray(width * height * 4).fill(OPAQUE);
  const isGrey = channels < RGB;
  for (let i = 0; i < width * height; i++)
    for (let colour = 0; colour < RGB; colour++)
      pixels[i * 4 + colour] = Number(data[i * channels + (isGrey ? 0 : colour)]);
  return { width, height, data: pixels };
}
