import { describe, expect, it } from 'vitest';
import { createMask } from '../../../src/answering/model/mask.ts';

/** What belongs to a person, as people write it. */
const PERSONAL = [
  ...[
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    '0912-345-678',
    '+84912345678',
    '+84 912 345 678',
    '(+84) 912345678',
  ],
  ...[
    '0235.3852739',
    '(0235) 3852739',
    '(0235) 3852.739',
    '0255 3 822 222',
    '84 (255) 3822222',
    '０９１２３４５６７８',
  ],
  ...['051234567890', '051 234 567 890', '212345678', 'B1234567', 'C12345678', '19034567890123', '0011004212345'],
  ...['an.nguyen@quangngai.gov.vn', 'an_nguyen+so@mail.example.com', 'lê.văn@thư.vn', 'AN@X.VN'],
];
/** Where it may stand. */
const PLACES = [
  (it: string) => it,
  (it: string) => `Gọi ${it}, hoặc đến trụ sở.`,
  (it: string) => `ĐT-${it}; thư: …`,
  (it: string) => `(SĐT:${it})`,
  (it: string) => `${it}/Zalo`,
  (it: string) => `Liên hệ\n${it}\nđể biết`,
  (it: string) => `"${it}"`,
  (it: string) => `ngày 15/12/2026, số ${it}.`,
];
/** What a model must see. */
const HARMLESS = [
  ...[
    '05/KH-UBND',
    '15/12/2026',
    '15.12.2026',
    '2025-2026-2027',
    '2026 - 2030',
    '1.500.000.000 đồng',
    '20.000',
    '100%',
  ],
  ...['Nghị định số 13/2023/NĐ-CP', 'Luật số 91/2025/QH15', '05-PL2-VI-10', '1.234.567,89', 'ngày 15/12/2026 1.234 hộ'],
];

describe('the mask', () => {
  it.each(PERSONAL)('hides %s wherever it stands, and gives it back', (personal) => {
    for (const place of PLACES) {
      const mask = createMask();
      const data = { question: place(personal) };
      const sent = mask.hide(JSON.stringify(data));
      expect(sent).not.toContain(personal);
      expect(sent.replace(/2026|15\/12/gu, '')).not.toMatch(/\p{Nd}{3}|@/u);
      expect(JSON.parse(mask.restore(sent))).toEqual(data);
    }
  });

  it('hides two that stand side by side', () => {
    const sent = createMask().hide('0912345678/0987654321, 0912345678,0987654321; an@x.vn,binh@y.vn');
    expect(sent).not.toMatch(/\d{3}|@/u);
  });

  it.each(HARMLESS)('leaves %s as it is', (harmless) => {
    expect(createMask().hide(harmless)).toBe(harmless);
  });

  it('says the same of the same, and is not fooled by what looks like it', () => {
    const mask = createMask();
    const sent = mask.hide('⟦1⟧, 0912345678 và an@x.vn, lại 0912345678, ⟦2⟧');
    expect(sent).toBe(' 1 , ⟦1⟧ và ⟦2⟧, lại ⟦1⟧,  2 ');
    expect(mask.restore('⟦1⟧ ⟦2⟧ ⟦3⟧ ⟦0⟧')).toBe('0912345678 an@x.vn ⟦3⟧ ⟦0⟧');
  });
});
