import { nameOfChannel } from '../shared/channel-names.ts';
import { formatNumber } from '../shared/text/numbers.ts';

/** Every word that the joining of the parts and the check-up say. */
export const WORDS = {
  unreadUpload: (reason: string) =>
    `Một văn bản do người quản trị gửi không đọc được nữa nên tạm không dùng: ${reason} Các văn bản khác vẫn dùng bình thường; xin gửi lại văn bản này.`,
  sent: (count: number) =>
    count === 0 ? 'chưa có văn bản nào được gửi.' : `${count} văn bản đã gửi đang dùng, đều đọc được.`,
  damagedIndex: (reason: string) => `Một phần của chỉ mục đã lưu ${reason}, nên được phân tích lại từ văn bản.`,
  apiUnavailable: (reason: string) =>
    `Dịch vụ véc-tơ (EMBEDDINGS_BASE_URL) ${reason}. Trợ lý vẫn trả lời, tạm dùng véc-tơ tự tính từ văn bản; một phút nữa sẽ thử lại.`,
  modelUnavailable: (reason: string) => `Mô hình ngôn ngữ ${reason}. Trợ lý vẫn trả lời, bằng lời của chính văn bản.`,
  notRenewed: (reason: string) =>
    `Chưa nạp được văn bản do người quản trị vừa gửi hoặc gỡ: ${reason} Trợ lý tiếp tục trả lời theo văn bản đang dùng và sẽ thử lại; muốn thử ngay, xin gõ /nap.`,
  firstAdmin: (code: string, until: string) =>
    `Lần đầu khởi động: mã quản trị đầu tiên là ${code}, dùng một lần, đến ${until}. Ai gửi mã này cho trợ lý trên một kênh khác sẽ là quản trị viên; cần mã khác, xin gõ /moi quản trị trong "tro-ly-so chat".`,
  noChannel:
    'Chưa có kênh nhắn tin nào được cấu hình: nhắc việc vẫn được lập đúng hạn và chờ trong hộp thư của từng người (gõ /hopthu trong "tro-ly-so chat"); có kênh thì tin sẽ được gửi qua kênh.',
  remindersWait: (count: number) => `Có ${count} nhắc việc đến hạn: gõ /hopthu để xem.`,
  awaitsDatabase: (reason: string) => `${reason}\nTrợ Lý Số chờ cơ sở dữ liệu và tự thử lại; chưa nhận tin nhắn nào.`,
  running: 'Trợ Lý Số đang chạy. Nhấn Ctrl-C để dừng.',
  checks: {
    node: 'Node.js',
    knowledge: 'Kho tri thức',
    units: 'Danh mục đơn vị (units.yaml)',
    glossary: 'Bảng chữ viết tắt (glossary.yaml)',
    workingDays: 'Lịch nghỉ (working-days.yaml)',
    data: 'Thư mục dữ liệu',
    database: 'Cơ sở dữ liệu',
    people: 'Người dùng',
    trail: 'Nhật ký thay đổi',
    sent: 'Văn bản đã gửi',
    reminders: 'Nhắc việc',
    index: 'Chỉ mục đã lưu',
    hnswlib: 'hnswlib-node',
    embeddings: 'Véc-tơ',
    model: 'Mô hình ngôn ngữ',
    vault: 'Khóa bí mật',
    telegram: 'Telegram',
    zaloBot: 'Zalo Bot',
    zaloOa: 'Zalo OA',
    zaloPersonal: 'Zalo cá nhân',
  },
  standsBy: (channel: string, holder: string) =>
    `Kênh ${nameOfChannel(channel)} đang được một tiến trình khác nghe (${holder}). Tiến trình này chờ, và sẽ nghe thay khi tiến trình kia dừng.`,
  noTelegram: 'chưa cấu hình (TELEGRAM_BOT_TOKEN); trợ lý vẫn dùng được trong cửa sổ lệnh.',
  noZaloBot: 'chưa cấu hình (ZALO_BOT_TOKEN); trợ lý vẫn dùng được trong cửa sổ lệnh và các kênh khác.',
  noZaloOa: 'chưa cấu hình (ZALO_OA_APP_ID); trợ lý vẫn dùng được trên các kênh khác.',
  noZaloPersonal: 'chưa bật (ZALO_PERSONAL=1); trợ lý vẫn dùng được trên các kênh khác.',
  vault: {
    chosen: () => 'dùng SECRET_KEY đã đặt. Xin cất một bản ở nơi khác: bản sao lưu không chứa khóa.',
    own: (path: string) =>
      `tệp ${path}, chỉ chủ tệp đọc được. Xin cất một bản ở nơi khác: bản sao lưu không chứa khóa.`,
    open: (path: string) =>
      `tệp ${path} đang để người khác trên máy đọc được. Xin chạy: chmod 600 "${path}". Nếu nghi đã bị lộ, xin xóa tệp rồi cấp lại quyền hoặc đăng nhập lại cho từng kênh Zalo.`,
    none: () => 'chưa có; tự tạo khi một kênh cần giữ mã truy cập.',
  },
  node: (version: string, good: boolean) =>
    good ? `phiên bản ${version}.` : `phiên bản ${version} đã cũ. Xin cài Node.js 20.19 trở lên.`,
  knowledge: (folder: string, documents: number) =>
    documents > 0
      ? `đọc được ${documents} văn bản trong ${folder}.`
      : `không có văn bản nào (.md) trong ${folder}. Xin chép văn bản vào đó hoặc đặt lại KNOWLEDGE_DIR.`,
  units: (count: number) =>
    count > 0
      ? `${count} đơn vị.`
      : 'trống hoặc không có tệp. Các câu hỏi về cơ quan chủ trì, phối hợp sẽ kém chính xác.',
  glossary: (count: number) =>
    count > 0 ? `${count} chữ viết tắt.` : 'trống hoặc không có tệp. Câu hỏi có chữ viết tắt sẽ kém chính xác.',
  workingDays: (year: number, announced: readonly number[]) =>
    announced.includes(year)
      ? `có lịch nghỉ đã công bố của các năm ${announced.join(', ')}.`
      : `chưa có lịch nghỉ đã công bố của năm ${year}; hạn chót được tính theo quy định chung của Bộ luật Lao động. Xin bổ sung vào working-days.yaml.`,
  notRead: 'chưa đọc được vì kho tri thức đang có lỗi.',
  notChecked: (fault: string) =>
    `chưa kiểm tra được (${fault}). Xin xem các dòng khác, nhất là cơ sở dữ liệu, rồi chạy lại.`,
  data: (folder: string) => `ghi được vào ${folder}.`,
  dataFault: (folder: string, reason: string) =>
    `không ghi được vào ${folder} (${reason}). Trợ lý vẫn trả lời, nhưng không giữ được chỉ mục và lịch sử gõ. Xin kiểm tra quyền ghi hoặc đặt lại DATA_DIR.`,
  index: (parts: number) => `${parts} phần, tất cả nguyên vẹn.`,
  database: (place: string, engine: string, version: number) =>
    `${engine}, tại ${place}, cấu trúc phiên bản ${version}: nguyên vẹn.`,
  people: ({
    people,
    guests,
    access,
    hasAdmin,
  }: {
    people: number;
    guests: number;
    access: string;
    hasAdmin: boolean;
  }) =>
    `${people} người có vai trò, ${guests} khách; ${access === 'open' ? 'ai cũng hỏi được văn bản công khai (ACCESS=open)' : 'chỉ người được mời mới hỏi được (ACCESS=invite)'}; ${hasAdmin ? 'đã có quản trị viên' : 'chưa có quản trị viên: mở "tro-ly-so chat" rồi gõ /moi quản trị, hoặc đặt ADMIN_ADDRESSES'}.`,
  trail: (entries: number, lastHash: string | undefined) =>
    `nguyên vẹn, ${entries} mục${lastHash ? `; mã của mục cuối ${lastHash.slice(0, 16)} (ghi lại ở nơi khác để sau này đối chiếu)` : ''}.`,
  trailBroken: (number: number) =>
    `bị sửa hoặc mất từ mục ${number}. Xin báo người phụ trách an toàn thông tin và đối chiếu với bản sao lưu.`,
  reminders: {
    planned: (count: number) => `${count} lượt đã lập cho những ngày tới`,
    waiting: (count: number, since: string | undefined) =>
      `${count} lượt đến giờ chưa gửi${since ? ` (lâu nhất từ ${since})` : ''}`,
    sent: (count: number, late: number) => `30 ngày qua đã gửi ${count} lượt, trong đó ${late} lượt muộn`,
    unknown: (count: number) => `${count} lượt không rõ đã tới hay chưa`,
    failed: (count: number) => `${count} lượt không gửi được, nằm trong hộp thư (/hopthu)`,
    waitsLong:
      'Có nhắc việc chờ quá một ngày: xin kiểm tra "tro-ly-so serve" có đang chạy, kênh nhắn tin đã được cấu hình và việc nhắc không bị tạm dừng (/tamdung).',
    unreachable: 'Có người chưa nối tài khoản nhắn tin nào dùng được: xin đề nghị họ gõ /moi tôi để nối thêm.',
  },
  noDatabase: (reason: string) => `${reason} Trợ lý vẫn trả lời, nhưng tạm thời không nhận báo cáo tiến độ.`,
  cannotKeep: (reason: string) => `Hiện chưa ghi lại được: ${reason}`,
  noIndex: 'chưa có. Chỉ mục tự dựng khi có câu hỏi đầu tiên, hoặc chạy "tro-ly-so index".',
  brokenIndex: (broken: number, parts: number) =>
    `${broken} trên ${parts} phần bị hỏng. Chúng sẽ tự được phân tích lại, hoặc chạy "tro-ly-so index --rebuild".`,
  hnswlib: 'dùng được.',
  noHnswlib: (reason: string) =>
    `không dùng được (${reason}). Trợ lý so sánh với mọi véc-tơ: kết quả vẫn đúng, chỉ chậm hơn khi có hàng chục nghìn đoạn. Muốn có, xin cài trình biên dịch C++ rồi chạy "npm rebuild hnswlib-node".`,
  noModel: 'chưa cấu hình (OPENAI_API_KEY hoặc OPENAI_BASE_URL); trợ lý trả lời bằng lời của chính văn bản.',
  model: (name: string, host: string, { isRemote, reads }: { isRemote: boolean; reads: 'public' | 'internal' }) =>
    `${name} tại ${host} (${isRemote ? 'bên ngoài cơ quan' : 'trong mạng của cơ quan'}, được xem ${reads === 'public' ? 'văn bản công khai' : 'cả văn bản nội bộ, theo quyền của người hỏi'}): `,
  modelAnswers: (elapsedMs: number) => `có trả lời, sau ${formatNumber(Math.round(elapsedMs) / 1000)} giây.`,
  modelAway: (reason: string) =>
    `hiện không dùng được: ${reason}. Trợ lý vẫn trả lời, bằng lời của chính văn bản. Xin kiểm tra mạng và các biến OPENAI_*.`,
  modelUsed: ({ questions, tokens, costVnd }: { questions: number; tokens: number; costVnd: number }) =>
    ` Trong 24 giờ qua: ${formatNumber(questions)} câu hỏi, ${formatNumber(tokens)} token${costVnd > 0 ? `, ước tính ${formatNumber(Math.round(costVnd))} đồng` : ''}.`,
  ownVectors: 'dùng véc-tơ tự tính từ văn bản, không cần mạng (chưa cấu hình EMBEDDINGS_BASE_URL).',
  apiVectors: (address: string, model: string, dimensions: number) =>
    `dùng dịch vụ ${address}, mô hình ${model}: có trả lời, véc-tơ ${dimensions} chiều.`,
  noApiVectors: (address: string, model: string, reason: string) =>
    `dịch vụ ${address}, mô hình ${model}, hiện không dùng được: ${reason}. Trợ lý vẫn trả lời, thay bằng véc-tơ tự tính từ văn bản. Xin kiểm tra mạng và các biến EMBEDDINGS_*.`,
} as const;
