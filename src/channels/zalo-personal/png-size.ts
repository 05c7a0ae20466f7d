const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const [WIDTH_AT, HEIGHT_AT, HEADER_BYTES] = [16, 20, 24];

/** How wide and high a picture is, from the head of its PNG; nothing for other files. Zalo wants to know it of pictures. */
export function sizeOfPng(bytes: Buffer): { readonly width: number; readonly height: number } | Record<string, never> {
  if (bytes.length < HEADER_BYTES || !bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return {};
  return { width: bytes.readUInt32BE(WIDTH_AT), height: bytes.readUInt32BE(HEIGHT_AT) };
}
