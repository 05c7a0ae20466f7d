/** Every word of the commands that answer reminders. */
export const INBOX_WORDS = {
  usage: {
    inbox: '/hopthu: các nhắc việc đến hạn mà anh/chị chưa nhận',
    received: '/danhan [số tin | tất cả]: báo đã nhận nhắc việc, để không nhắc lại. Ví dụ: Đã nhận tin 57',
    later: '/nhaclai <số tin> <lúc nào>: hẹn nhắc lại. Ví dụ: Nhắc lại tin 57 sáng mai; Nhắc lại tin 57 sau 3 ngày',
  },
  head: 'Hộp thư nhắc việc của anh/chị:',
  empty: 'Hộp thư trống: không có nhắc việc nào đang chờ anh/chị.',
  receiveAll: 'Đã nhận tất cả',
  received: 'Cảm ơn anh/chị đã nhận tin. Tôi sẽ không nhắc lại lượt này; lượt sau vẫn được nhắc theo hạn.',
  receivedMessage: (number: number) =>
    `Cảm ơn anh/chị đã nhận tin ${number}. Tôi sẽ không nhắc lại lượt này; lượt sau vẫn được nhắc theo hạn.`,
  receivedAll: (count: number) => `Cảm ơn anh/chị, đã ghi nhận ${count} nhắc việc trong hộp thư.`,
  receivedBefore: (number: number) =>
    `Tin ${number} không phải tin nhắc việc của anh/chị, hoặc đã được ghi nhận trước đó.`,
  nothingToReceive:
    'Không có nhắc việc nào đang chờ anh/chị. Nếu muốn nói tới một tin cụ thể, xin ghi số, ví dụ: Đã nhận tin 57.',
  whichReceived: 'Xin ghi số của tin, ví dụ: Đã nhận tin 57; hoặc gõ: Đã nhận tất cả.',
  whichLater: 'Xin ghi số của tin cần nhắc lại, ví dụ: Nhắc lại tin 57 sáng mai.',
  askWhen: 'Anh/chị muốn được nhắc lại lúc nào?',
  delays: ['sau 1 giờ', 'sáng mai', 'sau 3 ngày', 'thứ hai'],
  later: (number: number, delay: string) => `Nhắc lại tin ${number} ${delay}`,
  unclearDelay: (given: string) =>
    `Tôi không hiểu “${given.slice(0, 60)}”, hoặc lúc đó đã qua. Ví dụ: chiều nay, sáng mai, sau 1 giờ, sau 3 ngày, thứ hai, 15/12/2026.`,
  tooLate: (days: number) => `Xin chọn một lúc trong vòng ${days} ngày tới.`,
  nothingToRepeat: (number: number) =>
    `Tin ${number} không phải tin nhắc việc của anh/chị, hoặc các việc trong tin đã không còn phải nhắc.`,
  willRepeat: (count: number, time: string, day: string) =>
    `Tôi sẽ nhắc lại ${count > 1 ? `${count} việc` : 'việc này'} lúc ${time}, ${day}, nếu đến lúc đó chưa hoàn thành.`,
} as const;
