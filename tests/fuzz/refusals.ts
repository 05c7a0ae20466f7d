import { SecretFileError } from '../../src/documents/ingest/secret-file-error.ts';
import { UserError } from '../../src/shared/errors.ts';

/** What people are told of files that are not taken, by what it is about; nothing else may be told. */
const KNOWN: readonly (readonly [string, RegExp])[] = [
  ['empty', /không có gì bên trong|chỉ có phần khai báo/u],
  ['too large', /quá mức .* cho loại tệp này/u],
  ['other contents', /không đúng với đuôi/u],
  ['encoding', /không phải văn bản UTF-8/u],
  ['locked', /khóa bằng mật khẩu/u],
  ['broken', /bị hỏng hoặc tải về chưa hết/u],
  ['no pages', /không có trang nào/u],
  ['too many pages', /trang, quá mức/u],
  ['no text', /không có chữ nào đọc được/u],
  ['bomb', /nén dữ liệu lớn bất thường/u],
  ['macros', /có macro/u],
  ['too many rows', /dòng bảng, quá mức/u],
  ['too slow', /giây (?:vẫn )?chưa xong/u],
  ['too much memory', /nhiều bộ nhớ hơn mức/u],
  ['unreadable', /tệp có chỗ hỏng hoặc lạ/u],
  ['head', /khai báo/u],
];

/** By what name the refusal of a file goes; undefined for an error that nobody may be told. */
export function refusalOf(error: unknown, name: string): string | undefined {
  if (error instanceof SecretFileError) return error.message.includes(name) ? undefined : 'secret';
  if (!(error instanceof UserError) || !error.message.includes(name)) return undefined;
  return KNOWN.find(([, said]) => said.test(error.message))?.[0];
}
