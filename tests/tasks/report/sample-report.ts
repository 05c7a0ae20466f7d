import { daysBetween } from '../../../src/shared/day.ts';
import { groupBy } from '../../../src/shared/group-by.ts';
import type { Standing } from '../../../src/tasks/progress/standing.ts';
import type { ProgressReport, ReportRow, UnitCounts } from '../../../src/tasks/report/progress-report.ts';

/** The day that the sample reports on. */
const ON = '2026-11-25';

type Sample = readonly [
  place: string,
  title: string,
  lead: readonly string[],
  timeframe: string,
  standing: Standing,
  dueOn?: string,
];

const KHCN = 'Sở Khoa học và Công nghệ';
const CA = 'Công an tỉnh';
const VP = 'Văn phòng UBND tỉnh';
const CSN = 'Các sở, ban, ngành';
const XA = 'UBND các xã, phường, đặc khu';
const TTPV = 'Trung tâm Phục vụ - Kiểm soát thủ tục hành chính tỉnh';
const AFTER = 'Sau khi Bộ Khoa học và Công nghệ ban hành hướng dẫn';

const SAMPLES: readonly Sample[] = [
  [
    'I-2',
    'Xây dựng, cập nhật Khung kiến trúc tổng thể số tỉnh Quảng Ngãi phù hợp với yêu cầu phát triển Chính phủ số và Khung kiến trúc tổng thể quốc gia số.',
    [KHCN],
    'Quý II/2026',
    'overdue',
    '2026-06-30',
  ],
  [
    'I-3',
    'Xây dựng Chiến lược dữ liệu bảo đảm phù hợp với Khung kiến trúc dữ liệu quốc gia, Khung kiến trúc tổng thể số tỉnh Quảng Ngãi, Khung quản trị, quản lý dữ liệu quốc gia và Từ điển dữ liệu dùng chung.',
    [CA],
    'Tháng 9/2026',
    'overdue',
    '2026-09-30',
  ],
  [
    'II-4',
    'Xây dựng, ban hành cơ chế, chính sách cụ thể để chủ động thực hiện việc chuẩn hóa, mở, chia sẻ và đưa dữ liệu đủ điều kiện lên Sàn dữ liệu, thúc đẩy hình thành và phát triển thị trường dữ liệu, gắn với cơ chế minh bạch về quyền sở hữu, quyền khai thác, thương mại hóa dữ liệu và phân phối giá trị từ dữ liệu.',
    [CA, KHCN, 'Sở Tài chính'],
    'Trước ngày 15/11/2026',
    'overdue',
    '2026-11-15',
  ],
  [
    'III-2',
    'Phát triển, hoàn thiện Hệ thống thông tin giải quyết thủ tục hành chính tỉnh Quảng Ngãi.',
    [KHCN, TTPV],
    'Tháng 11/2026',
    'due_soon',
    '2026-11-30',
  ],
  [
    'VI-4',
    'Triển khai khung năng lực, chuẩn kỹ năng công nghệ thông tin tích hợp kỹ năng số cho cán bộ, công chức, viên chức nhà nước.',
    [KHCN, 'Sở Nội vụ'],
    'Trước ngày 05/12/2026',
    'due_soon',
    '2026-12-05',
  ],
  [
    'I-8',
    'Triển khai Bộ chỉ số và Khung hướng dẫn đánh giá mức độ trưởng thành về quản trị dữ liệu.',
    [CA],
    'Năm 2026',
    'in_progress',
    '2026-12-31',
  ],
  [
    'IV-5',
    'Nâng cấp, quản lý, vận hành Nền tảng họp trực tuyến tỉnh Quảng Ngãi thông suốt, an toàn, bảo mật.',
    [VP, KHCN],
    'Năm 2026-2030',
    'not_due',
    '2030-12-31',
  ],
  [
    'I-5',
    'Triển khai hướng dẫn kỹ thuật về mức độ ứng dụng AI trong dịch vụ công trực tuyến, làm rõ khái niệm, yêu cầu kỹ thuật và tiêu chí đánh giá mức độ cá thể hóa, chủ động, gợi ý hành động,...',
    [KHCN],
    AFTER,
    'waiting',
  ],
  [
    'VI-6',
    'Tổ chức bồi dưỡng kiến thức, kỹ năng số, kỹ năng phân tích và xử lý dữ liệu, AI cho cán bộ, công chức, viên chức hằng năm.',
    [CSN, XA],
    'Hằng năm',
    'ongoing',
  ],
  [
    'V-2',
    'Triển khai đầy đủ các phương án bảo đảm an toàn thông tin theo cấp độ đã được phê duyệt đối với hệ thống thông tin các cơ quan nhà nước trên địa bàn tỉnh.',
    [],
    '',
    'no_deadline',
  ],
  [
    'II-3',
    'Xây dựng, ban hành công bố danh mục dữ liệu mở tỉnh Quảng Ngãi.',
    [KHCN],
    'Quý III/2026',
    'done_late',
    '2026-09-30',
  ],
  [
    'I-7',
    'Triển khai áp dụng Tiêu chuẩn quốc gia về Chất lượng trải nghiệm của người dùng dịch vụ công trực tuyến.',
    [KHCN],
    'Năm 2026',
    'done_on_time',
    '2026-12-31',
  ],
  [
    'I-9',
    'Triển khai áp dụng tiêu chuẩn, mô tả vị trí việc làm theo từng lĩnh vực quản lý, bổ sung yêu cầu kỹ năng số.',
    ['Sở Nội vụ'],
    'Năm 2026-2030',
    'done',
  ],
];

