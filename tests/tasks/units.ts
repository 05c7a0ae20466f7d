import { UnitMatcher } from '../../src/documents/unit-matcher.ts';
import type { Unit } from '../../src/documents/units.ts';

function unit(id: string, name: string, ...aliases: string[]): Unit {
  return { id, name, aliases, group: false, members: [] };
}

/** Three offices that lead and help in made-up papers. */
export const UNITS = new UnitMatcher([
  unit('so-noi-vu', 'Sở Nội vụ', 'SNV'),
  unit('so-tai-chinh', 'Sở Tài chính'),
  unit('cong-an-tinh', 'Công an tỉnh'),
]);
