/** How it is said why somebody would be reminded. */
export const PLANNED_WORDS = {
  why: (standing: string, reason: string, part: 'lead' | 'coordinator' | undefined) =>
    [standing, part === undefined ? '' : part === 'lead' ? 'đơn vị chủ trì' : 'đơn vị phối hợp', reason]
      .filter(Boolean)
      .join('; '),
  reason: {
    stage: (stage: number) =>
      stage > 0
        ? `nhắc trước hạn ${stage} ngày`
        : stage === 0
          ? 'nhắc đúng ngày hạn'
          : `quá hạn ${-stage} ngày, nhắc hằng tuần`,
    escalation: () => 'báo lãnh đạo vì việc đã quá hạn',
    weekly: () => 'bản tổng hợp tuần của lãnh đạo đơn vị',
    unserved: () => 'báo quản trị việc sắp đến hạn mà chưa ai được nhắc',
    undelivered: () => 'báo quản trị người không gửi nhắc được',
  },
} as const;
