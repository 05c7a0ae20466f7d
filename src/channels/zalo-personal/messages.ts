const SCAN_AGAIN = 'Xin chạy "npx tro-ly-so zalo login" trên máy chủ rồi quét mã QR bằng ứng dụng Zalo';

/** Every word that the channel says of itself, to whoever runs it and to administrators. */
export const WORDS = {
  connected: (account: string) => `Zalo cá nhân: đã nối với tài khoản ${account}.`,
  connectedAgain: (account: string) => `Zalo cá nhân: đã nối lại với tài khoản ${account}.`,
  away: (reason: string) =>
    `Zalo cá nhân: mất kết nối (${reason}). Trợ lý tự nối lại; nếu kéo dài, xin kiểm tra mạng của máy chủ.`,
  conflict: (minutes: number) =>
    `Zalo cá nhân: tài khoản vừa được mở ở nơi khác (Zalo Web, Zalo PC hoặc một chương trình khác), nên Zalo ngắt trợ lý. Trợ lý không giành lại ngay mà chờ ${minutes} phút rồi mới nối lại. Xin đăng xuất Zalo Web và Zalo PC của tài khoản này; ứng dụng trên điện thoại vẫn dùng được. Muốn nối lại sớm hơn, xin khởi động lại trợ lý.`,
  neverLoggedIn: `Zalo cá nhân: chưa có tài khoản nào đăng nhập. ${SCAN_AGAIN}; trợ lý sẽ tự nối, không cần khởi động lại.`,
  authRequired: `Zalo cá nhân: phiên đăng nhập đã hết hạn hoặc bị Zalo thu hồi; trợ lý ngừng thử để tài khoản không bị khóa. ${SCAN_AGAIN}; trợ lý sẽ tự nối lại, không cần khởi động lại.`,
  notReadable: (reason: string) => `Zalo cá nhân: chưa mở được nơi giữ phiên đăng nhập. ${reason}`,
  notKept: (count: number) =>
    `Zalo cá nhân: chưa ghi được ${count} tin nhắn vào cơ sở dữ liệu. Tin đang được giữ tạm trong bộ nhớ; trợ lý sẽ tự thử lại. Xin kiểm tra cơ sở dữ liệu và đừng tắt trợ lý lúc này.`,
  keptAgain: 'Zalo cá nhân: các tin nhắn chờ đã được ghi lại đầy đủ.',
  lost: (count: number) =>
    `Zalo cá nhân: có ${count} tin nhắn không ghi lại được và đã mất. Xin xem lại các cuộc trò chuyện gần đây trên điện thoại và nhắn người gửi hỏi lại.`,
  unreadable:
    'Zalo cá nhân: có tin nhắn, lượt thả cảm xúc hoặc thông báo đến theo dạng trợ lý chưa biết và không đọc được (có thể Zalo đã đổi cách gửi). Xin xem tin trên điện thoại và báo người phụ trách phần mềm cập nhật.',
  quotaSpent: (until: string) =>
    `Zalo cá nhân: Zalo báo tài khoản đã gửi hoặc gọi quá nhiều (mã 221). Trợ lý ngừng gửi qua kênh này đến ${until} để tài khoản không bị khóa; tin nhắn chờ, không bị mất.`,
  budgetSpent: (until: string) =>
    `Zalo cá nhân: đã gửi gần hết số tin định trước cho 24 giờ (ZALO_PERSONAL_PER_DAY), nên tin tiếp theo phải chờ đến ${until} và các tin sau còn chậm hơn. Tin không bị mất. Nếu ngày nào cũng vậy, xin nối thêm kênh khác; nâng giới hạn thì tài khoản dễ bị Zalo khóa hơn.`,
  works: (account: string, since: string) => `đang nối với tài khoản ${account}, từ ${since}.`,
  notRunning: (account: string | undefined) =>
    `đã đăng nhập${account === undefined ? '' : ` tài khoản ${account}`}, nhưng "tro-ly-so serve" không chạy hoặc chưa nối.`,
  isAway: (since: string) => `mất kết nối từ ${since}; trợ lý đang tự nối lại. Nếu kéo dài, xin kiểm tra mạng.`,
  inConflict: (since: string) =>
    `tài khoản đang được mở ở nơi khác (từ ${since}): xin đăng xuất Zalo Web và Zalo PC của tài khoản này.`,
  needsScan: (since: string) => `phiên đăng nhập hết hạn từ ${since}. ${SCAN_AGAIN}.`,
  noSession: `chưa đăng nhập. ${SCAN_AGAIN}.`,
  risk: 'Lưu ý: đây là cách nối không chính thức, Zalo có thể khóa tài khoản bất cứ lúc nào; chỉ nên dùng một tài khoản phụ.',
} as const;

/** What whoever logs in is told. */
export const LOGIN_WORDS = {
  scan: (file: string) =>
    `Xin mở Zalo trên điện thoại (đúng tài khoản dành cho trợ lý), chọn biểu tượng quét mã QR rồi quét mã trên màn hình. Nếu mã ở đây khó quét, xin mở tệp ${file} (tệp tự xóa khi xong). Mã có hiệu lực khoảng 100 giây.`,
  unreadable: 'Không vẽ được mã QR trong cửa sổ lệnh; xin mở tệp hình nêu dưới đây để quét.',
  noPicture: (file: string) => `Không ghi được hình mã QR vào ${file}; xin quét mã trong cửa sổ lệnh.`,
  scanned: 'Đã quét. Xin bấm xác nhận đăng nhập trên điện thoại.',
  anotherCode: 'Mã QR đã hết hạn; đang lấy mã mới.',
  expired: 'Đã quá lâu mà chưa ai quét mã QR. Xin chạy lại lệnh "npx tro-ly-so zalo login" khi điện thoại đã sẵn sàng.',
  declined:
    'Việc đăng nhập đã bị từ chối trên điện thoại. Nếu là bấm nhầm, xin chạy lại lệnh "npx tro-ly-so zalo login".',
  stopped: 'Đã dừng đăng nhập; chưa có gì thay đổi.',
  refused: (reason: string) =>
    `Zalo không cho đăng nhập bằng mã QR (${reason}). Xin thử lại sau ít phút; nếu vẫn vậy, xin đăng nhập thử tài khoản trên Zalo Web để xem tài khoản có bị khóa không.`,
  away: (reason: string) =>
    `Chưa nối được tới Zalo (${reason}). Xin kiểm tra mạng của máy chủ (id.zalo.me, chat.zalo.me) rồi chạy lại.`,
} as const;

/** What somebody is told in Zalo. */
export const CHAT_WORDS = {
  partRefused: 'Có một phần câu trả lời Zalo không nhận, nên không hiện được ở đây. Xin hỏi lại từng ý một.',
  fileRefused: (name: string) =>
    `Zalo không nhận tệp ${name} (có thể vì quá lớn hoặc thuộc loại bị chặn). Xin mở trợ lý ở kênh khác đã nối, hoặc nhờ quản trị viên lấy tệp trên máy chủ.`,
} as const;
