/** Who may see a document, as people say it. */
const UPLOAD_ACCESS: Readonly<Record<'public' | 'internal', string>> = {
  public: 'công khai, ai cũng xem được',
  internal: 'nội bộ, chỉ cán bộ xem được',
};

/** Every word about documents that administrators send. */
export const UPLOAD_WORDS = {
  usage:
    '/tailen [số] [đưa vào dùng | công khai | nội bộ | sửa | bỏ]: các văn bản đã gửi đang chờ quyết định; muốn thêm văn bản, xin gửi tệp vào đây. Ví dụ: /tailen 7; gỡ văn bản đã gửi: /vanban 05/KH-UBND xóa',
  notInGroups: 'Trong nhóm tôi không nhận tệp. Xin gửi tệp trong trò chuyện riêng với tôi.',
  onlyAdmins:
    'Chỉ người quản trị gửi được văn bản cho trợ lý, nên tôi không mở tệp này. Xin chuyển tệp cho người quản trị, hoặc gõ câu hỏi bằng chữ.',
  faults: {
    tooBigForChannel: (name: string, most: string) =>
      `Tệp “${name}” quá lớn: kênh nhắn tin này chỉ cho trợ lý tải tệp đến ${most}. Xin tách văn bản thành nhiều tệp, hoặc chạy "tro-ly-so ingest" trên máy chủ.`,
    gone: (name: string) => `Không tìm thấy tệp “${name}”, hoặc tệp không còn tải được. Xin kiểm tra rồi gửi lại.`,
    unavailable: (name: string) =>
      `Hiện tôi chưa tải được tệp “${name}” (mạng hoặc dịch vụ nhắn tin đang trục trặc). Xin gửi lại tệp sau ít phút; tôi chưa giữ gì của lần gửi này.`,
    unsupported:
      'Kênh này chưa nhận được tệp. Xin gửi tệp qua Telegram, hoặc chạy "tro-ly-so ingest <tệp>" trên máy chủ.',
  },
  reading: (name: string) =>
    `Đã nhận tệp “${name}”, đang đọc. Bản quét nhiều trang có thể mất vài phút; đọc xong tôi gửi bản tóm tắt để anh/chị quyết định. Trong lúc đó anh/chị cứ hỏi việc khác.`,
  stopReading: (number: number) => `/tailen dừng ${number}`,
  stopped: 'Đã dừng đọc; tôi không giữ lại gì của tệp.',
  notRead: (number: number) => `Không có tệp số ${number} nào đang đọc. Gõ /tailen để xem.`,
  inReading: (count: number) => `Đang đọc ${count} tệp:`,
  readingOne: (number: number, name: string, pages: string) => `- ${name}${pages} (dừng: /tailen dừng ${number})`,
  pagesRead: (read: number, all: number) => `, ${read} trên ${all} trang`,
  neverRead: (name: string) =>
    `Tôi không đọc được tệp “${name}”: đã thử vài lần không xong, tôi không giữ lại gì của tệp. Xin kiểm tra tệp, hoặc tách thành nhiều tệp rồi gửi lại.`,
  unknown: (number: number) =>
    `Không có văn bản gửi số ${number} đang chờ: đã đưa vào dùng, đã bỏ, hoặc quá hạn chờ. Gõ /tailen để xem các văn bản đang chờ.`,
  unclear: (given: string) =>
    `Tôi không hiểu “${given}”. Xin gõ: /tailen 7 đưa vào dùng, /tailen 7 công khai, /tailen 7 nội bộ, /tailen 7 số: 05/KH-UBND, /tailen 7 ngày: 08/01/2026 hoặc /tailen 7 bỏ.`,
  none: 'Không có văn bản nào đang chờ. Muốn thêm văn bản, xin gửi tệp vào đây.',
  waiting: (count: number) => `Có ${count} văn bản đang chờ quyết định:`,
  waitingOne: (number: number, name: string, at: string) => `${number}. ${name}, gửi lúc ${at}`,
  captionIgnored: 'Lời ghi kèm tệp tôi chưa trả lời; nếu là câu hỏi, xin gửi riêng.',

  /** The summary that an administrator decides on. */
  checked: {
    head: (number: number, name: string) => `Đã đọc tệp “${name}” (số ${number}). Văn bản CHƯA được đưa vào dùng:`,
    what: (kind: string, number: string | null, title: string) => `- ${kind} ${number ?? '(không rõ số)'}: ${title}`,
    issued: (issuer: string, on: string | undefined, signer: string | undefined) =>
      `- ${issuer}, ${on ? `ngày ban hành ${on}` : 'không rõ ngày ban hành'}, ${signer ? `${signer} ký` : 'không rõ người ký'}`,
    access: (access: 'public' | 'internal') => `- Người được xem: ${UPLOAD_ACCESS[access]}`,
    found: (passages: number, tasks: number, targets: number, duties: number) =>
      `- ${passages} đoạn, ${tasks} nhiệm vụ, ${targets} chỉ tiêu, ${duties} chế độ báo cáo`,
    unsure: (doubt: string) => `- Xin soát: ${doubt}`,
    check: (what: string, printed: string, found: string) =>
      `- Xin soát: ${what} văn bản ghi ${printed}, các dòng đọc được cho ${found}`,
    doubts: (count: number) => `- ${count} dòng còn ngờ:`,
    doubt: (record: string, reasons: string) => `  + ${record}: ${reasons}`,
    skipped: (count: number) => `- ${count} dòng bảng không tính là nhiệm vụ, chỉ tiêu:`,
    skippedRow: (line: number, reason: string, text: string) => `  + dòng ${line} (${reason}): ${text}`,
    more: (count: number) => `  + và ${count} dòng khác`,
    newVersion: (name: string) =>
      `Đây là bản mới của ${name} đang dùng; đưa vào dùng thì bản cũ được thay, mã nhiệm vụ và tiến độ đã báo được giữ.`,
    overFolder: ' Văn bản trong thư mục máy chủ vẫn còn, nhưng không dùng chừng nào bản này còn.',
    sameNumber: (name: string) =>
      `Đang có ${name} mang cùng số. Nếu tệp này là bản mới của văn bản đó, xin chọn “thay”; nếu là văn bản khác, xin chọn “đưa vào dùng”.`,
    later: {
      replaced: (name: string, part: string | undefined) => `- Thay thế ${name}${part ? ` (một phần: ${part})` : ''}.`,
      abolished: (name: string, part: string | undefined) => `- Bãi bỏ ${name}${part ? ` (một phần: ${part})` : ''}.`,
      amended: (name: string) => `- Sửa đổi, bổ sung ${name}.`,
    },
    noMoreReminders:
      'Khi văn bản này có hiệu lực, nhiệm vụ chưa xong của văn bản bị thay thế, bãi bỏ được ghi “văn bản hết hiệu lực” và không được nhắc nữa.',
    ended: (name: string) =>
      `Văn bản này đã bị ${name} đang dùng thay thế hoặc bãi bỏ: đưa vào dùng thì nhiệm vụ của nó không được nhắc.`,
    until: (days: number) => `Anh/chị chọn trong ${days} ngày; quá hạn tệp sẽ bị xóa.`,
  },
  choices: {
    adopt: 'đưa vào dùng',
    replace: 'thay',
    public: 'công khai',
    internal: 'nội bộ',
    correct: 'sửa',
    discard: 'bỏ',
  },
  known: (name: string) => `Tệp này giống hệt ${name} đang dùng, nên không có gì phải làm.`,
  discarded: (number: number) => `Đã bỏ văn bản gửi số ${number}; tôi không giữ lại gì của tệp.`,
  adopted: (name: string, access: 'public' | 'internal') =>
    `Đã đưa vào dùng: ${name} (${UPLOAD_ACCESS[access]}). Từ giờ anh/chị hỏi được về văn bản này, nhắc việc đã được lập lại.`,
  changes: {
    none: 'So với bản trước, nhiệm vụ, chỉ tiêu và chế độ báo cáo không đổi.',
    head: (added: number, changed: number, withdrawn: number) =>
      `So với bản trước: thêm ${added}, đổi ${changed}, bỏ ${withdrawn}.`,
    added: (record: string, after: string) => `- Thêm ${record}: ${after}`,
    changed: (record: string, before: string, after: string) => `- Đổi ${record}: ${before} → ${after}`,
    withdrawn: (record: string, before: string) => `- Bỏ ${record}: ${before}`,
    more: (count: number) => `- và ${count} thay đổi khác`,
  },
  remove: {
    word: 'xóa',
    confirmed: 'xác nhận',
    which: 'Xin ghi rõ xóa văn bản nào, ví dụ: /vanban 12/KH-UBND xóa.',
    ask: (name: string) =>
      `Sẽ gỡ ${name}: các đoạn, nhiệm vụ, chỉ tiêu và nhắc việc của văn bản này không còn nữa, tệp bị xóa. Tiến độ đã báo vẫn được giữ. Gõ 1 để gỡ.`,
    ofFolder: (name: string) =>
      `${name} nằm trong thư mục văn bản của máy chủ nên không gỡ được ở đây. Xin bỏ tệp khỏi thư mục rồi gõ /nap.`,
    done: (name: string) => `Đã gỡ ${name}.`,
    backToFolder: (name: string) => `Đã gỡ bản gửi của ${name}; từ giờ bản trong thư mục máy chủ lại được dùng.`,
    mayNot: 'Chỉ người quản trị gỡ được văn bản.',
  },
} as const;
