import type { Chance } from './chance.ts';

/** Changes a file without knowing what it is. */
export type Mutate = (bytes: Uint8Array, chance: Chance) => Uint8Array;

const MAGIC = [
  '%PDF-1.7\n',
  'PK\x03\x04',
  '\xd0\xcf\x11\xe0',
  '{\\rtf',
  '\x89PNG',
  '\x1f\x8b',
  'MZ\x90',
  '\x7fELF',
  '\xff\xfe',
];

function flip(bytes: Uint8Array, chance: Chance): Uint8Array {
  const changed = bytes.slice();
  for (let i = 1 + chance.below(64); i > 0; i--) changed[chance.below(changed.length)]! ^= 1 << chance.below(8);
  return changed;
}

function overwrite(bytes: Uint8Array, chance: Chance): Uint8Array {
  const changed = bytes.slice();
  for (let i = 1 + chance.below(16); i > 0; i--)
    changed[chance.below(changed.length)] = chance.pick([0, 255, 0x80, 0x0a, 0x3c, 0x28, chance.below(256)]);
  return changed;
}

function cutOut(bytes: Uint8Array, chance: Chance): Uint8Array {
  const from = chance.below(bytes.length);
  return joined(bytes.subarray(0, from), bytes.subarray(from + 1 + chance.below(bytes.length / 4)));
}

function truncate(bytes: Uint8Array, chance: Chance): Uint8Array {
  return bytes.slice(0, chance.below(bytes.length));
}

function splice(bytes: Uint8Array, chance: Chance): Uint8Array {
  const [from, to] = [chance.below(bytes.length), chance.below(bytes.length)];
  const piece = bytes.subarray(from, from + 1 + chance.below(bytes.length / 2));
  return joined(bytes.subarray(0, to), piece, bytes.subarray(to));
}

function repeat(bytes: Uint8Array, chance: Chance): Uint8Array {
  const from = chance.below(bytes.length);
  const piece = bytes.subarray(from, from + 1 + chance.below(2_000));
  return joined(bytes.subarray(0, from), ...new Array<Uint8Array>(chance.below(500)).fill(piece), bytes.subarray(from));
}

function zeros(bytes: Uint8Array, chance: Chance): Uint8Array {
  const at = chance.below(bytes.length);
  return joined(bytes.subarray(0, at), new Uint8Array(1 + chance.below(100_000)), bytes.subarray(at));
}

function swapBlocks(bytes: Uint8Array, chance: Chance): Uint8Array {
  const [a, b] = [chance.below(bytes.length), chance.below(bytes.length)].sort((one, other) => one - other) as [
    number,
    number,
  ];
  return joined(bytes.subarray(b), bytes.subarray(a, b), bytes.subarray(0, a));
}

function swapMagic(bytes: Uint8Array, chance: Chance): Uint8Array {
  const magic = Buffer.from(chance.pick(MAGIC), 'latin1');
  return joined(magic, bytes.subarray(chance.below(2) * magic.length));
}

/** Bytes one after another. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** By their names, as the report tells them. */
export const BYTE_MUTATORS: Readonly<Record<string, Mutate>> = {
  ...{ flip, overwrite, truncate, splice, repeat, zeros },
  ...{ 'cut out': cutOut, 'swap blocks': swapBlocks, 'swap magic': swapMagic },
};
