import { FIELD_WORDS } from '../../answering/messages.ts';
import type { HeadField, RecordField } from '../../documents/corrections.ts';

/** How each field is called that can be corrected. */
export const CORRECTED_FIELDS: Readonly<Record<RecordField | HeadField, string>> = {
  ...FIELD_WORDS,
  number: 'số',
  issuedOn: 'ngày',
  access: 'người xem',
};

/** Every word about corrections of what was read out of documents. */
export const CORRECTION_WORDS = {
  asPrinted: 'như văn bản',
  mayNot: 'Chỉ người quản trị sửa được dữ liệu đọc từ văn bản.',
  noSuchField: (what: string, field: string, fields: readonly string[]) =>
    `${what} không có mục ${field}. Sửa được các mục: ${fields.join(', ')}.`,
  empty: (field: string, id: string, command: string) => `Xin ghi nội dung mới, ví dụ: /${command} ${id} ${field}: …`,
  tooLong: (field: string, length: number, most: number) =>
    `Nội dung mới của mục ${field} dài ${length} ký tự, quá mức ${most}. Xin rút gọn.`,
  unreadableTime: (value: string, fault: string) =>
    `Tôi không đọc được thời gian “${value}”: ${fault}. Xin ghi như “Quý II/2027”, “31/12/2026” hoặc “Thường xuyên”.`,
  unclearPeriod: (value: string) =>
    `“${value}” không nói rõ đến ngày nào. Xin ghi như “31/12/2026”, “Quý II/2027” hoặc “2026-2030”.`,
  unclearValue: (value: string) =>
    `Tôi không thấy con số trong “${value}”, mà văn bản in một con số. Xin ghi như “Tối thiểu 80%” hoặc “50 xã”.`,
  unknownOffices: (names: string) => `Tôi không biết đơn vị “${names}”. Xin ghi đúng tên như trong văn bản.`,
  unclearMoney: (value: string) =>
    `Tôi không đọc được số tiền “${value}”. Xin ghi như “3.640 triệu đồng” hoặc “1,5 tỷ đồng”.`,
  corrected: (id: string, field: string, before: string, after: string) =>
    `Đã sửa ${id}, mục ${field}: “${before}” → “${after}”. Nhắc việc đã được lập lại; lần đọc lại văn bản sau vẫn giữ điều đã sửa.`,
  undo: (id: string, field: string, command: string) => `/${command} ${id} ${field}: như văn bản`,
  restored: (id: string, field: string, printed: string) =>
    `Đã bỏ điều sửa của ${id}, mục ${field}; từ giờ lại như văn bản in: “${printed}”.`,
  notCorrected: (id: string, field: string) => `Mục ${field} của ${id} đang đúng như văn bản in, không có gì để bỏ.`,
  notPrinted: 'không ghi',
  unknown: 'không rõ',
  access: { public: 'công khai', internal: 'nội bộ' },
  mayNotDocuments: 'Chỉ người quản trị sửa được thông tin của văn bản.',
  unclearNumber: (value: string) =>
    `“${value}” không giống số, ký hiệu văn bản. Xin ghi như trên văn bản, ví dụ: số: 05/KH-UBND.`,
  unclearDate: (value: string) =>
    `Tôi không đọc được ngày “${value}”. Xin ghi như 08/01/2026, hoặc 01/2026 nếu chỉ rõ tháng.`,
  dateAhead: (value: string) => `Ngày “${value}” còn ở phía trước, không thể là ngày ban hành. Xin kiểm tra lại.`,
  unclearId: (value: string) =>
    `“${value}” không dùng làm mã văn bản được: mã chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ 05-kh-ubnd-2026.`,
  howTo: (number: number, printed: string, date: string) =>
    `Số hiện là ${printed}, ngày ban hành ${date}. Muốn sửa, xin gõ theo mẫu:
- /tailen ${number} số: 05/KH-UBND
- /tailen ${number} ngày: 08/01/2026
- /tailen ${number} mã: 05-kh-ubnd-2026 (khi đây là bản mới của một văn bản khác đang dùng)`,
  headCorrected: (name: string, field: string, before: string, after: string) =>
    `Đã sửa ${name}, mục ${field}: ${before} → ${after}. Câu trả lời và nhắc việc từ giờ theo điều đã sửa.`,
  headSame: (name: string, field: string, value: string) =>
    `${name} đang có mục ${field} là ${value}, không có gì phải sửa.`,
  headRestored: (name: string, field: string) =>
    `Đã bỏ điều sửa của ${name}, mục ${field}; từ giờ lại theo tệp trong thư mục.`,
  noFile: (name: string) =>
    `${name} là văn bản được gửi cho trợ lý, điều sửa được ghi thẳng vào bản đã đọc. Xin ghi giá trị đúng, ví dụ: số: 05/KH-UBND.`,
  confirmPublic: (name: string) =>
    `${name} đang là văn bản nội bộ. Sau khi đổi thành công khai, ai cũng hỏi và xem được nội dung. Gõ 1 để đổi.`,
  makePublic: (document: string) => `/vanban ${document} công khai xác nhận`,
} as const;
