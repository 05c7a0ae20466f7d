import type { RecordField } from '../documents/corrections.ts';
import type { kindOf } from '../tasks/task.ts';

/** Every sentence that answering says of its own accord. */
export const MESSAGES = {
  signer: (name: string, position: string | null) => `Người ký: ${name}${position ? ` (${position})` : ''}.`,
  noSigner: (position: string | null) =>
    position
      ? `Văn bản chỉ còn chức vụ người ký (${position}), không đọc được tên người ký.`
      : 'Văn bản không có phần ghi tên người ký.',
  meaning: (short: string, long: string) => `${short} là viết tắt của “${long}”.`,
  noPosition: 'Văn bản không nêu chức vụ của người ký.',
  number: (number: string) => `Số hiệu: ${number}.`,
  noNumber: 'Bản đang lưu không có số hiệu của văn bản này.',
  issuedOn: (date: string) => `Ngày ban hành: ${date}.`,
  partlyIssuedOn: (date: string, note: string) => `Thời điểm ban hành: ${date}, không có ngày cụ thể. ${note}`.trim(),
  noIssuedOn: (note: string) => `Bản đang lưu không có ngày ban hành của văn bản này. ${note}`.trim(),
  issuer: (issuer: string) => `Cơ quan ban hành: ${issuer}.`,
  noEffect: 'Văn bản không nêu thời điểm có hiệu lực.',
  legalBasis: 'Căn cứ ban hành:',
  recipients: 'Nơi nhận:',
  noRecipients: 'Văn bản không có phần nơi nhận.',
  allDocuments: 'Các văn bản đang có',
  noSuchPart: (part: string, document: string, parts: readonly string[]) =>
    `${document} không có ${part}${parts.length > 0 ? `; chỉ có ${parts.join(', ')}` : ''}.`,
  nothingFound: (subject: string) => `Tôi không tìm thấy thông tin về “${subject}” trong các văn bản đang có.`,
  notStated: (missing: string) => `Các văn bản đang có không nêu ${missing} mà anh/chị hỏi.`,
  nearest: 'Phần gần nhất là:',
  tryAgain: 'Anh/chị có thể hỏi rõ hơn, hoặc nêu tên, số hiệu văn bản cần tra.',
  lead: 'Chủ trì',
  coordinators: 'Phối hợp',
  actors: 'Cơ quan thực hiện',
  watcher: 'Chủ trì theo dõi',
  deliverable: 'Kết quả, sản phẩm',
  timeframe: 'Thời gian thực hiện',
  budget: 'Kinh phí',
  outcome: 'Kết quả thực hiện',
  target: 'Chỉ tiêu',
  task: 'Nhiệm vụ',
  money: (million: string) => `${million} triệu đồng`,
  inferred: 'số liệu suy luận từ bản quét',
  corrected: 'Đã sửa so với văn bản in',
  correctedField: (field: string, day: string, printed: string | undefined) =>
    `${field} (người quản trị sửa ngày ${day}; văn bản in: ${printed ?? 'không ghi'})`,
  isCorrected: (day: string) => `đã sửa ngày ${day}`,
  noTasksMatch: (what: string, unit: string, verb: string) =>
    `Các văn bản đang có không giao ${what} nào cho ${unit} ${verb}.`,
  leading: 'chủ trì',
  helping: 'phối hợp',
  tasks: 'nhiệm vụ',
  targets: 'chỉ tiêu',
  leadJointly: 'đều là đồng chủ trì',
  leadAlone: (alone: number, joint: number) =>
    `gồm ${alone} nhiệm vụ chủ trì một mình và ${joint} nhiệm vụ đồng chủ trì`,
  assignedTasks: (count: number) => `tổng cộng ${count} nhiệm vụ có phân công đơn vị chủ trì`,
  articles: (count: number) => `${count} điều`,
  groups: (count: number) => `${count} nhóm`,
  sum: (million: string) => `tổng kinh phí ${million} triệu đồng`,
  notAllowed:
    'Nội dung này nằm trong văn bản nội bộ mà vai trò của anh/chị chưa được xem. Xin liên hệ người quản trị nếu cần.',
  contradicting: 'Lưu ý: các nguồn dưới đây nêu số liệu khác nhau về cùng một việc.',
  andMore: (count: number) => `… và ${count} mục nữa; xin hỏi hẹp hơn theo năm, nhóm hoặc đơn vị để xem đủ.`,
} as const;

