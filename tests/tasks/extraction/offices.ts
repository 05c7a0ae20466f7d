import { UnitMatcher } from '../../../src/documents/unit-matcher.ts';
import type { Unit } from '../../../src/documents/units.ts';

function unit(id: string, ...[name, ...aliases]: [string, ...string[]]): Unit {
  return { id, name, aliases, group: false, members: [] };
}

/** Offices with commas and "và" in their names, and groups of offices. */
export const OFFICES = new UnitMatcher([
  unit('so-noi-vu', 'Sở Nội vụ', 'SNV'),
  unit('so-tai-chinh', 'Sở Tài chính'),
  unit('so-khcn', 'Sở Khoa học và Công nghệ', 'Sở KH&CN'),
  unit('so-vhttdl', 'Sở Văn hóa, Thể thao và Du lịch'),
  unit('cong-an-tinh', 'Công an tỉnh'),
  unit('bao-ptth', 'Báo và Phát thanh, Truyền hình'),
  unit('van-phong-ubnd', 'Văn phòng UBND tỉnh'),
  unit('ubnd-tinh', 'UBND tỉnh'),
  unit('cac-so', 'Các sở, ban, ngành'),
  unit('ubnd-xa', 'UBND các xã, phường'),
  unit('co-quan', 'Các cơ quan, đơn vị', 'các đơn vị'),
  unit('dn-so', 'Doanh nghiệp số'),
  unit('dn-vien-thong', 'Doanh nghiệp viễn thông'),
  unit('dn-so-vien-thong', 'Doanh nghiệp số, doanh nghiệp viễn thông'),
]);
