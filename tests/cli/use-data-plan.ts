import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll } from 'vitest';
import { useTinyKnowledge } from './use-tiny-knowledge.ts';

const OFFICES = `
- { id: so-noi-vu, name: Sở Nội vụ, aliases: [SNV] }
- { id: cong-an-tinh, name: Công an tỉnh }
- { id: ubnd-xa, name: UBND xã Bình Minh, aliases: [UBND xã] }
- { id: cac-so, name: "Các sở, ban, ngành", group: true, members: [so-noi-vu], membersAre: mọi sở của tỉnh }
`;

/** Tasks of every kind of deadline, a target and a duty to report. */
const PLAN = `---
id: 56-kh-ubnd-2026
number: 56/KH-UBND
kind: Kế hoạch
title: Phát triển dữ liệu số năm 2026
issuer: UBND xã Bình Minh
place: Bình Minh
issuedOn: "2026-01-08"
signer: null
effective: { from: "2026", to: "2026" }
legalBasis: []
implements: []
replaces: []
access: public
source: { kind: text, quality: good }
---

<!-- trang 1 -->

# Phát triển dữ liệu số năm 2026

## I. MỤC TIÊU

- Tối thiểu 80% hồ sơ được xử lý trực tuyến trong năm 2026

## II. NHIỆM VỤ

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian | Kinh phí (triệu đồng) |
| --- | --- | --- | --- | --- | --- |
| 1 | Lắp trạm phát sóng | Công an tỉnh | Sở Nội vụ | 30/6/2026 | 1.500 |
| 2 | Rà soát kho dữ liệu | Các sở, ban, ngành | | Trước ngày 15 hằng tháng | |
| 3 | Ban hành quy chế | Công an tỉnh; Sở Nội vụ | Sở Lạ | Năm 2026-2027 | |
| 4 | Duy trì trang tin | Sở Nội vụ | Công an tỉnh | Thường xuyên | |
| 5 | Nâng cấp phần mềm | Công an tỉnh | | Sau khi Bộ ban hành hướng dẫn | |
| | Tổng cộng | | | | 1.600 |

## III. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ

- Báo cáo kết quả thực hiện về UBND xã trước ngày 20 hằng tháng.
- Tuyên truyền, hướng dẫn người dân sử dụng dịch vụ công.
`;

/** The small knowledge folder with a third document, and the offices that it names. */
export function useDataPlan(): ReturnType<typeof useTinyKnowledge> {
  const folders = useTinyKnowledge();
  beforeAll(() => {
    writeFileSync(join(folders().knowledgeDir, 'units.yaml'), OFFICES);
    writeFileSync(join(folders().knowledgeDir, '56-kh-ubnd-2026.md'), PLAN);
  });
  return folders;
}
