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
  onlyTasks: (id: string) =>
    `${id} không phải nhiệm vụ. Hiện chỉ sửa được nhiệm vụ; với chỉ tiêu, chế độ báo cáo, xin gửi lại văn bản đã sửa.`,
  empty: (field: string, id: string) => `Xin ghi nội dung mới, ví dụ: /nhiemvu ${id} ${field}: …`,
  tooLong: (field: string, length: number, most: number) =>
    `Nội dung mới của mục ${field} dài ${length} ký tự, quá mức ${most}. Xin rút gọn.`,
  unreadableTime: (value: string, fault: string) =>
    `Tôi không đọc được thời gian “${value}”: ${fault}. Xin ghi như “Quý II/2027”, “31/12/2026” hoặc “Thường xuyên”.`,
  unknownOffices: (names: string) => `Tôi không biết đơn vị “${names}”. Xin ghi đúng tên như trong văn bản.`,
  unclearMoney: (value: string) =>
    `Tôi không đọc được số tiền “${value}”. Xin ghi như “3.640 triệu đồng” hoặc “1,5 tỷ đồng”.`,
  corrected: (id: string, field: string, before: string, after: string) =>
    `Đã sửa ${id}, mục ${field}: “${before}” → “${after}”. Nhắc việc đã được lập lại; lần đọc lại văn bản sau vẫn giữ điều đã sửa.`,
  undo: (id: string, field: string) => `/nhiemvu ${id} ${field}: như văn bản`,
  restored: (id: string, field: string, printed: string) =>
    `Đã bỏ điều sửa của ${id}, mục ${field}; từ giờ lại như văn bản in: “${printed}”.`,
  notCorrected: (id: string, field: string) => `Mục ${field} của ${id} đang đúng như văn bản in, không có gì để bỏ.`,
  notPrinted: 'không ghi',
} as const;
