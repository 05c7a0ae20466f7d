/** Every word that the commands say. */
export const COMMAND_WORDS = {
  page: (page: number, pages: number) => `(Trang ${page}/${pages})`,
  usage: {
    tasks:
      '/nhiemvu [mã hoặc điều kiện]: thẻ một nhiệm vụ, hoặc danh sách. Ví dụ: /nhiemvu Công an tỉnh 2026; /nhiemvu 1411 trên 1 tỷ; /nhiemvu quá hạn trang 2',
    targets: '/chitieu [mã hoặc điều kiện]: thẻ một chỉ tiêu, hoặc danh sách. Ví dụ: /chitieu Sở Nội vụ 2027',
    deadlines:
      '/hanchot [điều kiện]: việc quá hạn và việc đến hạn trong 90 ngày tới, kể cả báo cáo định kỳ. Ví dụ: /hanchot Sở Nội vụ; /hanchot tháng 12',
    progress:
      '/tiendo <mã> [phần trăm hoặc tình trạng] [ghi chú]: xem hoặc báo tiến độ. Ví dụ: /tiendo 05-PL2-I-2 60% đã trình dự thảo',
    report: '/baocao [đơn vị, văn bản] [xlsx, docx, png]: báo cáo tiến độ, kèm tệp nếu ghi định dạng',
    help: '/trogiup: xem hướng dẫn này',
  },
  help: (usages: readonly string[]) =>
    [
      'Anh/chị cứ hỏi bằng lời, có dấu hay không dấu, viết tắt cũng được. Hoặc dùng lệnh:',
      ...usages.map((usage) => `- ${usage}`),
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
  late: (days: number) => `quá hạn ${days} ngày`,
  left: (days: number) => (days === 0 ? 'hôm nay' : `còn ${days} ngày`),
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
} as const;
