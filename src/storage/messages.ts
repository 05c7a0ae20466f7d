/** Every word that the database says to people. */
export const WORDS = {
  cannotOpen: (path: string, reason: string) =>
    `Không mở hoặc không ghi được cơ sở dữ liệu ${path} (${reason}). Xin kiểm tra quyền đọc, ghi của tệp này và của thư mục chứa nó, hoặc đặt DATA_DIR sang thư mục khác.`,
  notOurs: (path: string) =>
    `Tệp ${path} không phải là cơ sở dữ liệu của Trợ Lý Số nên được giữ nguyên, không ghi gì vào. Xin chuyển tệp này đi nơi khác hoặc đặt DATA_DIR sang thư mục khác, rồi chạy lại.`,
  newer: (path: string, theirs: number, ours: number) =>
    `Cơ sở dữ liệu ${path} thuộc phiên bản ${theirs}, mới hơn phiên bản ${ours} mà chương trình này dùng được, nên được giữ nguyên. Xin cập nhật chương trình, hoặc đặt DATA_DIR sang thư mục khác.`,
  damaged: (path: string, reason: string) =>
    `Cơ sở dữ liệu ${path} bị hỏng (${reason}). Xin dừng mọi tiến trình đang dùng tệp này, cất giữ nó cùng các tệp ${path}-wal và ${path}-shm nếu có, rồi chép bản sao lưu gần nhất vào chỗ cũ.`,
  busy: (path: string) =>
    `Cơ sở dữ liệu ${path} đang được một tiến trình khác ghi quá lâu nên lần này chưa thực hiện được. Xin thử lại sau ít giây; nếu vẫn vậy, xin đóng tiến trình kia.`,
  full: (path: string) =>
    `Ổ đĩa đã đầy nên không ghi thêm được vào cơ sở dữ liệu ${path}; dữ liệu đã ghi trước đó vẫn còn nguyên. Xin giải phóng dung lượng đĩa rồi thử lại.`,
  damagedServer: (place: string, reason: string) =>
    `Cơ sở dữ liệu ${place} có ràng buộc chưa được kiểm tra (${reason}). Xin khôi phục từ bản sao lưu gần nhất.`,
  serverAway: (place: string, reason: string) =>
    `Không kết nối được tới cơ sở dữ liệu ${place} (${reason}). Xin kiểm tra máy chủ PostgreSQL có đang chạy, mạng và DATABASE_URL.`,
  serverRefuses: (place: string, reason: string) =>
    `Cơ sở dữ liệu ${place} từ chối (${reason}). Xin kiểm tra tên cơ sở dữ liệu, tài khoản, mật khẩu và quyền trong DATABASE_URL.`,
  serverBusy: (place: string, reason: string) =>
    `Cơ sở dữ liệu ${place} đang quá bận nên lần này chưa thực hiện được (${reason}). Xin thử lại sau ít giây.`,
  serverFull: (place: string, reason: string) =>
    `Ổ đĩa của cơ sở dữ liệu ${place} đã đầy (${reason}); dữ liệu đã ghi trước đó vẫn còn nguyên. Xin giải phóng dung lượng rồi thử lại.`,
} as const;
