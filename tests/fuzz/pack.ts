import type JSZip from 'jszip';

const ONCE = new Date('2026-01-01T00:00:00Z');

/** Packs an archive so that it does not tell when that was done: the same contents make the same bytes. */
export async function pack(zip: JSZip): Promise<Uint8Array> {
  for (const entry of Object.values(zip.files)) entry.date = ONCE;
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
