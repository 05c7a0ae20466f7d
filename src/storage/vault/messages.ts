/** Every word of the vault to whoever runs the assistant. */
export const WORDS = {
  cannotOpenKey: (path: string, reason: string) =>
    `Không đọc hoặc không tạo được tệp khóa ${path} (${reason}). Xin kiểm tra quyền của tệp và thư mục, hoặc đặt SECRET_KEY trong tệp .env.`,
  noKey: (path: string) =>
    `Tệp khóa ${path} không còn nguyên vẹn. Xin chép lại tệp khóa từ bản cất giữ; nếu không còn, xin xóa tệp này rồi cấp lại quyền hoặc đăng nhập lại cho từng kênh Zalo.`,
  wrongKey: (name: string) =>
    `Không mở được mục bí mật "${name}" bằng khóa hiện tại: SECRET_KEY hoặc tệp khoa-bi-mat trong DATA_DIR đã đổi (bản sao lưu không chứa khóa). Xin đặt lại khóa cũ rồi chạy lại; nếu không còn khóa cũ, xin cấp lại quyền hoặc đăng nhập lại cho kênh đó.`,
} as const;
