import { createHash } from 'node:crypto';

const MAGIC = Buffer.from('TROLYSO\n');
const FORMAT = 1;
const HASH_AT = MAGIC.length + 4;
const PAYLOAD_AT = HASH_AT + 32;

/** What stood in sealed bytes, or in what way they are not what was sealed: a Vietnamese phrase to follow a file's name. */
export type Unsealed = { readonly payload: Uint8Array } | { readonly damage: string };

/** Puts a head before a payload by which `unseal` knows it again: who wrote it, in which format, under which name, whole. */
export function seal(name: string, payload: Uint8Array): Uint8Array {
  const head = Buffer.alloc(PAYLOAD_AT);
  MAGIC.copy(head);
  head.writeUInt32LE(FORMAT, MAGIC.length);
  digest(name, payload).copy(head, HASH_AT);
  return Buffer.concat([head, payload]);
}

/** Opens what `seal` made under the same name; no change of a byte, no cut, no addition and no mix-up of names gets through. */
export function unseal(name: string, bytes: Uint8Array): Unsealed {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.subarray(0, MAGIC.length).equals(MAGIC)) return { damage: 'không phải tệp chỉ mục của Trợ Lý Số' };
  if (buffer.length < PAYLOAD_AT) return { damage: 'bị cắt cụt' };
  const format = buffer.readUInt32LE(MAGIC.length);
  if (format !== FORMAT) return { damage: `thuộc định dạng ${format}, không phải ${FORMAT}` };
  const payload = buffer.subarray(PAYLOAD_AT);
  const intact = digest(name, payload).equals(buffer.subarray(HASH_AT, PAYLOAD_AT));
  return intact ? { payload } : { damage: 'có nội dung không khớp mã kiểm tra' };
}

function digest(name: string, payload: Uint8Array): Buffer {
  return createHash('sha256').update(`${name}\n`).update(payload).digest();
}
