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
  /** Says neither what the file is called nor what is in it. */
  secretToAdmins: (since: string, reason: string) =>
    `CẢNH BÁO: một tệp trong thư mục tiếp nhận của máy chủ có dấu độ mật. Tệp có trong thư mục từ ${since}, vẫn nằm nguyên chỗ cũ trên máy: trợ lý không chép, không đổi tên, không xóa, không ghi lại tên tệp, và sẽ nhắc mỗi ngày cho đến khi tệp không còn ở đó. ${reason}`,
  secretToOperator: (since: string) =>
    `CẢNH BÁO: một tệp trong thư mục tiếp nhận, có ở đó từ ${since}, mang dấu độ mật nên không được nhận và vẫn nằm nguyên trên máy. Xin báo ngay người phụ trách bảo vệ bí mật nhà nước của cơ quan để xử lý tệp theo quy định.`,
  note: (at: string, said: string) => `${at}\n${said}\n`,
} as const;
