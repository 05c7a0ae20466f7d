/** What is said of deadlines: why one cannot be read, and what one means. */
export const MESSAGES = {
  noDay: 'không nêu mốc thời gian',
  noExactDay: 'không nêu ngày cụ thể',
  noRhythm: 'không nêu bao lâu một lần',
  blank: 'còn để trống ngày',
  endsBeforeItBegins: 'ngày kết thúc đứng trước ngày bắt đầu',
  noSuchDay: (named: string) => `${named} không có trong lịch`,
  cannotRead: (fault: string) => `chưa đọc được thời hạn: ${fault}`,
  waitsFor: (event: string, after: string | undefined) => `${after ? `trong ${after} ` : ''}kể từ khi: ${event}`,
  begins: (day: string) => `bắt đầu từ ${day}`,
  lastDay: (day: string, time: string) => `hạn cuối ${time && `${time} `}${day}`,
  next: (day: string) => `lần tới: ${day}`,
  dayOff: 'là ngày nghỉ',
  holiday: (name: string) => `là ngày nghỉ (${name})`,
  movedBefore: (day: string, why: string, before: string) => `${day} ${why}; ngày làm việc liền trước là ${before}`,
} as const;
