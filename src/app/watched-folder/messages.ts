/** Every word about the folder in which files are dropped. */
export const WATCHED_WORDS = {
  check: 'Thư mục tiếp nhận (INGEST_DIR)',
  good: (folder: string) => `đọc và ghi được ${folder}; tệp để vào đó được nhận khi chạy "tro-ly-so serve".`,
  bad: (folder: string, reason: string) =>
    `không đọc, ghi được ${folder} (${reason}). Xin tạo thư mục và cấp quyền ghi cho tài khoản chạy trợ lý.`,
  unusable: (folder: string, reason: string) =>
    `Không dùng được thư mục tiếp nhận ${folder} (${reason}). Tệp để vào đó chưa được nhận; trợ lý sẽ thử lại.`,
  cannotMove: (folder: string, reason: string) =>
    `Tệp trong thư mục tiếp nhận ${folder} đã được xử lý nhưng không chuyển đi được (${reason}). Xin cấp quyền ghi cho tài khoản chạy trợ lý.`,
  taken: { folder: 'da-nhan', refused: 'khong-nhan' },
  found: 'Có tệp mới trong thư mục tiếp nhận của máy chủ.',
  waits: (number: number) =>
    `Đã nhận và đọc xong. Văn bản chờ người quản trị quyết định: gõ /tailen ${number} với trợ lý.`,
  refused: (reason: string) => `Một tệp trong thư mục tiếp nhận của máy chủ không được nhận. ${reason}`,
  secretToAdmins: (folder: string, reason: string) =>
    `Một tệp trong thư mục tiếp nhận của máy chủ không được nhận và đã được chuyển vào thư mục con ${folder}. ${reason}`,
  note: (at: string, said: string) => `${at}\n${said}\n`,
} as const;
