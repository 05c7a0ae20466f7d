import type { ModelInUse } from './command.ts';
/** Every word that the commands say. */
export const COMMAND_WORDS = {
  page: (page: number, pages: number) => `(Trang ${page}/${pages})`,
  usage: {
    tasks:
      '/nhiemvu [mã hoặc điều kiện]: thẻ một nhiệm vụ, hoặc danh sách. Ví dụ: /nhiemvu Công an tỉnh 2026; /nhiemvu 1411 trên 1 tỷ; /nhiemvu quá hạn trang 2. Người quản trị sửa được một mục: /nhiemvu 05-PL2-III-5 thời gian: Quý II/2027',
    targets:
      '/chitieu [mã hoặc điều kiện]: thẻ một chỉ tiêu, hoặc danh sách. Ví dụ: /chitieu Sở Nội vụ 2027. Người quản trị sửa được một mục: /chitieu 05-PL1-I-3 giá trị: 95%',
    deadlines:
      '/hanchot [điều kiện]: việc quá hạn và việc đến hạn trong 90 ngày tới, kể cả báo cáo định kỳ, chỉ tiêu, mốc cuối năm. Ví dụ: /hanchot Sở Nội vụ; /hanchot Sở Nội vụ chủ trì tháng 12',
    progress:
      '/tiendo <mã> [phần trăm hoặc tình trạng] [ghi chú]: xem hoặc báo tiến độ. Ví dụ: /tiendo 05-PL2-I-2 60% đã trình dự thảo',
    report: '/baocao [đơn vị, văn bản] [xlsx, docx, png]: báo cáo tiến độ, kèm tệp nếu ghi định dạng',
    documents:
      '/vanban [tên văn bản]: các văn bản đã nạp. Ví dụ: /vanban; /vanban 05/KH-UBND. Người quản trị sửa được số, ngày, người xem: /vanban 05/KH-UBND ngày: 08/01/2026; /vanban 05/KH-UBND nội bộ',
    ask: '/hoi <câu hỏi>: hỏi về các văn bản; gõ thẳng câu hỏi cũng được',
    start: '/start [mã]: lời chào và câu hỏi mẫu; có mã được cấp thì ghi kèm',
    help: '/trogiup: xem hướng dẫn này',
    feedback: '/phanhoi [tốt | sai] [nhận xét]: góp ý về câu trả lời vừa rồi; gõ 👍 hoặc 👎 cũng được',
    announce:
      '/thongbao [đơn vị:] <nội dung>: gửi thông báo cho cán bộ; xem trước rồi mới gửi. Ví dụ: /thongbao Sở Nội vụ: họp giao ban 14 giờ',
    pause: '/tamdung [trả lời | nhắc việc | tiếp tục]: tạm dừng trợ lý, hoặc cho chạy lại',
    unanswered:
      '/chuatraloi: những điều mọi người hỏi mà văn bản không nêu, và các câu trả lời bị chê trong 30 ngày qua',
    reload: '/nap: đọc lại thư mục văn bản sau khi thêm, sửa tệp',
  },
  withoutModel: 'Tôi trả lời bằng lời của chính văn bản, không dùng mô hình ngôn ngữ.',
  withModel: ({ name, host, isRemote, reads }: ModelInUse) =>
    [
      `Câu trả lời được diễn đạt bằng mô hình ngôn ngữ ${name}, chạy tại ${host} (${isRemote ? 'bên ngoài cơ quan' : 'trong mạng của cơ quan'})`,
      reads === 'public' ? 'mô hình chỉ được xem văn bản công khai' : 'mô hình được xem những gì anh/chị được xem',
      'mỗi câu đều được đối chiếu với nguồn trước khi gửi; không khớp thì tôi trả lời bằng lời của văn bản.',
    ].join('; '),
  help: (usages: readonly string[], model: string) =>
    [
      'Anh/chị cứ hỏi bằng lời, có dấu hay không dấu, viết tắt cũng được. Hoặc dùng lệnh:',
      ...usages.map((usage) => `- ${usage}`),
      model,
    ].join('\n'),
  unknown: (name: string, nearest: string) =>
    `Không có lệnh ${name}. ${nearest ? `Có phải ${nearest}? ` : ''}Gõ /trogiup để xem các lệnh.`,
  unknownCode: (code: string) => `Không có mã “${code}”. Gõ /nhiemvu hoặc /chitieu để xem các mã.`,
  whichCode: (code: string, ids: string, more: number) =>
    `Mã “${code}” có thể là ${ids}${more > 0 ? ` hoặc ${more} mã khác` : ''}. Xin ghi đủ mã.`,
  noTargets: (what: string) => `Không có chỉ tiêu nào${what && ` ${what}`}.`,
  onlyOfTasks:
    'Chỉ tiêu lọc được theo đơn vị, văn bản, năm, thời hạn, giá trị và từ khóa. Tình trạng, kinh phí, sản phẩm là của nhiệm vụ: xin gõ /nhiemvu.',
  target: (id: string) => `Chỉ tiêu ${id}`,
  duty: (id: string) => `Chế độ báo cáo ${id}`,
  by: (day: string) => `đến ${day}`,
  watcher: (names: string) => `theo dõi: ${names}`,
  lateOrDueIn: (days: number) => `quá hạn hoặc đến hạn trong ${days} ngày tới`,
  nothingDue: (what: string) => `Không có việc nào ${what}.`,
  due: (count: number, what: string) => `Có ${count} việc ${what}:`,
  dueOn: (day: string) => `hạn ${day}`,
  dueAgain: (days: string, more: number) => `; các lần sau: ${days}${more > 0 ? ` và ${more} lần nữa` : ''}`,
  dueKinds: { task: '', milestone: 'mốc cuối năm của việc: ', duty: '', target: 'chỉ tiêu: ' },
  late: (days: number) => `quá hạn ${days} ngày`,
  left: (days: number) => (days === 0 ? 'hôm nay' : `còn ${days} ngày`),
  quickReports: (id: string) => ['đã xong', '75%', '50%', '25%'].map((news) => `/tiendo ${id} ${news}`),
  noted: (id: string, news: string) => `Đã ghi tiến độ ${id}: ${news}.`,
  mayNotReport: 'Chỉ cán bộ được phân công mới cập nhật được tiến độ. Xin liên hệ người quản trị để được cấp quyền.',
  mayNotSee: 'Tiến độ do các đơn vị báo cáo chỉ dành cho cán bộ. Xin liên hệ người quản trị nếu cần.',
  notOwnUnit: (unit: string) => `Anh/chị chỉ cập nhật được tiến độ của ${unit}.`,
  unknownUnit: 'Tôi chưa biết anh/chị thuộc đơn vị nào nên chưa ghi được. Xin liên hệ người quản trị.',
  nobodyKnows: (office: string) =>
    `Tôi không biết đơn vị “${office}”. Xin kiểm tra lại tên, hoặc hỏi theo tên trong văn bản.`,
  whichTask: 'Xin ghi mã nhiệm vụ, ví dụ: /tiendo 05-PL2-I-2 60% đã trình dự thảo. Gõ /nhiemvu để xem mã.',
  everything: 'Toàn bộ văn bản',
  tasksThat: (what: string) => `Nhiệm vụ ${what}`,
  reportWithFiles: (names: string) => `Kèm tệp: ${names}`,
  documents: {
    none: (given: string) => `Không có văn bản nào khớp với “${given}”. Gõ /vanban để xem tất cả.`,
    head: (count: number) => `Có ${count} văn bản:`,
    issued: (issuer: string, on: string | undefined, signer: string | undefined) =>
      [issuer, on ? `ngày ${on}` : 'không rõ ngày', ...(signer ? [`${signer} ký`] : [])].join(', '),
    counts: (tasks: number, targets: number) => `${tasks} nhiệm vụ, ${targets} chỉ tiêu`,
  },
  feedback: {
    nothing: 'Chưa có câu trả lời nào trong cuộc trò chuyện này để góp ý.',
    unclear: 'Xin cho biết câu trả lời vừa rồi tốt hay sai: gõ 👍, 👎, hoặc /phanhoi sai: nhận xét của anh/chị.',
    thanks: 'Cảm ơn anh/chị, tôi đã ghi nhận.',
    sorry: 'Cảm ơn anh/chị, tôi đã ghi nhận để người quản trị xem lại.',
    tellMore: ' Nếu tiện, xin cho biết sai ở đâu: /phanhoi sai: …',
    noPerson: 'Góp ý chỉ ghi được trong cuộc trò chuyện.',
  },
  announce: {
    empty: 'Xin ghi nội dung thông báo, ví dụ: /thongbao Sở Nội vụ: họp giao ban 14 giờ ngày mai.',
    tooLong: (length: number, most: number) => `Thông báo dài ${length} ký tự, quá mức ${most}. Xin rút gọn.`,
    nobody: (whom: string) => `Chưa có ai ${whom} nối tài khoản với trợ lý nên chưa gửi được.`,
    ofUnit: (unit: string) => `của ${unit}`,
    ofAll: 'trong các đơn vị',
    preview: (count: number, whom: string, text: string) =>
      `Thông báo sau sẽ gửi tới ${count} người ${whom}:

${text}

Gõ 1 để gửi, hoặc sửa rồi gõ lại lệnh.`,
    send: 'xác nhận gửi',
    sent: (count: number) => `Đã nhận: thông báo đang được gửi tới ${count} người.`,
    noUnit: 'Tôi chưa biết anh/chị thuộc đơn vị nào nên chưa gửi được. Xin liên hệ người quản trị.',
    fromAdmin: 'người quản trị',
    fromManager: (unit: string) => `lãnh đạo ${unit}`,
    text: (from: string, text: string) => `Thông báo của ${from}:

${text}`,
  },
  pause: {
    state: (answering: boolean, reminding: boolean) =>
      `Trả lời câu hỏi: ${answering ? 'đang tạm dừng' : 'đang chạy'}. Nhắc việc: ${reminding ? 'đang tạm dừng' : 'đang chạy'}.`,
    unclear: (given: string) =>
      `Tôi không hiểu “${given}”. Xin gõ: /tamdung trả lời, /tamdung nhắc việc, hoặc /tamdung tiếp tục.`,
    answering: '/tamdung trả lời',
    reminding: '/tamdung nhắc việc',
    resume: '/tamdung tiếp tục',
  },
  unanswered: {
    none: 'Trong 30 ngày qua không có câu hỏi nào nằm ngoài văn bản, cũng không có câu trả lời nào bị chê.',
    head: 'Được hỏi mà văn bản không nêu (30 ngày qua):',
    asked: (words: string, times: number) => `- ${words} (${times} người)`,
    disliked: 'Câu trả lời bị chê:',
    rated: (asked: string, words: string | undefined) => `- ${asked}${words ? `: “${words}”` : ''}`,
  },
  reloaded: (documents: number, changed: number) =>
    `Đã đọc lại: ${documents} văn bản, ${changed === 0 ? 'không có gì thay đổi' : `${changed} văn bản mới hoặc thay đổi`}.`,
  notAllowed: (command: string) =>
    `Lệnh ${command} dành cho người được giao quyền. Xin liên hệ người quản trị nếu cần.`,
} as const;
