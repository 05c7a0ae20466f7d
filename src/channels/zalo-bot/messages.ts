const inVietnamese = new Intl.NumberFormat('vi-VN');
const print = (count: number) => inVietnamese.format(count);

/** How much of the plan is used. */
interface Used {
  readonly used: number;
  readonly most: number;
}

/** Every word that the channel says of itself, in Zalo and to whoever runs it. */
export const WORDS = {
  /** Below a reply whose files cannot go with it. */
  filesElsewhere: (files: readonly string[], channels: readonly string[]) =>
    [
      `Zalo Bot chưa gửi được tệp, nên ${files.join(', ')} không kèm theo tin này.`,
      channels.length > 0
        ? `Anh/chị có thể gõ lại yêu cầu này ở ${channels.join(' hoặc ')} để nhận tệp.`
        : 'Để nhận tệp, anh/chị có thể nối thêm một kênh khác (gõ /moi tôi) rồi gõ lại yêu cầu này ở đó, hoặc nhờ người quản trị lấy tệp ở cửa sổ lệnh của máy chủ.',
    ].join(' '),
  /** In the place of an answer, once the month's messages are used up. */
  noneLeft: (month: string, again: string, channels: readonly string[]) =>
    [
      `Rất tiếc, bot Zalo này đã dùng hết số tin được gửi trong tháng ${month}, nên tôi chưa trả lời được ở đây cho đến ngày ${again}.`,
      channels.length > 0
        ? `Trong lúc chờ, anh/chị có thể hỏi tôi ở ${channels.join(' hoặc ')}.`
        : 'Nếu cần ngay, xin anh/chị nhờ người quản trị trợ lý mời qua một kênh khác.',
      'Tin này chỉ gửi một lần.',
    ].join(' '),
  partRefused: 'Có một phần câu trả lời Zalo không nhận, nên không hiện được ở đây. Xin hỏi lại từng ý một.',
  channels: { telegram: 'Telegram', 'zalo-oa': 'Zalo Official Account', 'zalo-personal': 'Zalo cá nhân' },
  connected: (name: string) => `Zalo Bot: đã nối với ${name}.`,
  connectedAgain: (name: string) => `Zalo Bot: đã nối lại với ${name}.`,
  stopping: (seconds: number) =>
    `Zalo Bot: đang chờ lượt hỏi tin cuối cùng (tối đa ${seconds} giây), vì Zalo không giữ lại tin đã giao.`,
  faults: {
    wrongToken:
      'Zalo không nhận mã bot: mã sai hoặc đã được đổi. Xin lấy lại Bot Token ở Zalo Bot Creator (mở từ OA Zalo Bot Manager), ghi vào ZALO_BOT_TOKEN rồi chạy lại. Các phần khác vẫn chạy.',
    away: (reason: string) =>
      `Chưa nối được tới Zalo Bot (${reason}). Xin kiểm tra mạng của máy chủ. Trợ lý tự thử lại; tin nhắn gửi trong lúc này có thể không tới, vì Zalo không hứa giữ lại.`,
    refused: (reason: string) => `Zalo Bot từ chối (${reason}). Trợ lý sẽ tự thử lại.`,
    notKept: (count: number) =>
      `QUAN TRỌNG: chưa ghi được ${count} tin nhắn từ Zalo Bot vào cơ sở dữ liệu. Zalo đã giao và không giao lại: xin ĐỪNG tắt trợ lý, hãy sửa cơ sở dữ liệu (xem "tro-ly-so doctor"). Tin đang được giữ trong bộ nhớ; trợ lý tự ghi lại.`,
    keptAtLast: 'Zalo Bot: đã ghi được các tin nhắn đang giữ trong bộ nhớ, không mất tin nào.',
    lost: (count: number) =>
      `QUAN TRỌNG: trợ lý đã dừng khi còn ${count} tin nhắn từ Zalo Bot chưa ghi được; các tin này đã mất. Xin nhắn cho mọi người gửi lại.`,
  },
  plan: {
    messages: (mark: number, { used, most }: Used, month: string) =>
      mark < 100
        ? `Zalo Bot đã dùng ${print(used)} trên ${print(most)} tin của tháng ${month} (${Math.floor((used * 100) / most)} %). Khi hết, người hỏi được báo một lần, rồi bot không trả lời trong Zalo nữa; nhắc việc tự chuyển sang kênh khác của từng người. Xin nâng gói ở Zalo Bot Creator (rồi sửa ZALO_BOT_MONTHLY_MESSAGES), hoặc đề nghị mọi người nối thêm kênh (/moi tôi).`
        : `Zalo Bot đã dùng hết số tin của tháng ${month} (${print(used)} trên ${print(most)}, phần còn lại để báo cho người hỏi, mỗi cuộc trò chuyện một lần): đến đầu tháng sau bot không trả lời trong Zalo nữa, nhắc việc tự chuyển sang kênh khác của từng người. Nếu gói đã được nâng, xin sửa ZALO_BOT_MONTHLY_MESSAGES rồi chạy lại.`,
    users: (mark: number, { used, most }: Used) =>
      mark < 100
        ? `Zalo Bot đã có ${print(used)} trên ${print(most)} người dùng của gói. Quá số này, người mới có thể không nhắn được với bot. Xin nâng gói ở Zalo Bot Creator rồi sửa ZALO_BOT_USERS.`
        : `Zalo Bot đã có ${print(used)} người dùng, đủ ${print(most)} của gói: người mới có thể không nhắn được với bot. Xin nâng gói ở Zalo Bot Creator rồi sửa ZALO_BOT_USERS, hoặc mời người mới qua kênh khác.`,
    refused: (month: string, { used, most }: Used) =>
      `Zalo báo bot đã hết hạn mức của tháng ${month} (lỗi 429), trong khi trợ lý mới đếm ${print(used)} trên ${print(most)} tin. Tin bị từ chối không được gửi lại qua Zalo Bot; nhắc việc tự chuyển sang kênh khác. Xin xem hạn mức ở Zalo Bot Creator và sửa ZALO_BOT_MONTHLY_MESSAGES cho đúng.`,
    used: (month: string, messages: Used, users: Used & { readonly inMonth: number }) =>
      ` Tháng ${month} đã gửi ${print(messages.used)} trên ${print(messages.most)} tin; đã gặp ${print(users.used)} trên ${print(users.most)} người dùng (trong tháng: ${print(users.inMonth)}).`,
    spent:
      ' Đã hết hạn mức tin của tháng: bot không trả lời được đến đầu tháng sau, chỉ còn báo điều đó cho người hỏi.',
    unknown: ' Chưa đọc được số tin đã gửi trong tháng từ cơ sở dữ liệu.',
  },
  webhookTaken: (host: string) =>
    `Zalo Bot: webhook ở Zalo đã bị đổi${host && ` sang ${host}`} trong khi trợ lý đang chạy, nên có tin có thể không tới; trợ lý đã đặt lại. Xin tắt chương trình kia, hoặc đổi mã bot.`,
  webhookSet: (host: string) =>
    `Zalo Bot: có ai đó đặt webhook tại ${host} trong khi trợ lý đang hỏi tin, nên có tin có thể không tới; trợ lý đã gỡ ra. Xin tắt chương trình kia, hoặc đổi mã bot.`,
  works: (name: string, canJoinGroups: boolean) =>
    `bot ${name} dùng được${canJoinGroups ? ', vào nhóm được' : ' (chưa vào nhóm được)'}.`,
  otherWebhook: (host: string) =>
    ` Đang đặt webhook tại ${host}; khi "tro-ly-so serve" chạy, webhook này sẽ được gỡ để hỏi tin định kỳ.`,
  noWebhook: ' Chưa đặt webhook ở Zalo; webhook tự được đặt khi "tro-ly-so serve" chạy.',
  foreignWebhook: (host: string) =>
    ` Webhook ở Zalo đang trỏ tới ${host}, khác ZALO_BOT_WEBHOOK_URL; sẽ được đặt lại khi "tro-ly-so serve" chạy.`,
} as const;
