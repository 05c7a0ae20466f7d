import JSZip from 'jszip';
import { type Chance, HOSTILE_NUMBERS } from './chance.ts';
import { pack } from './pack.ts';

/** Changes an archive. */
export type MutateZip = (bytes: Uint8Array, chance: Chance) => Promise<Uint8Array> | Uint8Array;

const ENTRY = 0x02014b50;
const END = 0x06054b50;

/** Every place of the directory's entries. */
function entriesOf(view: DataView): number[] {
  const places: number[] = [];
  for (let at = 0; at + 46 < view.byteLength; at++) if (view.getUint32(at, true) === ENTRY) places.push(at);
  return places;
}

/** Writes a number over one field of one entry, or of all. */
function lying(fields: readonly (readonly [number, 2 | 4])[]): MutateZip {
  return (bytes, chance) => {
    const changed = bytes.slice();
    const view = new DataView(changed.buffer);
    const all = entriesOf(view);
    for (const at of chance.below(2) === 0 ? all : [chance.pick(all)]) {
      const [offset, width] = chance.pick(fields);
      const value = Number(chance.pick(HOSTILE_NUMBERS)) >>> 0;
      if (width === 4) view.setUint32(at + offset, value, true);
      else view.setUint16(at + offset, value & 0xffff, true);
    }
    return changed;
  };
}

function lyingEnd(bytes: Uint8Array, chance: Chance): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = changed.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    view.setUint16(at + 10, Number(chance.pick(HOSTILE_NUMBERS)) & 0xffff, true);
    if (chance.below(2)) view.setUint32(at + 16, chance.below(2) ? chance.below(changed.length) : 0xffffffff, true);
    break;
  }
  return changed;
}

/** Changes what is packed, and packs it anew. */
function repacked(change: (zip: JSZip, names: readonly string[], chance: Chance) => void | Promise<void>): MutateZip {
  return async (bytes, chance) => {
    const zip = await JSZip.loadAsync(bytes);
    const names = Object.keys(zip.files).filter((name) => !zip.files[name]!.dir);
    await change(zip, names, chance);
    return pack(zip);
  };
}

/** Entries of one name: a name as long is written over. */
async function duplicated(bytes: Uint8Array, chance: Chance): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const name = chance.pick(Object.keys(zip.files).filter((one) => one.endsWith('.xml')));
  const twin = name.replace(/.xml$/u, '~xml');
  zip.file(twin, chance.below(2) ? '<a/>' : await zip.file(name)!.async('uint8array'));
  const packed = Buffer.from(await pack(zip));
  return new Uint8Array(Buffer.from(packed.toString('latin1').replaceAll(twin, name), 'latin1'));
}

/** What is done to archives, whatever they are of. */
export const ZIP_MUTATORS: Readonly<Record<string, MutateZip>> = {
  'sizes that lie': lying([
    [20, 4],
    [24, 4],
  ]),
  'lengths that lie': lying([
    [28, 2],
    [30, 2],
    [32, 2],
  ]),
  'places that lie': lying([[42, 4]]),
  'methods that are none': lying([
    [10, 2],
    [8, 2],
  ]),
  'directory that lies': lyingEnd,
  'names twice': duplicated,
  'parts missing': repacked((zip, names, chance) => void zip.remove(chance.pick(names))),
  'parts exchanged': repacked(async (zip, names, chance) => {
    zip.file(chance.pick(names), await zip.file(chance.pick(names))!.async('uint8array'));
  }),
  'ways out of the folder': repacked((zip) => {
    for (const name of [
      '../../../../fuzz-trace.txt',
      '/fuzz-trace.txt',
      'word/../../fuzz-trace',
      'C:\\fuzz-trace.txt',
      '__proto__',
      'constructor',
    ])
      zip.file(name, 'x', { createFolders: false });
  }),
  'many entries': repacked((zip, _, chance) => {
    for (let i = chance.below(6_000); i > 0; i--) zip.file(`word/media/${i}.xml`, '<a/>');
  }),
  'archive in archive': repacked(async (zip, names, chance) => {
    zip.file(chance.pick(names), await pack(zip));
  }),
  bomb: repacked(
    (zip, names, chance) =>
      void zip.file(chance.pick(names), new Uint8Array(chance.pick([3_900_000, 30_000_000, 47_000_000]))),
  ),
  'many small bombs': repacked((zip, _, chance) => {
    const blank = new Uint8Array(3_900_000).fill(0x20);
    for (let i = chance.below(39); i > 0; i--) zip.file(`xl/worksheets/sheet${i + 50}.xml`, blank);
  }),
  macros: repacked((zip) => void zip.file('word/vbaProject.bin', 'x')),
};
