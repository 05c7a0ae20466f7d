import { inflateRawSync } from 'node:zlib';
import { UserError } from '../../../shared/errors.ts';
import { INGEST_WORDS } from '../../ingest/messages.ts';

/** Limits on what a ZIP file may hold: plans of hundreds of pages stay far below them. */
const MOST_ENTRIES = 4000;
const MOST_UNZIPPED_BYTES = 160 * 1024 * 1024;
const MOST_ENTRY_BYTES = 48 * 1024 * 1024;
/** A large file that shrinks more than this is made to, not written. */
const MOST_RATIO = 400;
const LARGE_BYTES = 4 * 1024 * 1024;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** The files within a ZIP file, by their names; none is unzipped before it is asked for. */
export interface ZipArchive {
  readonly names: readonly string[];
  /** Undefined where there is none of that name. Throws UserError where it is broken or larger than it says. */
  read(name: string): Uint8Array | undefined;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** Opens a ZIP file by its directory, which is checked against all limits before anything is unzipped. Throws UserError. */
export function openZip(bytes: Uint8Array, file: string): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let entries: Map<string, Entry>;
  try {
    entries = readDirectory(view, bytes, file);
  } catch (error) {
    if (error instanceof RangeError) throw new UserError(INGEST_WORDS.brokenOffice(file), { cause: error });
    throw error;
  }
  refuseBombs([...entries.values()], file);
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      return entry && unzip(view, bytes, entry, file);
    },
  };
}

function readDirectory(view: DataView, bytes: Uint8Array, file: string): Map<string, Entry> {
  const end = findEnd(view);
  if (end === undefined) throw new UserError(INGEST_WORDS.brokenOffice(file));
  const count = view.getUint16(end + 10, true);
  // 0xffff stands for the larger directories of ZIP64, which no document needs.
  if (count > MOST_ENTRIES) throw new UserError(INGEST_WORDS.zipBomb(file));
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== ENTRY) throw new UserError(INGEST_WORDS.brokenOffice(file));
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    // Bit 0 is set where an entry is locked.
    if (view.getUint16(at + 8, true) & 1) throw new UserError(INGEST_WORDS.locked(file));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    const [method, packed, size] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 24, true),
    ];
    entries.set(name, { name, method, packed, size, at: view.getUint32(at + 42, true) });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function refuseBombs(entries: readonly Entry[], file: string): void {
  const whole = entries.reduce((sum, { size }) => sum + size, 0);
  const isBomb = entries.some(
    ({ size, packed }) => size > MOST_ENTRY_BYTES || (size > LARGE_BYTES && size > packed * MOST_RATIO),
  );
  if (isBomb || whole > MOST_UNZIPPED_BYTES) throw new UserError(INGEST_WORDS.zipBomb(file));
}

function unzip(view: DataView, bytes: Uint8Array, { method, packed, size, at }: Entry, file: string): Uint8Array {
  try {
    if (view.getUint32(at, true) !== LOCAL) throw new RangeError('no entry where the directory says');
    const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const data = bytes.subarray(from, from + packed);
    if (method === STORED) return data;
    if (method !== DEFLATED) throw new RangeError(`method ${method}`);
    // Never more than the directory said: it may lie.
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    throw new UserError(INGEST_WORDS.brokenOffice(file), { cause: error });
  }
}
