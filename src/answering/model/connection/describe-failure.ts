const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'không nhận yêu cầu (mã 400): xin xem mô hình có gọi được công cụ (tool calls) không',
  401: 'từ chối khóa OPENAI_API_KEY (mã 401)',
  402: 'báo tài khoản đã hết tiền (mã 402)',
  403: 'không cho khóa này dùng mô hình (mã 403)',
  404: 'không có mô hình hoặc địa chỉ này (mã 404)',
  429: 'đang giới hạn số lượt gọi hoặc đã hết hạn mức (mã 429)',
};

/** What went wrong with a language model: a Vietnamese phrase to follow "Mô hình". Takes nothing from the service's own words, which may repeat the key or the question. */
export function describeFailure(error: unknown): string {
  const status = statusOf(error);
  if (status !== undefined) return BY_STATUS[status] ?? `báo lỗi (mã ${status})`;
  const causes = causesOf(error);
  if (causes.some(({ name }) => /Abort|Timeout/u.test(name))) return 'không trả lời kịp thời gian cho phép';
  if (causes.some(({ name }) => name === 'TooLongError')) return 'trả lời dài quá mức cho phép';
  const code = causes
    .map((cause) => cause.code)
    .find((one) => typeof one === 'string' && /^(?:E|UND_ERR)[A-Z_]+$/u.test(one));
  if (code) return `không kết nối được (${code})`;
  return causes.some(({ name }) => name === 'APIConnectionError') ? 'không kết nối được' : 'trả lời không đúng dạng';
}

/** True where the same call may succeed a moment later: the service is busy, or the connection broke. */
export function isPassing(error: unknown): boolean {
  const status = statusOf(error);
  if (status !== undefined) return status === 408 || status === 429 || status >= 500;
  return !causesOf(error).some(({ name }) => /Abort|Timeout|TooLong|Recursion|Limit/u.test(name));
}

function statusOf(error: unknown): number | undefined {
  return causesOf(error)
    .map(({ status }) => status)
    .find((status): status is number => typeof status === 'number');
}

function causesOf(error: unknown): { name: string; code?: unknown; status?: unknown }[] {
  const causes: { name: string; code?: unknown; status?: unknown }[] = [];
  for (let one = error; one instanceof Error && causes.length < 6; one = one.cause) causes.push(one);
  return causes;
}
