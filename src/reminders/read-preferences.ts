import { fold } from '../shared/text/fold.ts';
import { isWorkingHour, LONGEST_STAGE, MOST_STAGES, type ReminderPreferences, USUAL_WEEKLY } from './preferences.ts';

const STAGES = /\btruoc ((?:\d{1,3}(?: ngay)?(?:\s*[,;]\s*|\s+va\s+|\s+))*\d{1,3}) ngay\b/u;
const TIME = /\b(?:luc|vao) (\d{1,2})(?:h|:| gio ?)(\d{2})?\b/u;
const QUIET = /\b(?:tru|khong nhac(?: vao)?)((?:[\s,]|va|thu|hai|ba|tu|nam|sau|\d)+)/u;
const WEEKDAYS: Readonly<Record<string, number>> = {
  ...{ hai: 1, ba: 2, tu: 3, nam: 4, sau: 5 },
  ...{ '2': 1, '3': 2, '4': 3, '5': 4, '6': 5 },
};
/** "bản tuần thứ ba lúc 8h", "tổng hợp tuần vào thứ hai 7h45": taken out first, for its hour is not that of the reminders. */
const WEEKLY =
  /\b(?:ban (?:tin )?tuan|tong hop(?: tuan)?)(?: vao)? thu (hai|ba|tu|nam|sau|[2-6])(?:,? (?:luc |vao )?(\d{1,2})(?:h|:| ?gio ?)(\d{2})?)?/u;
const CHANNEL = /\b(?:qua|kenh) (zalo (?:bot|oa|ca nhan)|[a-z][a-z-]+)\b/u;

/**
 * What was typed about reminders, as a change of preferences: "bật", "tắt", "trước 14, 7, 1 ngày", "lúc 7h30", "trừ thứ
 * sáu", "gộp", "từng việc", "qua zalo", "bản tuần thứ ba lúc 8h", several of them together. Undefined where nothing of
 * it is understood, `hours` where an hour lies outside of those in which anybody is told anything; choosing anything but
 * "tắt" switches reminders on.
 */
export function readPreferences(typed: string, before: ReminderPreferences): ReminderPreferences | 'hours' | undefined {
  const all = fold(typed).replace(/\s+/gu, ' ').trim();
  const folded = all.replace(WEEKLY, ' ').replace(/\s+/gu, ' ').trim();
  const isOff = /^(?:tat|dung|thoi|huy|khong nhac nua)\b/u.test(folded);
  const change = {
    ...readStages(folded),
    ...readTime(folded),
    ...readQuiet(folded),
    ...readForm(folded),
    ...readChannel(folded),
    ...readWeekly(all),
  };
  const hours = [change.at, change.weekly?.at].filter((hour) => hour !== undefined);
  if (!hours.every(isWorkingHour)) return 'hours';
  const isOn = /^(?:bat|mo|co|dang ky)\b/u.test(folded);
  if (isOff) return { ...before, isOn: false };
  if (!isOn && Object.keys(change).length === 0) return undefined;
  return { ...before, ...change, isOn: true };
}

function readStages(folded: string): Partial<ReminderPreferences> {
  const [, list] = STAGES.exec(folded) ?? [];
  const days =
    list
      ?.match(/\d+/gu)
      ?.map(Number)
      .filter((day) => day <= LONGEST_STAGE) ?? [];
  if (days.length === 0) return {};
  const isDayItself = /\b(?:dung|ca|va) (?:ngay|hom) (?:han|do)\b/u.test(folded);
  const stages = [...new Set([...days, ...(isDayItself ? [0] : [])])].sort((a, b) => b - a);
  return stages.length > MOST_STAGES ? {} : { stages };
}

function readTime(folded: string): Partial<ReminderPreferences> {
  const [, hour, minute = '00'] = TIME.exec(folded) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return {};
  return { at: `${hour.padStart(2, '0')}:${minute}` };
}

/** Somebody is to be reminded on one working day at least. */
function readQuiet(folded: string): Partial<ReminderPreferences> {
  const [, list] = QUIET.exec(folded) ?? [];
  const days = list?.match(/hai|ba|tu|nam|sau|[2-6]/gu)?.map((day) => WEEKDAYS[day]!) ?? [];
  const quiet = [...new Set(days)].sort();
  return quiet.length === 0 || quiet.length > 4 ? {} : { quietWeekdays: quiet };
}

function readForm(folded: string): Partial<ReminderPreferences> {
  if (/\bgop\b/u.test(folded)) return { form: 'digest' };
  return /\b(?:tung viec|tung tin|rieng)\b/u.test(folded) ? { form: 'single' } : {};
}

function readWeekly(all: string): Partial<ReminderPreferences> {
  const [, day, hour, minute = '00'] = WEEKLY.exec(all) ?? [];
  if (day === undefined || Number(minute) > 59) return {};
  return {
    weekly: { on: WEEKDAYS[day]!, at: hour === undefined ? USUAL_WEEKLY.at : `${hour.padStart(2, '0')}:${minute}` },
  };
}

function readChannel(folded: string): Partial<ReminderPreferences> {
  const [, channel] = CHANNEL.exec(folded) ?? [];
  return channel === undefined ? {} : { channel };
}
