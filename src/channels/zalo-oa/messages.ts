const CONSENT =
  'Cách cấp lại quyền: vào developers.zalo.me, chọn ứng dụng, mở Công cụ và hỗ trợ > API Explorer, chọn OA Access Token, bấm cho phép với Official Account; chép refresh token mới vào ZALO_OA_REFRESH_TOKEN rồi khởi động lại trợ lý.';

/** Every word that the channel says of itself, in Zalo and to whoever runs it. */
export const WORDS = {
  filesElsewhere: (names: readonly string[]) =>
    `Zalo không nhận tệp loại này nên tôi chưa gửi được: ${names.join(', ')}. Anh/chị có thể nhận tệp bằng cách hỏi lại câu này trên một kênh khác đã liên kết (ví dụ Telegram), hoặc nhờ quản trị lấy ở máy chủ.`,
  fileRefused: (name: string) =>
    `Zalo từ chối tệp ${name} nên tôi chưa gửi được. Anh/chị có thể nhận tệp bằng cách hỏi lại câu này trên một kênh khác đã liên kết (ví dụ Telegram).`,
  partRefused: 'Có một phần câu trả lời Zalo không nhận, nên không hiện được ở đây. Xin hỏi lại từng ý một.',
  somebody: 'Anh/Chị',
  connected: (path: string) => `Zalo OA: đang nhận tin qua webhook tại đường dẫn ${path}.`,
  connectedAgain: 'Zalo OA: mã truy cập dùng được trở lại.',
  sendsAgain: 'Zalo OA: đã gửi tin được trở lại.',
  forged:
    'Zalo OA: có lượt gọi webhook sai chữ ký, đã bỏ qua và không giữ gì. Nếu nhắn cho OA mà không được trả lời, xin kiểm tra ZALO_OA_APP_ID và ZALO_OA_WEBHOOK_SECRET (OA Secret Key ở mục Webhook).',
  otherTime: (told: string, here: string) =>
    `Zalo OA: có sự kiện đúng chữ ký nhưng ghi lúc ${told}, trong khi đồng hồ máy chủ là ${here}; chưa nhận để Zalo gọi lại (tối đa một giờ). Nếu đồng hồ máy chủ sai, xin chỉnh lại ngay. Nếu đồng hồ đúng, có người gửi lại sự kiện cũ: không cần làm gì.`,
  otherAccount: (id: string) =>
    `Zalo OA: có sự kiện của một Official Account khác (${id}) dùng chung ứng dụng, đã bỏ qua. Trợ lý chỉ trả lời cho OA đã cấp quyền. Nếu đó chính là OA của cơ quan, xin ghi ZALO_OA_ID=${id} rồi khởi động lại.`,
  tokens: {
    missing: `Zalo OA: chưa có quyền gửi tin vì chưa có refresh token. ${CONSENT}`,
    refused: (reason: string) =>
      `Zalo OA: Zalo không nhận refresh token đang giữ (${reason}): đã hết hạn sau 3 tháng không dùng, đã bị thu hồi, đã dùng rồi, hoặc ZALO_OA_APP_ID, ZALO_OA_APP_SECRET chưa đúng. Vì vậy chưa gửi được tin nào. Tin nhắn đến vẫn được giữ lại để trả lời sau. ${CONSENT}`,
    seedRefused: (reason: string) =>
      `Zalo OA: Zalo không nhận refresh token trong ZALO_OA_REFRESH_TOKEN (${reason}), có thể là token cũ đã dùng rồi. Trợ lý vẫn dùng quyền đang giữ, không có gì bị gián đoạn. Xin bỏ dòng đó, hoặc ghi refresh token mới nhất.`,
    spent: (reason: string) =>
      `Zalo OA: lần làm mới mã truy cập trước bị mất câu trả lời của Zalo, và refresh token đang giữ (chỉ dùng được một lần) nay không còn được nhận (${reason}), nên chưa gửi được tin nào. Tin nhắn đến vẫn được giữ lại để trả lời sau. ${CONSENT}`,
    lost: `Zalo OA: đã xin mã truy cập mới nhưng không nhận được câu trả lời của Zalo. Refresh token chỉ dùng được một lần nên có thể đã mất hiệu lực; trợ lý sẽ thử lại. Nếu sau đó trợ lý báo không được nhận: ${CONSENT}`,
    away: (reason: string) =>
      `Zalo OA: chưa nối được tới máy chủ cấp mã của Zalo (${reason}). Xin kiểm tra mạng. Trợ lý tự thử lại; chưa có gì bị mất.`,
    notKept:
      'Zalo OA: đã nhận mã truy cập mới nhưng chưa ghi được vào cơ sở dữ liệu. Xin ĐỪNG tắt trợ lý trước khi cơ sở dữ liệu ghi lại được, nếu không sẽ phải cấp lại quyền. Trợ lý tự thử ghi lại.',
    unreadable: (reason: string) => `Zalo OA: ${reason}`,
  },
  faults: {
    quota: (reason: string) =>
      `Zalo OA: Zalo báo đã hết hạn mức gửi tin (${reason}). Nhắc việc được chuyển sang địa chỉ khác của từng người. Xin xem hạn mức và gói dịch vụ ở trang quản trị OA.`,
    balance: (reason: string) =>
      `Zalo OA: tin ngoài khung miễn phí bị từ chối vì chưa nối hoặc đã hết tiền trong tài khoản Zalo Cloud (${reason}). Nhắc việc được chuyển sang địa chỉ khác. Xin nạp tiền ở zalo.cloud, hoặc đặt ZALO_OA_WINDOW_HOURS=48 để chỉ gửi trong khung miễn phí.`,
    permission: (reason: string) =>
      `Zalo OA: ứng dụng hoặc OA chưa được phép gửi tin (${reason}). Xin kiểm tra ở developers.zalo.me: ứng dụng đã kích hoạt, đã đăng ký Official Account API, đã liên kết và được OA cấp quyền; ở oa.zalo.me: OA đã xác thực, gói dịch vụ còn hạn. Trợ lý tự thử lại.`,
    away: (reason: string) =>
      `Zalo OA: chưa nối được tới Zalo (${reason}). Xin kiểm tra mạng; trợ lý tự thử lại, tin chờ gửi không bị mất.`,
  },
  check: {
    seeded: 'đã có ZALO_OA_REFRESH_TOKEN; mã truy cập được lấy khi "tro-ly-so serve" chạy.',
    expired: (when: string) =>
      `mã truy cập đã hết hạn lúc ${when}; sẽ tự làm mới khi "tro-ly-so serve" chạy. Nếu đang chạy mà vẫn thấy dòng này, xin kiểm tra đường mạng tới oauth.zaloapp.com.`,
    refusedToken: `refresh token đang giữ không được Zalo nhận, nên chưa gửi được tin nào. ${CONSENT}`,
    unfinished:
      'lần làm mới mã truy cập gần nhất chưa xong hoặc bị mất câu trả lời; trợ lý sẽ thử lại khi "tro-ly-so serve" chạy.',
    works: (name: string) => `OA "${name}" dùng được.`,
    refused: (reason: string) => `Zalo từ chối (${reason}).`,
    template: (hours: number, hasTemplate: boolean) =>
      hasTemplate
        ? ` Quá ${hours} giờ sau lần tương tác cuối, nhắc việc gửi bằng mẫu đã duyệt.`
        : ` Quá ${hours} giờ sau lần tương tác cuối, nhắc việc không gửi được qua OA (chưa có ZALO_OA_TEMPLATE) và đi theo địa chỉ khác.`,
    heard: (when: string) => ` Lần gần nhất có người tương tác: ${when}.`,
    neverHeard:
      ' Chưa nhận sự kiện nào từ Zalo: xin khai báo webhook ở developers.zalo.me (Zalo tự tắt webhook nếu nhiều lần không gọi được).',
  },
} as const;
