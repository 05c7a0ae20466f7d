/** Every word that the commands about people, rights and data say. */
export const PEOPLE_COMMAND_WORDS = {
  usage: {
    invite:
      '/moi <vai trò> [đơn vị]: cấp mã mời dùng một lần. Ví dụ: /moi cán bộ Sở Nội vụ; /moi lãnh đạo Công an tỉnh; /moi thành viên; /moi quản trị. Gõ /moi tôi để nối thêm tài khoản của chính mình',
    approve: '/duyet: xem và duyệt đề nghị cấp quyền',
    people: '/nguoidung [mã người] [vai trò đơn vị | tên … | xóa]: xem, đổi quyền, đặt tên, xóa người dùng',
    unit: '/donvi [tên đơn vị]: xem đơn vị của mình, hoặc đề nghị được công nhận là cán bộ của đơn vị đó',
    data: '/dulieu: xem những gì trợ lý giữ về mình, kèm tệp đầy đủ',
    erase: '/xoadulieu: xóa những gì trợ lý giữ về mình',
    audit: '/nhatky: xem các thay đổi về quyền, văn bản, tiến độ, thiết lập',
  },
  whichInvitation:
    'Xin ghi vai trò của người được mời, kèm tên đơn vị. Ví dụ: /moi cán bộ Sở Nội vụ; /moi lãnh đạo Công an tỉnh; /moi thành viên; /moi quản trị. Để nối thêm tài khoản của chính mình, xin gõ /moi tôi.',
  onlyPrivate: 'Việc này chỉ làm trong trò chuyện riêng với trợ lý, để không lộ thông tin trong nhóm.',
  noPerson: 'Việc này chỉ làm được trong cuộc trò chuyện, khi trợ lý biết ai đang hỏi.',
  whichRole: (given: string) =>
    `Tôi không hiểu vai trò “${given}”. Xin ghi: thành viên, cán bộ, lãnh đạo hoặc quản trị, kèm tên đơn vị nếu có.`,
  whichUnit: (given: string) =>
    `Tôi không biết đơn vị “${given}”. Xin ghi tên đơn vị như trong văn bản, ví dụ: Sở Nội vụ.`,
  invited: (code: string, standing: string, until: string, links: readonly string[]) =>
    [
      `Mã mời ${standing}: ${code}`,
      ...links.map((link) => `Hoặc mở: ${link}`),
      `Dùng một lần, đến ${until}. Xin chuyển mã cho đúng người; người đó gửi nguyên mã này cho trợ lý là xong.`,
    ].join('\n'),
  ownCode: (code: string, until: string) =>
    `Mã nối tài khoản của anh/chị: ${code}\nDùng một lần, đến ${until}. Từ tài khoản kia, xin gửi nguyên mã này cho trợ lý. Không chuyển mã cho người khác.`,
  noRequests: 'Không có đề nghị nào đang chờ duyệt.',
  requests: (count: number) => `Có ${count} đề nghị chờ duyệt:`,
  request: (person: string, unit: string, words: string, at: string) =>
    `- ${person} xin là cán bộ ${unit}${words ? `: “${words}”` : ''} (gửi ${at})`,
  approved: (person: string) => `Đã duyệt: ${person}.`,
  refused: (person: string) => `Đã từ chối đề nghị của ${person}.`,
  refuse: 'từ chối',
  youAreIn: (unit: string) =>
    `Đề nghị của anh/chị đã được duyệt: anh/chị là cán bộ ${unit}. Gõ /trogiup để xem những việc trợ lý làm được.`,
  youAreRefused:
    'Đề nghị được công nhận là cán bộ của anh/chị chưa được chấp thuận. Nếu có nhầm lẫn, xin liên hệ người quản trị.',
  mayNotInvite:
    'Chỉ người quản trị được cấp mã mời cho người khác. Để nối thêm tài khoản của chính anh/chị, xin gõ /moi tôi.',
  asked: (unit: string) =>
    `Đã gửi đề nghị công nhận anh/chị là cán bộ ${unit} tới người quản trị. Tôi sẽ báo khi có kết quả.`,
  newRequest: (person: string, unit: string) =>
    `${person} đề nghị được công nhận là cán bộ ${unit}. Gõ /duyet để xem và duyệt.`,
  people: (count: number) => `Có ${count} người dùng:`,
  nobody: 'Chưa có người dùng nào ngoài khách.',
  appointed: (person: string) => `Đã đổi quyền: ${person}.`,
  renamed: (person: string) => `Đã đặt tên: ${person}.`,
  removeAsk: (person: string) =>
    `Sẽ xóa ${person}, cùng mọi cuộc trò chuyện của người đó; việc này không lấy lại được. Gõ 1 để xóa.`,
  remove: 'xóa',
  removed: (id: string) => `Đã xóa người dùng ${id} cùng các cuộc trò chuyện của người đó.`,
  me: (standing: string) => `Anh/chị là ${standing}.`,
  howToAsk: ' Nếu là cán bộ, xin gõ /donvi kèm tên đơn vị để đề nghị cấp quyền.',
  data: (person: string, met: string, accounts: string, count: number, days: number) =>
    [
      `Trợ lý giữ về anh/chị: ${person}.`,
      `- Gặp lần đầu lúc ${met}; tài khoản: ${accounts}.`,
      `- ${count} lượt hỏi đáp, mỗi lượt được giữ ${days} ngày rồi tự xóa.`,
    ].join('\n'),
  lastAsked: 'Các câu hỏi gần nhất:',
  askedAt: (words: string, at: string) => `- ${words || '[nội dung không được lưu]'} (${at})`,
  dataFile: 'Tệp kèm theo ghi đầy đủ. Gõ /xoadulieu nếu muốn xóa.',
  eraseAsk:
    'Tôi sẽ xóa tên, tài khoản, vai trò và mọi lượt hỏi đáp của anh/chị; việc này không lấy lại được. Tiến độ đã báo và nhật ký thay đổi vẫn còn, dưới một mã không cho biết là ai. Gõ 1 để xóa.',
  eraseConfirmed: 'xác nhận',
  erased: 'Đã xóa mọi dữ liệu về anh/chị. Nếu anh/chị nhắn tiếp, tôi sẽ coi như gặp lần đầu.',
  trailWhole: (entries: number) => `Nhật ký nguyên vẹn, ${entries} mục. Mới nhất trước:`,
  trailBroken: (number: number) =>
    `Nhật ký đã bị sửa hoặc mất từ mục ${number}. Xin báo người phụ trách an toàn thông tin và đối chiếu với bản sao lưu.`,
  trailEmpty: 'Nhật ký chưa có mục nào.',
  entry: (number: number, at: string, actor: string, what: string, facts: string) =>
    `- #${number} ${at}, ${actor}: ${what}${facts ? ` (${facts})` : ''}`,
  earlier: 'trước',
} as const;

