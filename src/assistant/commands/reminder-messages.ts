import type { ReminderPreferences } from '../../reminders/preferences.ts';

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu'];

/** Every word that `/nhacviec` says. */
export const REMINDER_COMMAND_WORDS = {
  usage:
    '/nhacviec [bật | tắt] [trước 14, 7, 1 ngày] [lúc 7h30] [trừ thứ sáu] [gộp | từng việc] [qua <kênh>]: chọn cách được nhắc việc của đơn vị, xem những gì sắp được nhắc',
  on: '/nhacviec bật',
  off: '/nhacviec tắt',
  noUnit: 'Tôi nhắc việc theo đơn vị, mà chưa biết anh/chị thuộc đơn vị nào. Xin gõ /donvi kèm tên đơn vị trước.',
  unclear: (given: string) =>
    `Tôi không hiểu “${given}”. Ví dụ: /nhacviec bật; /nhacviec trước 14, 7, 1 ngày lúc 7h30; /nhacviec trừ thứ sáu; /nhacviec tắt.`,
  unknownChannel: (channel: string, known: string) =>
    `Anh/chị chưa nối tài khoản trên kênh “${channel}”. Các kênh đang có: ${known}. Muốn nối thêm, xin gõ /moi tôi.`,
  state: ({ isOn, stages, at, quietWeekdays, form, channel }: ReminderPreferences) =>
    isOn
      ? [
          `Nhắc việc đang bật: lúc ${at} các ngày làm việc`,
          quietWeekdays.length > 0 ? ` (trừ ${quietWeekdays.map((day) => WEEKDAYS[day - 1]).join(', ')})` : '',
          `; ${sayStages(stages)}; việc quá hạn thì mỗi tuần một lần`,
          form === 'digest' ? '; gộp các việc trong ngày vào một tin' : '; mỗi việc một tin',
          channel === undefined ? '' : `; qua ${channel}`,
          '.',
        ].join('')
      : 'Nhắc việc đang tắt. Gõ 1 để bật, hoặc gõ kèm cách nhắc, ví dụ: /nhacviec trước 14, 7, 1 ngày lúc 7h30.',
  notYet:
    'Bản này ghi lại lựa chọn của anh/chị và cho xem trước; tin nhắc sẽ được gửi khi cơ quan bật kênh nhắn tin ở bản sau.',
  coming: (count: number, days: number) => `Trong ${days} ngày tới có ${count} lượt nhắc:`,
  nothingComing: (days: number) => `Trong ${days} ngày tới không có việc nào đến lúc nhắc.`,
  more: (count: number) => `… và ${count} lượt nhắc nữa.`,
} as const;

function sayStages(stages: readonly number[]): string {
  const before = stages.filter((stage) => stage > 0);
  const days = before.length > 0 ? [`trước hạn ${before.join(', ')} ngày`] : [];
  return [...days, ...(stages.includes(0) ? ['đúng ngày hạn'] : [])].join(' và ');
}
