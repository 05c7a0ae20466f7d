import type { Part } from './office-part.ts';
import type { Lacking } from './task-question.ts';
import { SOON_DAYS, type StateAsked } from './task-states.ts';

const STATES: Readonly<Record<StateAsked, string>> = {
  late: 'quá hạn',
  blocked: 'đang vướng mắc',
  soon: `sắp đến hạn (trong ${SOON_DAYS} ngày tới)`,
  ahead: 'chưa đến hạn',
  waiting: 'đang chờ điều kiện',
  ongoing: 'thường xuyên',
  open: 'chưa hoàn thành',
  doing: 'đang thực hiện',
  doneLate: 'hoàn thành muộn',
  doneOnTime: 'hoàn thành đúng hạn',
  done: 'đã hoàn thành',
};

const LACKS: Readonly<Record<Lacking, string>> = {
  lead: 'không ghi đơn vị chủ trì',
  timeframe: 'không ghi thời hạn',
  deliverable: 'không ghi sản phẩm',
  budgetMillionVnd: 'không ghi kinh phí',
};

const TASK_PARTS: Readonly<Record<Part, string>> = {
  alone: 'chủ trì một mình',
  jointly: 'đồng chủ trì',
  named: 'phối hợp',
  lead_group: 'chủ trì trong nhóm đơn vị',
  group: 'phối hợp trong nhóm đơn vị',
};

const TARGET_PARTS: Readonly<Record<Part, string>> = {
  alone: 'theo dõi một mình',
  jointly: 'cùng theo dõi',
  named: 'thực hiện',
  lead_group: 'theo dõi trong nhóm đơn vị',
  group: 'thực hiện trong nhóm đơn vị',
};

/** What is said around lists of tasks and targets. */
export const TASK_WORDS = {
  states: STATES,
  lacks: LACKS,
  parts: { tasks: TASK_PARTS, targets: TARGET_PARTS },
  groupVerbs: {
    tasks: { lead_group: 'cùng chủ trì', group: 'cùng phối hợp' },
    targets: { lead_group: 'cùng theo dõi', group: 'cùng thực hiện' },
  },
  some: { tasks: (count: number) => `${count} nhiệm vụ`, targets: (count: number) => `${count} chỉ tiêu` },
  ledBy: (names: string, together: boolean) => (together ? `do ${names} cùng chủ trì` : `do ${names} chủ trì`),
  helpedBy: (names: string) => `có ${names} phối hợp`,
  of: (names: string, together: boolean) => (together ? `có cả ${names} tham gia` : `của ${names}`),
  ofYear: (year: number) => `thực hiện trong năm ${year}`,
  due: {
    on: (day: string) => `có hạn ngày ${day}`,
    until: (day: string) => `có hạn đến hết ngày ${day}`,
    from: (day: string) => `có hạn từ ngày ${day} trở đi`,
    between: (from: string, to: string) => `có hạn từ ngày ${from} đến ngày ${to}`,
  },
  budget: {
    above: (million: string) => `có kinh phí trên ${million} triệu đồng`,
    below: (million: string) => `có kinh phí dưới ${million} triệu đồng`,
    least: (million: string) => `có kinh phí từ ${million} triệu đồng trở lên`,
    most: (million: string) => `có kinh phí không quá ${million} triệu đồng`,
    between: (least: string, most: string) => `có kinh phí từ ${least} đến ${most} triệu đồng`,
  },
  withDeliverable: (words: string) => `có sản phẩm là “${words}”`,
  inDocuments: (names: string) => `trong ${names}`,
  saying: (words: string) => `nhắc đến “${words}”`,
  noSuchDay: (named: string) => `Lịch không có ${named}. Xin anh/chị kiểm tra lại ngày.`,
  cannotExclude:
    'Tôi chưa lọc được theo điều kiện “không do …” hay “không thuộc …”. Xin anh/chị hỏi theo đơn vị chủ trì hoặc phối hợp.',
  none: (what: string) => `Không có nhiệm vụ nào${what && ` ${what}`}.`,
  found: (count: string, what: string, facts: string) => `Có ${count}${what && ` ${what}`}${facts && ` (${facts})`}:`,
  dueOn: (day: string) => `hạn ${day}`,
  dueToday: 'hôm nay là hạn cuối',
  daysLeft: (days: string) => `còn ${days} ngày`,
  late: (words: string, days: string) => `${words} ${days} ngày`,
  overdue: (count: number) => `${count} đã quá hạn`,
  sum: (million: string) => `tổng kinh phí ${million} triệu đồng`,
  sumOf: (million: string, count: number) =>
    `tổng kinh phí ${million} triệu đồng của ${count} nhiệm vụ có ghi kinh phí`,
  asOneOfGroup: (name: string, told: string) => `${name} thuộc nhóm đơn vị được giao chung: ${told}.`,
  inGroup: (verb: string, count: string, ids: string) => `${verb} ${count} (${ids})`,
  made: (parts: string) => `gồm ${parts}`,
  inAll: (count: string) => `Tổng cộng ${count}.`,
  withoutWords: 'Không kể cụm từ đó thì:',
  ranked: {
    count: (what: string) => `Số nhiệm vụ${what && ` ${what}`} theo đơn vị`,
    money: (what: string) => `Kinh phí các nhiệm vụ${what && ` ${what}`} theo đơn vị`,
    of: { lead: 'chủ trì', coordinators: 'phối hợp' },
    order: { most: ', nhiều nhất trước', least: ', ít nhất trước', none: '' },
    shared: {
      lead: 'nhiệm vụ đồng chủ trì tính cho từng đơn vị',
      coordinators: 'nhiệm vụ nhiều đơn vị phối hợp tính cho từng đơn vị',
    },
    line: (name: string, facts: string) => `${name}: ${facts}`,
  },
  money: (million: string) => `${million} triệu đồng`,
  seeDeadlines: 'Gõ /hanchot để xem các việc và báo cáo quá hạn hoặc đến hạn trong 90 ngày tới.',
} as const;

/** What is said around lists of reporting duties. */
export const DUTY_WORDS = {
  found: (count: number) => `Có ${count} chế độ báo cáo:`,
  noneDue: (when: string) => `Không có báo cáo nào ${when}.`,
  due: (count: number) => `Có ${count} báo cáo đến hạn trong thời gian này:`,
  reports: (who: string, what: string) => `${who} báo cáo ${what}`,
  to: (names: string) => `, gửi ${names}`,
  via: (names: string) => ` (qua ${names})`,
  next: (printed: string, day: string) => `${printed}; lần tới hạn cuối ${day}`,
  last: (printed: string, day: string) => `${printed}; hạn cuối ${day}`,
  noTimeframe: 'văn bản không ghi thời hạn',
} as const;