/** How each entry of the audit trail is said. */
export const AUDIT_WORDS = {
  'person.appointed': 'đổi quyền của',
  'person.renamed': 'đặt tên cho',
  'person.linked': 'nối tài khoản của',
  'person.removed': 'xóa người dùng',
  'code.made': 'cấp mã',
  'request.refused': 'từ chối đề nghị của',
  'progress.reported': 'báo tiến độ',
  'document.confirmed': 'xác nhận dữ liệu của',
  'document.loaded': 'nạp văn bản',
  'document.adopted': 'đưa vào dùng văn bản',
  'document.removed': 'gỡ văn bản',
  'setting.changed': 'đổi thiết lập',
  'trigger.marked': 'ghi ngày xảy ra việc phải chờ của',
  'trigger.unmarked': 'bỏ ngày xảy ra việc phải chờ của',
  'announcement.sent': 'gửi thông báo',
  'data.restored': 'khôi phục dữ liệu từ',
} as const;

/** Those who did something without being a person. */
export const AUDIT_ACTORS: Readonly<Record<string, string>> = {
  config: 'tệp cấu hình',
  'console:owner': 'người giữ máy chủ',
};

/** What is changed that has a name of its own. */
export const AUDIT_SUBJECTS: Readonly<Record<string, string>> = {
  'paused.answering': 'tạm dừng trả lời',
  'paused.reminding': 'tạm dừng nhắc việc',
  knowledge: 'trong thư mục văn bản',
};

/** How each fact of a change is led in. */
export const AUDIT_FACTS: Readonly<Record<string, string>> = {
  role: 'vai trò:',
  unit: 'đơn vị:',
  roleBefore: 'vai trò trước:',
  unitBefore: 'đơn vị trước:',
  code: 'bằng mã',
  person: 'nối thêm tài khoản của',
  expiresAt: 'dùng đến',
  status: 'tình trạng:',
  percent: 'đạt',
  before: 'trước:',
  after: 'nay:',
  documents: 'số văn bản:',
  changed: 'mới hoặc thay đổi:',
  upload: 'tệp gửi số',
  access: 'ai được xem:',
  channel: 'kênh',
  guest: 'gộp khách',
  people: 'số người nhận:',
  happenedOn: 'xảy ra ngày',
  dueOn: 'hạn',
};