const NEWS: Partial<Record<Standing, { readonly percent: number; readonly news: string }>> = {
  overdue: {
    percent: 60,
    news: '20/11/2026, Sở Khoa học và Công nghệ: đã trình dự thảo lần 2, chờ ý kiến các sở, ban, ngành.',
  },
  due_soon: {
    percent: 85.5,
    news: '18/11/2026, Trung tâm Phục vụ - Kiểm soát thủ tục hành chính tỉnh: đang chạy thử.',
  },
  in_progress: { percent: 40, news: '02/11/2026, Công an tỉnh: đang lấy ý kiến.' },
  done_late: { percent: 100, news: '12/10/2026, Sở Khoa học và Công nghệ: đã ban hành Quyết định.' },
  done_on_time: { percent: 100, news: '01/07/2026, Sở Khoa học và Công nghệ: đã ban hành văn bản triển khai.' },
  done: { percent: 100, news: '03/03/2026, Sở Nội vụ: đã ban hành.' },
};

/** A progress report in the style of Kế hoạch 05/KH-UBND with at least one task of every standing that one of a paper in force can have. */
export function sampleReport(changes: Partial<ProgressReport> = {}): ProgressReport {
  return reportOf(SAMPLES.map(toRow), { period: { from: '2026-01-01', to: '2030-12-31' }, ...changes });
}

/** A report of so many tasks: those of the sample again and again, with other codes, offices and deadlines. */
export function longReport(count: number): ProgressReport {
  const rows = Array.from({ length: count }, (_, index) => {
    const row = toRow(SAMPLES[index % SAMPLES.length]!);
    const lead = index % 3 === 0 ? [`UBND xã Nghĩa Hành ${(index % 17) + 1}`] : row.lead;
    return { ...row, lead, code: `${row.code}-${index + 1}` };
  });
  return reportOf(rows.toSorted((a, b) => Number(b.standing === 'overdue') - Number(a.standing === 'overdue')));
}

/** A report in whose scope nothing lies. */
export function emptyReport(): ProgressReport {
  return reportOf([], { scope: 'UBND xã Trà Bồng' });
}

/** A report of these rows, counted. */
export function reportOf(rows: readonly ReportRow[], changes: Partial<ProgressReport> = {}): ProgressReport {
  const units = groupBy(
    rows.flatMap(({ lead, standing }) => lead.map((unit) => ({ unit, standing }))),
    ({ unit }) => unit,
  );
  return {
    scope: 'Toàn bộ văn bản',
    on: ON,
    total: rows.length,
    counts: count(rows),
    rows,
    units: [...units].map(([unit, tasks]): UnitCounts => ({ unit, total: tasks.length, counts: count(tasks) })),
    ...changes,
  };
}

/** One row of the sample with some changes, for what a test is about. */
export function rowWith(changes: Partial<ReportRow>): ReportRow {
  return { ...toRow(SAMPLES[0]!), ...changes };
}

function toRow([place, title, lead, timeframe, standing, dueOn]: Sample): ReportRow {
  return {
    code: `05-PL2-${place}`,
    title,
    document: 'Kế hoạch 05/KH-UBND',
    lead,
    timeframe,
    standing,
    ...(dueOn && { dueOn }),
    ...(standing === 'overdue' && dueOn && { daysLate: daysBetween(dueOn, ON) }),
    ...(standing === 'done_late' && { daysLate: 12 }),
    ...NEWS[standing],
    source: `Phụ lục II › ${place.replace('-', '. › dòng ')}, trang 19`,
  };
}

function count(items: readonly { readonly standing: Standing }[]): Partial<Record<Standing, number>> {
  const counts: Partial<Record<Standing, number>> = {};
  for (const { standing } of items) counts[standing] = (counts[standing] ?? 0) + 1;
  return counts;
}
