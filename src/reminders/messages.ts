/** Every word of a reminder. */
export const REMINDER_WORDS = {
  kinds: { task: '', milestone: 'mốc cuối năm của việc: ', duty: 'báo cáo: ', target: 'chỉ tiêu: ' },
  due: (day: string) => `hạn ${day}`,
  left: (days: number) => `còn ${days} ngày`,
  today: 'hạn hôm nay',
  late: (days: number) => `quá hạn ${days} ngày`,
  helping: ' (đơn vị phối hợp)',
} as const;
