import { UserError } from './errors.ts';

/** One line of input as it came: `number` counts from 1; a longer one than the limit is `cut`. */
export interface RawLine {
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly cut: boolean;
}

const LINE_FEED = 0x0a;
const LONGEST_LINE_BYTES = 1_000_000;

/** Cuts a stream of bytes into lines as they arrive; never holds more than a megabyte of one line. */
export async function* readLines(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<RawLine> {
  let number = 1;
  let parts: Buffer[] = [];
  let length = 0;
  const take = (part: Buffer) => {
    if (length < LONGEST_LINE_BYTES) parts.push(part);
    length += part.length;
  };
  const finish = (): RawLine => {
    const line = { number: number++, bytes: Buffer.concat(parts), cut: length > LONGEST_LINE_BYTES };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    let from = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
      take(bytes.subarray(from, end));
      yield finish();
      from = end + 1;
    }
    if (from < bytes.length) take(bytes.subarray(from));
  }
  if (length > 0) yield finish();
}

/** The line as text, without its line end or byte-order mark. Throws UserError where it is no text. */
export function decodeLine({ bytes, cut }: Pick<RawLine, 'bytes' | 'cut'>): string {
  if (cut) throw new UserError('Dòng này dài quá một triệu byte. Xin chia nhỏ rồi gửi lại.');
  const text = decodeStrictly(bytes);
  if (text === undefined || text.includes('\0')) {
    throw new UserError('Dữ liệu vào không phải văn bản UTF-8. Xin gửi văn bản thường, không gửi tệp nhị phân.');
  }
  return text.replace(/\r$/u, '');
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
