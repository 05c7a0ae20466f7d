/** How files of each kind begin, whatever their names say. */
const BEGINNINGS: readonly (readonly [string, readonly number[]])[] = [
  ['một tệp PDF', [0x25, 0x50, 0x44, 0x46]],
  ['một tệp Word, Excel mới hoặc tệp nén ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['một tệp Word, Excel đời cũ', [0xd0, 0xcf, 0x11, 0xe0]],
  ['một tệp RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['một ảnh PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['một ảnh JPEG', [0xff, 0xd8, 0xff]],
  ['một ảnh TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['một ảnh TIFF', [0x4d, 0x4d, 0x00, 0x2a]],
  ['một tệp nén RAR', [0x52, 0x61, 0x72, 0x21]],
  ['một tệp nén 7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['một tệp nén gzip', [0x1f, 0x8b]],
  ['một chương trình', [0x4d, 0x5a, 0x90]],
  ['một chương trình', [0x7f, 0x45, 0x4c, 0x46]],
];

/** What bytes really are, in Vietnamese, where they begin as some other kind of file does; undefined where they may be text. */
export function realContentOf(bytes: Uint8Array): string | undefined {
  return BEGINNINGS.find(([, beginning]) => beginning.every((byte, i) => bytes[i] === byte))?.[0];
}
