import { paperSource } from '../../documents/paper.ts';

const rowsOf = (rows: readonly string[]) => rows.map((row, i) => `| ${i + 1} | ${row} |`).join('\n');

/** A plan with these rows of tasks, as a file that an administrator sends. */
export function planFile(rows: readonly string[], changed: Record<string, unknown> = {}): string {
  const head = { id: '77-kh-ubnd-2026', number: '77/KH-UBND', title: 'Phủ sóng vùng sâu năm 2026', ...changed };
  const body = `# KẾ HOẠCH

## I. MỤC TIÊU

Phấn đấu 93% thôn có sóng di động băng rộng.

## II. NHIỆM VỤ

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
| --- | --- | --- | --- |
${rowsOf(rows)}
`;
  return paperSource(body, head);
}

export const FIRST = [
  'Dựng trạm phát sóng Đèo Gió | Sở Nội vụ | Quý II/2026',
  'Kéo cáp quang Suối Lạnh | Sở Nội vụ | Quý III/2026',
];
export const PLAN = planFile(FIRST);
/** The first task comes later, the second is gone, one is new. */
export const CHANGED_PLAN = planFile([
  'Dựng trạm phát sóng Đèo Gió | Sở Nội vụ | Quý IV/2026',
  'Tập huấn trưởng thôn dùng điện thoại | Sở Nội vụ | Quý III/2026',
]);
/** Words that stand in `PLAN` alone. */
export const WORDS_OF_PLAN = /Đèo Gió|Suối Lạnh|93%/u;
