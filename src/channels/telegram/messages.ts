/** Every word that the channel says of itself, in Telegram and to whoever runs it. */
export const WORDS = {
  partRefused: 'Có một phần câu trả lời Telegram không nhận, nên không hiện được ở đây. Xin hỏi lại từng ý một.',
  fileRefused: (name: string) =>
    `Telegram không nhận tệp ${name}. Xin thử lại sau, hoặc lấy tệp này ở kênh khác hay trong cửa sổ lệnh.`,
  pressed: 'Đang tìm…',
  expired: 'Nút này không còn dùng được. Xin chọn ở câu trả lời mới nhất, hoặc gõ câu hỏi.',
  connected: (name: string) => `Telegram: đã nối với bot @${name}.`,
  connectedAgain: (name: string) => `Telegram: đã nối lại với bot @${name}.`,
  faults: {
    wrongToken:
      'Telegram không nhận mã bot: mã sai hoặc đã bị thu hồi. Xin lấy mã ở @BotFather (lệnh /token), ghi vào TELEGRAM_BOT_TOKEN rồi chạy lại. Các phần khác vẫn chạy; cứ 10 phút trợ lý thử lại một lần.',
    conflict:
      'Telegram báo có một chương trình khác đang nhận tin của bot này (hoặc bot vừa được khởi động lại). Xin tắt chương trình kia, hoặc thu hồi mã ở @BotFather nếu không rõ là gì. Trợ lý sẽ tự thử lại.',
    away: (reason: string) =>
      `Chưa nối được tới Telegram (${reason}). Xin kiểm tra mạng; nếu nhà mạng chặn, xin đặt TELEGRAM_PROXY hoặc TELEGRAM_API_ROOT. Trợ lý tự thử lại; tin nhắn chờ ở Telegram, không bị mất.`,
    refused: (reason: string) => `Telegram từ chối (${reason}). Trợ lý sẽ tự thử lại.`,
    notKept: 'Chưa ghi được tin nhắn từ Telegram vào cơ sở dữ liệu. Tin vẫn chờ ở Telegram; trợ lý sẽ tự thử lại.',
  },
  reasons: [
    [/^(?:ABORT_ERR|took too long|no answer in time|ETIMEDOUT)/u, 'quá lâu không có trả lời'],
    [/^(?:ENOTFOUND|EAI_AGAIN)/u, 'không tìm thấy địa chỉ máy chủ, có thể do mạng hoặc DNS'],
    [/^ECONNREFUSED/u, 'máy chủ không nhận kết nối'],
    [/^(?:ECONNRESET|EPIPE|connection broken|closed while)/u, 'kết nối bị ngắt'],
    [/^the proxy answered/u, 'proxy từ chối'],
    [/^(?:HPE_|an answer that is none)/u, 'máy chủ trả lời không đúng dạng'],
  ] as readonly (readonly [RegExp, string])[],
  works: (name: string, canReadAll: boolean) =>
    `bot @${name} dùng được.${canReadAll ? ' Bot đang tắt chế độ riêng tư (privacy mode) nên nhận mọi tin trong nhóm; nên bật lại ở @BotFather (/setprivacy).' : ''}`,
  waiting: (count: number) => (count > 0 ? ` Có ${count} tin đang chờ ở Telegram.` : ''),
  wrongWebhook: (host: string) =>
    `${host === '' ? ' Telegram chưa biết webhook' : ` Telegram đang gọi webhook khác (${host})`}; khi "tro-ly-so serve" chạy, webhook của TELEGRAM_WEBHOOK_URL sẽ được đặt.`,
  otherWebhook: (host: string) =>
    ` Đang đặt webhook tại ${host}; khi "tro-ly-so serve" chạy, webhook này sẽ được gỡ để hỏi tin định kỳ.`,
  webhookFault: (reason: string) => ` Lượt webhook gần nhất bị lỗi: ${reason}.`,
} as const;