/** What was asked for and is not there, by kind of question. */
export const MISSING: Readonly<Record<string, string>> = {
  money: 'số tiền',
  percent: 'tỷ lệ phần trăm',
  day: 'ngày cụ thể',
  contact: 'số điện thoại, thư điện tử liên hệ',
  web: 'địa chỉ trang web',
  rank: 'thứ hạng',
  year: 'số liệu của năm',
  unit: 'thông tin riêng của đơn vị',
};

/** How a paper, the later one that speaks of it, and the part of which it speaks are called. */
interface LaterNames {
  readonly old: string;
  readonly later: string;
  readonly part: string | undefined;
}

function inPart(paper: string, part: string | undefined): string {
  return part === undefined ? paper : `một phần của ${paper} (${part})`;
}

/** What must be known of the sources of an answer. */
export const REMARKS = {
  replaced: ({ old, later, part }: LaterNames, from: string | undefined) =>
    `Lưu ý: ${inPart(old, part)} ${from ? 'sẽ' : 'đã'} được ${later} thay thế${from ? ` từ ${from}` : ''}.`,
  abolished: ({ old, later, part }: LaterNames, from: string | undefined) =>
    `Lưu ý: ${inPart(old, part)} ${from ? 'sẽ' : 'đã'} bị ${later} bãi bỏ${from ? ` từ ${from}` : ''}.`,
  amended: ({ old, later }: LaterNames, from: string | undefined) =>
    `Lưu ý: ${old} ${from ? 'sẽ' : 'đã'} được sửa đổi, bổ sung bởi ${later}${from ? ` từ ${from}` : ''}; xin đối chiếu hai văn bản.`,
  corrected: (what: string, day: string, now: string) =>
    `Lưu ý: người quản trị đã sửa ${what} ngày ${day} so với văn bản in, nay là ${now}.`,
  /** Whether a text says of what it tells that it was corrected. */
  toldCorrected: /đã sửa/iu,
  /** Said with a source whose text is not surely that of the paper. */
  scanned: 'văn bản đọc từ bản quét, độ tin cậy khá',
  scannedPoorly: 'văn bản đọc từ bản quét, độ tin cậy thấp, xin đối chiếu bản gốc',
  mended: 'văn bản khôi phục từ chữ nhận dạng lỗi, xin đối chiếu bản gốc',
} as const;

/** How the fields of a record are called that can be corrected. */
export const FIELD_WORDS: Readonly<Record<RecordField, string>> = {
  title: 'tên',
  lead: 'chủ trì',
  coordinators: 'phối hợp',
  timeframe: 'thời gian',
  deliverable: 'sản phẩm',
  budget: 'kinh phí',
  value: 'giá trị',
  actors: 'thực hiện',
  who: 'đơn vị báo cáo',
  to: 'nơi nhận',
  via: 'đầu mối',
};

/** How each sort of record is called. */
export const KIND_WORDS: Readonly<Record<ReturnType<typeof kindOf>, string>> = {
  task: 'nhiệm vụ',
  target: 'chỉ tiêu',
  duty: 'chế độ báo cáo',
};

/** The lines of a task's card; the first five are the "5 rõ". */
export const CARD_WORDS = {
  title: (id: string) => `Nhiệm vụ ${id}`,
  who: 'Rõ người (chủ trì)',
  what: 'Rõ việc',
  when: 'Rõ thời gian',
  result: 'Rõ sản phẩm',
  responsibility: 'Rõ trách nhiệm',
  answers: 'đơn vị chủ trì chịu trách nhiệm kết quả',
  answersJointly: 'các đơn vị đồng chủ trì cùng chịu trách nhiệm kết quả',
  helps: (names: string) => `phối hợp: ${names}`,
  budget: 'Kinh phí',
  outcome: 'Kết quả đã báo cáo trong văn bản',
  state: 'Tình trạng',
  news: 'Báo cáo gần nhất',
  doubts: 'Cần soát lại',
  notPrinted: 'văn bản không ghi',
  corrected: 'Đã sửa',
  correctedBy: (field: string, day: string, by: string | undefined, printed: string) =>
    `${field} ngày ${day} bởi ${by ?? 'người quản trị'}; văn bản in: ${printed}`,
} as const;
