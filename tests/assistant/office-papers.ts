import type { Unit } from '../../src/documents/units.ts';
import { type Asking, askPapers } from '../answering/asking.ts';
import { paper } from '../documents/paper.ts';

const TASKS = [
  '| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian thực hiện | Sản phẩm | Kinh phí (triệu đồng) |',
  '| --- | --- | --- | --- | --- | --- | --- |',
].join('\n');
const TARGETS = [
  '| TT | Chỉ tiêu | Năm 2026 | Cơ quan chủ trì theo dõi | Cơ quan thực hiện |',
  '| --- | --- | --- | --- | --- |',
].join('\n');

const PUBLIC = `# KẾ HOẠCH

## II. TỔ CHỨC THỰC HIỆN

### 1. Các sở, ban, ngành

- Định kỳ hằng năm (trước ngày 30 tháng 11) báo cáo tình hình thực hiện Kế hoạch này gửi Sở Nội vụ.

### 2. Công an tỉnh

- Trước ngày 15/12/2026 báo cáo kết quả diễn tập gửi Sở Nội vụ.

## Phụ lục I

${TASKS}
| 1 | Tuyên truyền trong nhân dân | | | | | |
| 2 | Số hóa kho lưu trữ | Sở Nội vụ | Công an tỉnh | Trước ngày 10/12/2026 | Quyết định phê duyệt danh mục | 300 |
| 3 | Tập huấn kỹ năng số | Sở Nội vụ; Sở Tài chính | Các sở, ban, ngành | Năm 2027 | Báo cáo kết quả | 1200,5 |
| 4 | Mua sắm máy trạm | Công an tỉnh | Sở Tài chính | Quý I/2026 | | 1000 |
| 5 | Vận hành trung tâm dữ liệu | Công an tỉnh | | Thường xuyên | Báo cáo vận hành | 250 |
| 6 | Chuẩn hóa quy trình | Các sở, ban, ngành | Công an tỉnh | Năm 2026 | Kế hoạch chuẩn hóa | |
| 7 | Triển khai hướng dẫn kế toán | Sở Tài chính | | Sau khi Bộ Tài chính ban hành hướng dẫn | | |

## Phụ lục II

${TARGETS}
| 1 | Tỷ lệ hồ sơ được số hóa | 80% | Sở Nội vụ | Các sở, ban, ngành |
| 2 | Tỷ lệ máy trạm an toàn | 100% | Công an tỉnh | Sở Nội vụ |
`;

const INTERNAL = `# KẾ HOẠCH

## II. TỔ CHỨC THỰC HIỆN

### 1. Công an tỉnh

- Trước ngày 05/12/2026 báo cáo kết quả trực hầm ngầm gửi Sở Nội vụ.

## Phụ lục I

${TASKS}
| 1 | Mua máy phát điện Lôi Vũ | Công an tỉnh | Sở Nội vụ | Trước ngày 05/12/2026 | Biên bản Sao Mai | 4700 |
| 2 | Diễn tập Hải Âu | Sở Nội vụ; Công an tỉnh | | Quý I/2026 | Báo cáo Hải Âu | 900 |

## Phụ lục II

${TARGETS}
| 1 | Tỷ lệ hầm ngầm được trực | 45% | Công an tỉnh | Sở Nội vụ |
`;

/** Words, figures and codes that stand in the internal paper alone. */
export const SECRETS = /99-|99\/KH|Lôi Vũ|Hải Âu|Sao Mai|hầm ngầm|45%|4\.?700|5\.?600|05\/12|khẩn cấp/u;

const office = (id: string, name: string): Unit => ({ id, name, aliases: [], group: false, members: [] });

/** Three offices, two of which are a group, and a public and an internal plan that give them the like. */
export function askOfficePapers(): Promise<Asking> {
  return askPapers(
    [
      paper(PUBLIC, { id: 'cong-khai', title: 'Chuyển đổi số năm 2026' }),
      paper(INTERNAL, {
        id: 'noi-bo',
        number: '99/KH-BCH',
        title: 'Ứng cứu khẩn cấp',
        issuer: 'Ban Chỉ huy',
        access: 'internal',
      }),
    ],
    office('so-noi-vu', 'Sở Nội vụ'),
    office('so-tai-chinh', 'Sở Tài chính'),
    office('cong-an-tinh', 'Công an tỉnh'),
    {
      id: 'cac-so',
      name: 'Các sở, ban, ngành',
      aliases: [],
      group: true,
      members: ['so-noi-vu', 'so-tai-chinh'],
      membersAre: 'các sở',
    },
  );
}
