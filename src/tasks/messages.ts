import type { ProgressStatus } from './progress/progress.ts';
import type { Standing } from './progress/standing.ts';

/** How each standing is said. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  overdue: 'Quá hạn',
  due_soon: 'Sắp đến hạn',
  in_progress: 'Đang thực hiện',
  not_due: 'Chưa đến hạn',
  waiting: 'Chờ điều kiện',
  ongoing: 'Thường xuyên',
  no_deadline: 'Không ghi thời hạn',
  done_late: 'Hoàn thành muộn',
  done_on_time: 'Hoàn thành đúng hạn',
  done: 'Đã hoàn thành',
  out_of_force: 'Văn bản hết hiệu lực',
};

/** How what an office reports is said. */
export const STATUS_WORDS: Readonly<Record<ProgressStatus, string>> = {
  not_started: 'chưa thực hiện',
  in_progress: 'đang thực hiện',
  blocked: 'đang vướng mắc',
  done: 'đã hoàn thành',
};

/** What is said of a report of progress. */
export const PROGRESS_WORDS = {
  /** "20/11/2026, Sở Nội vụ: đang thực hiện 40%, đã họp thống nhất". */
  news: (day: string, unit: string, status: string, percent: string, note: string | undefined) =>
    `${day}, ${unit}: ${status}${percent && ` ${percent}`}${note ? `, ${note}` : ''}`,
  page: (page: number) => `trang ${page}`,
  corrected: 'có mục đã sửa so với văn bản in',
  unknownTask: (id: string) => `Không có nhiệm vụ mang mã “${id}”. Gõ /nhiemvu để xem mã các nhiệm vụ.`,
  whichTask: (code: string, ids: string) => `Mã “${code}” có thể là ${ids}. Xin ghi đủ mã.`,
  whichUnit: (id: string, units: string) => `Nhiệm vụ ${id} có nhiều đơn vị: ${units}. Xin ghi rõ đơn vị báo cáo.`,
  nobodyNamed: (id: string) => `Văn bản không ghi đơn vị nào cho nhiệm vụ ${id}. Xin ghi rõ đơn vị báo cáo.`,
  notItsTask: (unit: string, id: string) =>
    `${unit} không chủ trì, phối hợp nhiệm vụ ${id} nên không cập nhật tiến độ được.`,
  percent: (given: string) => `Tiến độ “${given}” chưa đúng: xin ghi từ 0 đến 100%.`,
  doneMeansAll: (percent: string) => `“Đã hoàn thành” nhưng tiến độ ghi ${percent}. Xin sửa một trong hai.`,
  blockedNeedsNote: 'Khi báo vướng mắc, xin ghi rõ vướng mắc gì để lãnh đạo biết mà tháo gỡ.',
  tooLong: (length: number, most: number) => `Ghi chú dài ${length} ký tự, quá mức ${most}. Xin viết gọn lại.`,
} as const;
