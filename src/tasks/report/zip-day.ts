import type { Day } from '../../shared/day.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * A ZIP file (.xlsx, .docx) whose entries all bear midnight of a day, in place. The libraries stamp them with the wall
 * clock, so that the same report would never give the same bytes twice.
 */
export function stampZip(zip: Uint8Array, day: Day): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = findEnd(view);
  const date = dosDate(day);
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(entry, true) !== ENTRY) throw new Error('not an entry of a ZIP file');
    view.setUint32(entry + 12, date, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, date, true);
    entry += 46 + [28, 30, 32].reduce((sum, at) => sum + view.getUint16(entry + at, true), 0);
  }
  return zip;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === END) return at;
  throw new Error('not a ZIP file');
}

/** Time in the lower two bytes, date in the upper two: years since 1980, month and day. */
function dosDate(day: Day): number {
  const [year = 1980, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  return ((((Math.max(year, 1980) - 1980) << 9) | (month << 5) | dayOfMonth) << 16) >>> 0;
}
