/** Signs of kinds in the numbers of papers, as Nghị định 30/2020/NĐ-CP gives them. */
const SIGNS: Readonly<Record<string, string>> = {
  KH: 'Kế hoạch',
  QĐ: 'Quyết định',
  BC: 'Báo cáo',
  TTr: 'Tờ trình',
  CT: 'Chỉ thị',
  CTr: 'Chương trình',
  HD: 'Hướng dẫn',
  TB: 'Thông báo',
  NQ: 'Nghị quyết',
  ĐA: 'Đề án',
  NĐ: 'Nghị định',
  TT: 'Thông tư',
  KL: 'Kết luận',
  QC: 'Quy chế',
  PA: 'Phương án',
  BB: 'Biên bản',
  CĐ: 'Công điện',
};

/** The kind that a number names by its sign ("05/KH-UBND"); undefined where it names none, as those of letters do. */
export function kindOfSign(number: string): string | undefined {
  const sign = /^\d+\p{L}?(?:\/\d{4})?[/-](\p{L}+)[-/]/u.exec(number)?.[1];
  return sign === undefined ? undefined : SIGNS[sign];
}
