import { UserError } from '../../shared/errors.ts';
import { VectorLengthError } from '../passage-vectors.ts';

const BY_STATUS: Readonly<Record<number, string>> = {
  401: 'từ chối khóa EMBEDDINGS_API_KEY (mã 401)',
  403: 'không cho khóa này dùng mô hình (mã 403)',
  404: 'không có mô hình hoặc địa chỉ này (mã 404)',
  429: 'đang giới hạn số lượt gọi hoặc đã hết hạn mức (mã 429)',
};

/** What went wrong with an embeddings API: a Vietnamese phrase to follow "dịch vụ". Takes nothing from the API's own words, which may repeat the key. */
export function describeApiFailure(error: unknown): string {
  if (error instanceof VectorLengthError) {
    return `trả véc-tơ ${error.given} chiều, khác với ${error.expected} chiều đã lưu (nếu mô hình đã đổi, xin chạy "tro-ly-so index --rebuild")`;
  }
  // What keeps the vectors, and not the API: it says itself what is wrong, without secrets.
  if (error instanceof UserError)
    return `chưa dùng được vì nơi giữ véc-tơ có lỗi: ${error.message.replace(/\.$/u, '')}`;
  const { status, name } = error as { status?: unknown; name?: unknown };
  if (typeof status === 'number') return BY_STATUS[status] ?? `báo lỗi (mã ${status})`;
  const causes = causesOf(error);
  if (name === 'TimeoutError' || causes.some((cause) => /Abort|Timeout/u.test(cause.name))) {
    return 'không trả lời kịp thời gian cho phép';
  }
  const code = causes.map((cause) => cause.code).find((one) => typeof one === 'string' && /^[A-Z_]+$/u.test(one));
  if (code) return `không kết nối được (${code})`;
  return name === 'APIConnectionError' ? 'không kết nối được' : 'trả lời không đúng dạng';
}

function causesOf(error: unknown): { name: string; code?: string }[] {
  const causes: { name: string; code?: string }[] = [];
  for (let one = error; one instanceof Error && causes.length < 5; one = one.cause) causes.push(one);
  return causes;
}
