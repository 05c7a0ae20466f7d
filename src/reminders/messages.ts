import { type Day, dayAt, printDayOfWeek } from '../shared/day.ts';
import { timeAt } from '../shared/print-instant.ts';

/** Every word of a reminder. */
export const REMINDER_WORDS = {
  head: {
    stage: (office: string, count: number) => `Nhắc việc của ${office} (${count} việc)`,
    escalation: (office: string, count: number) =>
      `Kính báo lãnh đạo ${office}: ${count} việc do đơn vị chủ trì đã quá hạn mà chưa có báo cáo hoàn thành, kính đề nghị anh/chị chỉ đạo`,
    weekly: (office: string, day: string) => `Tổng hợp tuần của ${office}, từ ${printDayOfWeek(day)}`,
    unserved: (count: number, days: number) => `Có ${count} việc đến hạn trong ${days} ngày tới mà chưa ai nhận nhắc`,
    undelivered: 'Có nhắc việc không gửi được qua kênh nào',
  },
  kinds: { task: '', milestone: 'mốc cuối năm của việc: ', duty: 'báo cáo: ', target: 'chỉ tiêu: ' },
  left: (days: number, day: Day) => `còn ${days} ngày, hạn ${printDayOfWeek(day)}`,
  today: (day: Day) => `hạn hôm nay, ${printDayOfWeek(day)}`,
  overdue: (days: number, day: Day) => `quá hạn ${days} ngày, hạn ${printDayOfWeek(day)}`,
  leads: (offices: readonly string[]) => `Chủ trì: ${offices.join('; ')}`,
  helping: 'đơn vị mình phối hợp',
  corrected: (paper: string) => `${paper} (có mục người quản trị đã sửa)`,
  onlyHelping: 'Đơn vị mình phối hợp',
  late: (since: Date) => `Tin gửi muộn: lẽ ra đến anh/chị từ ${timeAt(since)}, ${printDayOfWeek(dayAt(since))}.`,
  press: (message: number, code: string | undefined) =>
    `Anh/chị đã nhận được thì gõ “${received(message)}”; muốn được nhắc lại thì gõ “${later(message)}”${code ? `; cập nhật tiến độ: ${update(code)}` : ''}.`,
  pressReceived: (message: number) => `Anh/chị đã nhận được thì gõ “${received(message)}”.`,
  received,
  later,
  update,
  deadlines: '/hanchot',
  sections: {
    thisWeek: (count: number) => `Đến hạn tuần này: ${count}`,
    overdue: (count: number) => `Quá hạn: ${count}`,
    silent: (count: number, days: number) => `Chưa có tin tiến độ trong ${days} ngày: ${count}`,
  },
  more: (count: number) => `… và ${count} việc nữa: gõ /hanchot để xem hết`,
  nobody: 'chưa rõ đơn vị chủ trì',
  ofOffice: (office: string, count: number, codes: string) => `${office}: ${count} việc (${codes})`,
  howToServe: 'Xin mời cán bộ của các đơn vị này: gõ /moi để cấp mã, rồi nhờ họ gõ “/nhacviec bật”.',
  unreachable: (person: string) =>
    `Người dùng ${person}: nhắc việc đến hạn đang nằm trong hộp thư (/hopthu) của người này. Xin liên hệ bằng cách khác, hoặc mời nối lại kênh nhắn tin; gõ /nguoidung để xem đó là ai.`,
} as const;

function received(message: number): string {
  return `Đã nhận tin ${message}`;
}

function later(message: number): string {
  return `Nhắc lại tin ${message} sáng mai`;
}

function update(code: string): string {
  return `/tiendo ${code}`;
}
