import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
/** How what follows is sealed; another way would begin with another number. */
const FORM = 1;
const [NONCE_BYTES, TAG_BYTES] = [12, 16];

/** Seals a value under a name with a key of 32 bytes: under another name it cannot be opened, nor where a bit of it was changed. */
export function seal(value: string, name: string, key: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(name));
  const hidden = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(FORM), nonce, cipher.getAuthTag(), hidden]);
}

/** What was sealed; undefined where key, name or bytes are not those of the sealing. */
export function unseal(sealed: Uint8Array, name: string, key: Uint8Array): string | undefined {
  const bytes = Buffer.from(sealed);
  const begin = 1 + NONCE_BYTES + TAG_BYTES;
  if (bytes[0] !== FORM || bytes.length < begin) return undefined;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(1, 1 + NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(name)).setAuthTag(bytes.subarray(1 + NONCE_BYTES, begin));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(begin)), decipher.final()]).toString('utf8');
  } catch {
    // The only fault that deciphering knows is that the seal does not fit.
    return undefined;
  }
}
