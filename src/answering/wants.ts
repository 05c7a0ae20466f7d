/** What kind of thing a question is after. */
export type Want =
  | 'signer'
  | 'number'
  | 'issuedOn'
  | 'issuer'
  | 'effect'
  | 'legalBasis'
  | 'recipients'
  | 'lead'
  | 'coordinators'
  | 'when'
  | 'money'
  | 'deliverable'
  | 'percent'
  | 'amount'
  | 'documentNumber'
  | 'contact'
  | 'web'
  | 'rank'
  | 'list'
  | 'count'
  | 'tasks'
  | 'targets'
  | 'most'
  | 'least'
  | 'sum';

/** How each is asked for, in folded words. The patterns know the language of asking, none knows a document. */
const ASKED_BY: readonly (readonly [Want, RegExp])[] = [
  [
    'signer',
    /\b(ai|nguoi nao|vi nao|lanh dao nao) (la nguoi |da |dung ra |dung ten |duoc )*ky\b|\bnguoi ky\b|\bky ten\b|\b(ai|chuc danh gi|chuc vu gi) ky\b|\bky\b.{0,60}\bten (la )?gi\b/u,
  ],
  ['number', /\bso (ky )?hieu\b|\bky hieu (la )?(gi|nao)|\bmang so\b|\bso (may|bao nhieu)\b|\bso van ban\b/u],
  [
    'issuedOn',
    /\b(ban hanh|ky|phat hanh|ra) (vao )?(ngay|thang|nam|luc|hom|khi|bao gio)( (nao|may|gi|bao nhieu))?\b|\bngay (ban hanh|ky)\b|\bky ngay\b/u,
  ],
  [
    'issuer',
    /\b(ai|co quan nao|don vi nao|cap nao|noi nao) (da |la )*ban hanh\b|\bdo (ai|co quan nao|don vi nao) ban hanh\b/u,
  ],
  ['effect', /\bhieu luc\b/u],
  [
    'legalBasis',
    /\bcan cu (vao |tren |theo )?(nhung |cac )?(van ban|gi|nao|quyet dinh|nghi quyet|ke hoach|luat|phap ly|co so)|\bdua (tren|vao|theo) (nhung |cac )?(can cu|van ban)|\bcan cu phap ly\b|\bde thuc hien (van ban|quyet dinh|nghi quyet|chuong trinh) nao\b/u,
  ],
  ['recipients', /\bnoi nhan\b|\bgui (cho |den |toi )?(nhung |cac )(noi|co quan|don vi|ai)( nao)?\b/u],
  [
    'lead',
    /\b(ai|so nao|don vi nao|co quan nao|phong nao|nganh nao|ben nao|cho nao|noi nao)\b.{0,30}\b(chu tri|lam|phu trach|dau moi|dam nhan|lo|chiu trach nhiem|thuc hien|trien khai|quan ly|theo doi|van hanh)\b|\b(do|giao( cho)?) (ai|so nao|don vi nao|co quan nao|phong nao)\b|\bchu tri (la )?(ai|boi)\b|\b(ai|so nao|don vi nao|co quan nao|phong nao) chu tri\b/u,
  ],
  [
    'coordinators',
    /\b(ai|so nao|don vi nao|co quan nao|nhung ai|voi ai)\b.{0,20}\bphoi hop\b|\bphoi hop (voi )?(la )?(ai|nhung ai|don vi nao|co quan nao|so nao)|\bdon vi phoi hop\b|\bco quan phoi hop\b/u,
  ],
  [
    'when',
    /\b(khi nao|bao gio|luc nao|nam nao|thang nao|quy nao|ngay nao|ngay may|thoi gian nao|giai doan nao|bao lau|may lan|dinh ky the nao|han (chot|cuoi|ngay|la)?|truoc ngay (nao|may|bao nhieu)|thoi (gian|han) (thuc hien|hoan thanh)?)\b/u,
  ],
  [
    'money',
    /\b(bao nhieu|may|het|ton|kinh phi|chi|von|du toan|muc).{0,40}\b(tien|trieu|ty|dong|kinh phi)\b|\bkinh phi\b|\b(tien|von) (lay|tu)\b|\bngan sach (bao nhieu|nao)\b/u,
  ],
  [
    'deliverable',
    /\b(san pham|ket qua|dau ra|ra van ban)\b.{0,40}\b(gi|nao|ra sao|the nao)\b|\b(san pham|ket qua|dau ra) (dau ra |can |phai )*(la|cua)\b/u,
  ],
  ['percent', /\b(bao nhieu|may) (phan tram|%)|\bty le\b|\btoi thieu bao nhieu\b|%/u],
  ['amount', /\b(bao nhieu|may)\b/u],
  [
    'documentNumber',
    /\b(quyet dinh|ke hoach|cong van|nghi quyet|to trinh|van ban|chi thi|thong tu|nghi dinh|chuong trinh) (so )?(nao|gi|may|bao nhieu)\b|\b(theo|tai|bang|dua vao|dua tren) (van ban|quyet dinh|ke hoach) (nao|gi)\b/u,
  ],
  [
    'contact',
    /\b(email|e mail|thu dien tu|hop thu|so dien thoai|dien thoai (nao|so|lien he)|sdt|duong day nong|hotline|dia chi lien he|so may)\b/u,
  ],
  ['web', /\b(dia chi (web|website|truy cap|trang)|website|trang web|duong (link|dan)|link|url|ten mien)\b/u],
  ['rank', /\b(xep (hang )?(thu )?(may|bao nhieu|hang)|thu (may|bao nhieu)|hang (may|thu))\b/u],
  [
    'list',
    /\b(nhung|cac)\b.{0,80}\b(nao|gi|ai)\b|\bliet ke\b|\bke (ten|ra|het)\b|\bgom (co )?(nhung )?(gi|ai|nao|cac|may)\b|\bdanh sach\b|\bnhung (gi|ai|viec)\b|(?<!ve )\b(viec|nhiem vu) gi\b|\bnoi ro tung\b/u,
  ],
  [
    'count',
    /\b(bao nhieu|may|dem|tong so|tong cong) .{0,12}\b(nhiem vu|viec|dau viec|hang muc|noi dung|cong viec|chi tieu|nhom|du an|muc tieu)\b/u,
  ],
  ['tasks', /\b(nhiem vu|dau viec|hang muc|cong viec|(?<!ve |theo |lam )viec)\b/u],
  ['targets', /\bchi tieu\b|\bmuc tieu\b.{0,40}\b(dat|muc|la) \d/u],
  ['most', /\b(nhieu|lon|cao|ton|dat) (tien |kinh phi |von )?(nhat|hon ca)\b/u],
  ['least', /\b(it|nho|thap|re) (tien |kinh phi |von )?nhat\b/u],
  ['sum', /\btong (so )?(tien|kinh phi|von|chi|muc|du toan|cong)\b|\bcong lai\b|\btat ca (la )?bao nhieu\b/u],
];

/** Reads what a folded question is after; several at once, or nothing in particular. */
export function readWants(folded: string): Set<Want> {
  return new Set(ASKED_BY.filter(([, pattern]) => pattern.test(folded)).map(([want]) => want));
}
