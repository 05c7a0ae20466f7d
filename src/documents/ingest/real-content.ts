/** Kinds of files that begin in a way of their own. */
export type Content = 'pdf' | 'zip' | 'cfb' | 'other';

/** How files of each kind begin, whatever their names say. */
const BEGINNINGS: readonly (readonly [Content, string, readonly number[]])[] = [
  ['pdf', 'một tệp PDF', [0x25, 0x50, 0x44, 0x46]],
  ['zip', 'một tệp Word, Excel mới hoặc tệp nén ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['cfb', 'một tệp Word, Excel đời cũ hoặc có mật khẩu', [0xd0, 0xcf, 0x11, 0xe0]],
  ['other', 'một tệp RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['other', 'một ảnh PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['other', 'một ảnh JPEG', [0xff, 0xd8, 0xff]],
  ['other', 'một ảnh TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['other', 'một ảnh TIFF', [0x4d, 0x4d, 0x00, 0x2a]],
  ['other', 'một tệp nén RAR', [0x52, 0x61, 0x72, 0x21]],
  ['other', 'một tệp nén 7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['other', 'một tệp nén gzip', [0x1f, 0x8b]],
  ['other', 'một chương trình', [0x4d, 0x5a, 0x90]],
  ['other', 'một chương trình', [0x7f, 0x45, 0x4c, 0x46]],
];

/** What bytes really are, also in Vietnamese, where they begin as some kind of file does; else they may be text. */
export function realContentOf(bytes: Uint8Array): { readonly content: Content | 'text'; readonly told: string } {
  const known = BEGINNINGS.find(([, , beginning]) => beginning.every((byte, i) => bytes[i] === byte));
  return known ? { content: known[0], told: known[1] } : { content: 'text', told: 'một tệp khác' };
}
