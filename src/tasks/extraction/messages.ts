/** What the reading of records says of its own accord. */
export const MESSAGES = {
  unknownOffice: (names: string) => `chưa có trong danh sách đơn vị: “${names}”`,
  unreadableTimeframe: (phrase: string, fault: string) => `không đọc được thời hạn “${phrase}”: ${fault}`,
  inferred: (note: string) => `suy luận từ bản quét: ${note}`,
  noNumber: 'thiếu số thứ tự trong bảng',
  doubleNumber: (number: string) => `số thứ tự ${number} bị lặp trong bảng`,
  mergedLead: 'ô chủ trì để trống, lấy theo hàng trên của cùng nhóm',
  noLead: 'không ghi cơ quan chủ trì',
  likelyStatus: 'tình trạng suy từ cách diễn đạt, văn bản không nói thẳng',
  statedDifferently: (other: string) => `phần khác của văn bản ghi khác: “${other}”`,
  total: 'dòng tổng cộng',
  repeatedHeader: 'tiêu đề bảng lặp lại ở trang sau',
  noTitle: 'hàng không có tên nhiệm vụ hoặc chỉ tiêu',
  noValue: 'chỉ tiêu không ghi giá trị cho kỳ nào sắp tới',
  budgetTotal: 'Tổng kinh phí',
  statusTotal: {
    done: 'Số nhiệm vụ đã hoàn thành',
    ongoing: 'Số nhiệm vụ thực hiện thường xuyên',
    in_progress: 'Số nhiệm vụ đang triển khai',
    not_started: 'Số nhiệm vụ chưa thực hiện',
  },
  money: (million: string) => `${million} triệu đồng`,
} as const;
