import { paper } from '../documents/paper.ts';
import { type Asking, askPapers } from './asking.ts';

const PUBLIC = `# KẾ HOẠCH

## I. NHIỆM VỤ

### 1. Hạ tầng

- Lắp đặt 120 điểm phát sóng không dây tại chợ và bến xe trong năm 2026.

### 2. Ánh sáng

- Thay bóng đèn đường bằng đèn tiết kiệm điện.

## Phụ lục

| TT | Nhiệm vụ | Cơ quan chủ trì | Kinh phí (triệu đồng) |
| --- | --- | --- | --- |
| 1 | Số hóa kho lưu trữ | Sở Nội vụ | 300 |
`;

const INTERNAL = `# KẾ HOẠCH

## I. PHƯƠNG ÁN ỨNG CỨU

- Máy chủ dự phòng Sao Mai đặt tại hầm ngầm, khởi động trong 45 phút.
- Mật danh diễn tập là Hải Âu, tổ chức hai lần mỗi năm.

## II. TRỰC ĐÊM

- Tổ trực đêm gồm 9 người, đổi ca lúc 22 giờ.
- Người trực ghi sổ bàn giao.

## Phụ lục

| TT | Nhiệm vụ | Cơ quan chủ trì | Kinh phí (triệu đồng) |
| --- | --- | --- | --- |
| 1 | Mua máy phát điện Lôi Vũ | Công an tỉnh | 4700 |
| 2 | Diễn tập Hải Âu | Công an tỉnh | 900 |

Nơi nhận:

- Tổ trực Hải Âu;

**Đinh Ngọc Trâm**
`;

/** Words and figures that stand in the internal paper alone. */
export const SECRETS =
  /Sao Mai|Hải Âu|Lôi Vũ|hầm ngầm|45 phút|22 giờ|9 người|Đinh Ngọc Trâm|Chỉ huy trưởng|4\.?700|5\.?600|bàn giao/u;

/** A public and an internal plan in one library. */
export function askWithInternal(): Promise<Asking> {
  return askPapers(
    [
      paper(PUBLIC, { id: 'cong-khai', title: 'Chuyển đổi số thành phố năm 2026', issuer: 'UBND thành phố' }),
      paper(INTERNAL, {
        id: 'noi-bo',
        number: '99/KH-BCH',
        title: 'Ứng cứu sự cố máy chủ dự phòng',
        issuer: 'Ban Chỉ huy Ứng cứu',
        access: 'internal',
        signer: { name: 'Đinh Ngọc Trâm', position: 'Chỉ huy trưởng' },
      }),
    ],
    'Sở Nội vụ',
    'Công an tỉnh',
  );
}
