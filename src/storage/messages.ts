/** What the system calls a fault of the files, said to people; else its own name for it. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'không có tệp hoặc thư mục này',
  EACCES: 'không có quyền',
  EPERM: 'không có quyền',
  ENOSPC: 'ổ đĩa đã đầy',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOTDIR: 'một phần của đường dẫn không phải là thư mục',
};
const sayReason = (code: string) => REASONS[code] ?? code;

/** Every word that the database says to people. */
export const WORDS = {
  cannotOpen: (path: string, reason: string) =>
    `Không mở hoặc không ghi được cơ sở dữ liệu ${path} (${reason}). Xin kiểm tra quyền đọc, ghi của tệp này và của thư mục chứa nó, hoặc đặt DATA_DIR sang thư mục khác.`,
  notOurs: (path: string) =>
    `Tệp ${path} không phải là cơ sở dữ liệu của Trợ Lý Số nên được giữ nguyên, không ghi gì vào. Xin chuyển tệp này đi nơi khác hoặc đặt DATA_DIR sang thư mục khác, rồi chạy lại.`,
  newer: (path: string, theirs: number, ours: number) =>
    `Cơ sở dữ liệu ${path} thuộc phiên bản ${theirs}, mới hơn phiên bản ${ours} mà chương trình này dùng được, nên được giữ nguyên. Xin cập nhật chương trình, hoặc đặt DATA_DIR sang thư mục khác.`,
  damaged: (path: string, reason: string) =>
    `Cơ sở dữ liệu ${path} bị hỏng (${reason}). Xin dừng mọi tiến trình đang dùng tệp này rồi khôi phục bản sao lưu gần nhất: tro-ly-so restore <tệp>. Tệp hỏng được cất giữ, không bị xóa.`,
  busy: (path: string) =>
    `Cơ sở dữ liệu ${path} đang được một tiến trình khác ghi quá lâu nên lần này chưa thực hiện được. Xin thử lại sau ít giây; nếu vẫn vậy, xin đóng tiến trình kia.`,
  full: (path: string) =>
    `Ổ đĩa đã đầy nên không ghi thêm được vào cơ sở dữ liệu ${path}; dữ liệu đã ghi trước đó vẫn còn nguyên. Xin giải phóng dung lượng đĩa rồi thử lại.`,
  damagedServer: (place: string, reason: string) =>
    `Cơ sở dữ liệu ${place} có ràng buộc chưa được kiểm tra (${reason}). Xin khôi phục bản sao lưu gần nhất: tro-ly-so restore <tệp>.`,
  serverAway: (place: string, reason: string) =>
    `Không kết nối được tới cơ sở dữ liệu ${place} (${reason}). Xin kiểm tra máy chủ PostgreSQL có đang chạy, mạng và DATABASE_URL.`,
  serverRefuses: (place: string, reason: string) =>
    `Cơ sở dữ liệu ${place} từ chối (${reason}). Xin kiểm tra tên cơ sở dữ liệu, tài khoản, mật khẩu và quyền trong DATABASE_URL.`,
  serverBusy: (place: string, reason: string) =>
    `Cơ sở dữ liệu ${place} đang quá bận nên lần này chưa thực hiện được (${reason}). Xin thử lại sau ít giây.`,
  serverFull: (place: string, reason: string) =>
    `Ổ đĩa của cơ sở dữ liệu ${place} đã đầy (${reason}); dữ liệu đã ghi trước đó vẫn còn nguyên. Xin giải phóng dung lượng rồi thử lại.`,
  nothingToBackUp: (path: string) =>
    `Chưa có cơ sở dữ liệu ${path} nên không có gì để sao lưu. Xin kiểm tra DATA_DIR và DATABASE_URL.`,
  unsoundSource: (place: string, reason: string) =>
    `Chưa sao lưu được: cơ sở dữ liệu ${place} có lỗi (${reason}). Xin chạy "tro-ly-so doctor" để kiểm tra, hoặc khôi phục bản sao lưu trước đó.`,
  backupExists: (path: string) =>
    `Đã có tệp ${path}, không ghi đè lên. Xin chọn tên khác, hoặc chuyển tệp đó đi nơi khác.`,
  cannotWriteBackup: (path: string, reason: string) =>
    `Không ghi được bản sao lưu ${path} (${sayReason(reason)}). Xin kiểm tra thư mục có tồn tại, quyền ghi và dung lượng đĩa, hoặc chọn chỗ khác.`,
  cannotReadBackup: (path: string, reason: string) =>
    `Không đọc được bản sao lưu ${path} (${sayReason(reason)}); dữ liệu hiện có vẫn giữ nguyên. Xin kiểm tra lại đường dẫn và quyền đọc.`,
  backupInUse: (path: string) =>
    `Tệp ${path} là cơ sở dữ liệu đang được dùng hoặc chưa đóng (còn tệp ghi dở bên cạnh), không phải bản sao lưu; dữ liệu hiện có vẫn giữ nguyên. Xin sao lưu bằng lệnh "tro-ly-so backup" rồi dùng tệp mới.`,
  backupNotOurs: (path: string) =>
    `Tệp ${path} không phải là bản sao lưu của Trợ Lý Số; dữ liệu hiện có vẫn giữ nguyên. Xin chọn tệp do lệnh "tro-ly-so backup" ghi ra.`,
  backupNewer: (path: string, theirs: number, ours: number) =>
    `Bản sao lưu ${path} thuộc phiên bản ${theirs}, mới hơn phiên bản ${ours} mà chương trình này dùng được; dữ liệu hiện có vẫn giữ nguyên. Xin cập nhật chương trình rồi khôi phục lại.`,
  backupDamaged: (path: string, reason: string) =>
    `Bản sao lưu ${path} bị hỏng (${reason}); dữ liệu hiện có vẫn giữ nguyên. Xin chọn một bản sao lưu khác.`,
  targetInUse: (path: string) =>
    `Cơ sở dữ liệu ${path} đang được một tiến trình khác mở nên chưa khôi phục; dữ liệu hiện có vẫn giữ nguyên. Xin dừng mọi cửa sổ trò chuyện và dịch vụ Trợ Lý Số đang chạy rồi thử lại.`,
  secret: '(mã đã gửi, không lưu lại)',
} as const;
