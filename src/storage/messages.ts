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
} as const;
