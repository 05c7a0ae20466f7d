import type { Mutate } from './bytes.ts';
import { joined } from './bytes.ts';
import type { Chance } from './chance.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A piece of text put somewhere between two lines. */
function inserted(make: (chance: Chance) => string): Mutate {
  return (bytes, chance) => {
    const ends = [...bytes.keys()].filter((at) => bytes[at] === 0x0a);
    const at = ends.length > 0 ? chance.pick(ends) + 1 : 0;
    return joined(bytes.subarray(0, at), utf8(make(chance)), bytes.subarray(at));
  };
}

const INSERTED: Readonly<Record<string, (chance: Chance) => string>> = {
  'control characters': () => '\x01\x02\x08\x0b\x0c\x1b[31m\x7f\u0085\u2028\u202e\ufeff\ufffd\n',
  'endless line': ({ below }) => `${'Sở Khoa học '.repeat(below(200_000))}\n`,
  'endless word': ({ below }) => `${'ă'.repeat(below(1_000_000))}\n`,
  'many lines': ({ below }) => '- Nhiệm vụ, giải pháp; \n'.repeat(below(100_000)),
  'blank lines': ({ below }) => '\n \t'.repeat(below(300_000)),
  'marks upon marks': ({ below }) => `a${'\u0301\u0323'.repeat(below(200_000))}\n`,
  'deep quotes': ({ below }) => `${'>'.repeat(below(50_000))} x\n`,
  'open brackets': ({ below }) => `${'['.repeat(below(100_000))}\n${'!['.repeat(below(20_000))}\n`,
  'stars and lines': ({ below }) =>
    `${'*a _'.repeat(below(50_000))}\n${'|'.repeat(below(100_000))}\n|${'-|'.repeat(below(20_000))}\n`,
  'deep lists': ({ below }) =>
    Array.from({ length: below(2_000) }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n'),
  'wide table': ({ below }) =>
    `|${'a|'.repeat(below(5_000))}\n|${'-|'.repeat(below(5_000))}\n${`|${'b|'.repeat(1000)}\n`.repeat(200)}`,
  'links and notes': ({ below }) =>
    `${'[^1]'.repeat(below(20_000))}\n\n[^1]: [^1]\n${'<a '.repeat(below(20_000))}\n${'&'.repeat(below(50_000))}\n`,
  'numbers of papers': ({ below }) =>
    `${'05/KH-UBND-'.repeat(below(50_000))}\n${'1.'.repeat(below(50_000))}\n${'I'.repeat(below(10_000))}. a\n`,
  'words in columns': ({ below }) => `${'TT      Nhiệm vụ       Chủ trì      '.repeat(20)}\n`.repeat(below(5_000)),
  'dates and offices': ({ below }) =>
    `${'ngày 31 tháng 2 năm 99999 trước quý II/2026 đến hết '.repeat(below(20_000))}\n`,
  'head again': () => '---\nid: &a [*a, *a]\nkind: !!js/function "x"\n---\n',
  'yaml bomb': () =>
    `---\na: &a [${'x,'.repeat(9)}x]\n${[...'bcdefghij'].map((name, i) => `${name}: &${name} [${`*${'abcdefghi'[i]},`.repeat(9)}*${'abcdefghi'[i]}]`).join('\n')}\n---\n`,
};

/** What is done to files of text. */
export const TEXT_MUTATORS: Readonly<Record<string, Mutate>> = {
  ...Object.fromEntries(Object.entries(INSERTED).map(([name, make]) => [name, inserted(make)])),
  'yaml bomb at the head': (bytes) =>
    joined(utf8(INSERTED['yaml bomb']!({ below: () => 0, pick: (from) => from[0]! })), bytes),
  'invalid UTF-8': (bytes, chance) => {
    const at = chance.below(bytes.length);
    return joined(bytes.subarray(0, at), new Uint8Array([0xc3, 0x28, 0xed, 0xa0, 0x80, 0xf8]), bytes.subarray(at));
  },
  'UTF-16': (bytes) => joined(new Uint8Array([0xff, 0xfe]), Buffer.from(new TextDecoder().decode(bytes), 'utf16le')),
  'UTF-16, big end first': (bytes) =>
    joined(new Uint8Array([0xfe, 0xff]), Buffer.from(new TextDecoder().decode(bytes), 'utf16le').swap16()),
  'half of UTF-16': (bytes) =>
    joined(new Uint8Array([0xff, 0xfe]), Buffer.from(new TextDecoder().decode(bytes), 'utf16le').subarray(1)),
  NUL: (bytes, chance) =>
    joined(bytes.subarray(0, chance.below(bytes.length)), new Uint8Array(chance.below(1000)), bytes),
  decomposed: (bytes) => utf8(new TextDecoder().decode(bytes).normalize('NFD')),
  'one line': (bytes) => utf8(new TextDecoder().decode(bytes).replaceAll('\n', ' ')),
  'old ends of lines': (bytes) => utf8(new TextDecoder().decode(bytes).replaceAll('\n', '\r')),
  garbled: (bytes) =>
    utf8(
      new TextDecoder()
        .decode(bytes)
        .replaceAll('ố', '6')
        .replaceAll('ể', 'é')
        .replaceAll('đ', 'd')
        .replaceAll('ư', 'u'),
    ),
};
