import { UserError } from '../shared/errors.ts';

/** Bytes as the text they are in UTF-8, without its mark at the beginning. Throws UserError; `told` begins its sentence. */
export function decodeText(bytes: Uint8Array, told: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(`${told} không phải văn bản UTF-8. Xin lưu lại tệp theo bảng mã UTF-8.`);
  }
}
