import type { ReminderPreferences } from '../../reminders/preferences.ts';
import { ESCALATE_AFTER_DAYS } from '../../reminders/stages.ts';
import { nameOfChannel } from '../../shared/channel-names.ts';

type Weekly = ReminderPreferences['weekly'];

const OFF = '/nhacviec tắt';
const USUAL_WEEKLY = { on: 1, at: '07:30' };
const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu'];

/** Every word that `/nhacviec` says. */
export const REMINDER_COMMAND_WORDS = {
  usage:
    '/nhacviec [bật | tắt] [trước 14, 7, 1 ngày] [lúc 7h30] [trừ thứ sáu] [gộp | từng việc] [qua <kênh>] [bản tuần thứ ba lúc 8h]: chọn cách được nhắc việc của đơn vị, xem những gì sắp được nhắc',
  on: '/nhacviec bật',
  off: OFF,
  noUnit: 'Tôi nhắc việc theo đơn vị, mà chưa biết anh/chị thuộc đơn vị nào. Xin gõ /donvi kèm tên đơn vị trước.',
  unclear: (given: string) =>
    `Tôi không hiểu “${given}”. Ví dụ: /nhacviec bật; /nhacviec trước 14, 7, 1 ngày lúc 7h30; /nhacviec trừ thứ sáu; /nhacviec tắt.`,
  unknownChannel: (channel: string, known: string) =>
    `Anh/chị chưa nối tài khoản trên kênh “${channel}”. Các kênh đang có: ${known}. Muốn nối thêm, xin gõ /moi tôi.`,
  whichChannel: (channels: string) => `Anh/chị đã nối nhiều tài khoản: ${channels}. Xin chọn một.`,
  state: ({ isOn, stages, at, quietWeekdays, form, channel }: ReminderPreferences) =>
    isOn
      ? [
          `Nhắc việc đang bật: lúc ${at} các ngày làm việc`,
          quietWeekdays.length > 0 ? ` (trừ ${quietWeekdays.map((day) => WEEKDAYS[day - 1]).join(', ')})` : '',
          `; ${sayStages(stages)}; việc quá hạn thì mỗi tuần một lần`,
          form === 'digest' ? '; gộp các việc trong ngày vào một tin' : '; mỗi việc một tin',
          channel === undefined ? '' : `; qua ${nameOfChannel(channel)}`,
          '.',
        ].join('')
      : 'Nhắc việc đang tắt. Gõ 1 để bật, hoặc gõ kèm cách nhắc, ví dụ: /nhacviec trước 14, 7, 1 ngày lúc 7h30.',
  withoutUnit: 'Anh/chị chưa thuộc đơn vị nào, nên không có việc của đơn vị để nhắc; chỉ có tin dành cho quản trị.',
  overviews: {
    manager: (when: Weekly) =>
      `Là lãnh đạo đơn vị, anh/chị nhận thêm bản tổng hợp tuần vào ${sayWeekly(when)} và tin báo khi việc do đơn vị chủ trì quá hạn ${ESCALATE_AFTER_DAYS} ngày. Không muốn nhận, xin gõ ${OFF}.`,
    admin: (when: Weekly) =>
      `Là quản trị, anh/chị nhận thêm tin vào ${sayWeekly(when)} về những việc sắp đến hạn mà chưa ai được nhắc, và tin báo khi có người không gửi nhắc được. Không muốn nhận tin tuần, xin gõ ${OFF}.`,
  },
  by: (channel: string) => `Tin nhắc được gửi qua ${channel}; không gửi được thì chờ trong hộp thư (/hopthu).`,
  intoInbox:
    'Anh/chị chưa nối tài khoản nhắn tin nào, nên tin nhắc chờ trong hộp thư: gõ /hopthu để xem. Muốn được nhắn tin, xin gõ /moi tôi để nối thêm tài khoản.',
  onlyInWorkingHours:
    'Tôi chỉ nhắc trong giờ làm việc, từ 7 giờ đến 17 giờ 30. Xin chọn giờ khác, ví dụ: /nhacviec lúc 7h30.',
  coming: (count: number, days: number) => `Trong ${days} ngày tới có ${count} lượt nhắc:`,
  nothingComing: (days: number) => `Trong ${days} ngày tới không có việc nào đến lúc nhắc.`,
  more: (count: number) => `… và ${count} lượt nhắc nữa.`,
} as const;

function sayStages(stages: readonly number[]): string {
  const before = stages.filter((stage) => stage > 0);
  const days = before.length > 0 ? [`trước hạn ${before.join(', ')} ngày`] : [];
  return [...days, ...(stages.includes(0) ? ['đúng ngày hạn'] : [])].join(' và ');
}

function sayWeekly({ on, at }: Weekly = USUAL_WEEKLY): string {
  return `${WEEKDAYS[on - 1]} lúc ${at}`;
}
