import { describe, expect, it } from 'vitest';
import { secretMarkIn } from '../../src/documents/ingest/secret-mark.ts';
import { loadKnowledge } from '../../src/documents/knowledge.ts';
import { filesOf, textOf } from '../house/sources.ts';

describe('the mark of a state secret', () => {
  it.each([
    ['MẬT', 'Mật'],
    ['**MẬT**', 'Mật'],
    ['  M Ậ T  ', 'Mật'],
    ['MÂT', 'Mật'],
    ['MAT', 'Mật'],
    ['M4T', 'Mật'],
    ['<center>MẬT</center>', 'Mật'],
    ['<!-- MẬT -->', 'Mật'],
    ['ＭẬＴ', 'Mật'],
    ['МẬТ', 'Mật'],
    ['Độ mật: Mật', 'Mật'],
    ['độ mật: "mật"', 'Mật'],
    ['doMat: mat', 'Mật'],
    ['DẤU MẬT', 'Mật'],
    ['TỐI MẬT', 'Tối mật'],
    ['Tối mật', 'Tối mật'],
    ['TOI MAT', 'Tối mật'],
    ['T0I M@T', 'Tối mật'],
    ['TỐl MẬT', 'Tối mật'],
    ['TÔI MẠT', 'Tối mật'],
    ['TỐ1 MẬ7', 'Tối mật'],
    ['TỐI MẬ', 'Tối mật'],
    ['TUYỆT MẬT', 'Tuyệt mật'],
    ['T U Y Ệ T   M Ậ T', 'Tuyệt mật'],
    ['TUYỆTMẬT', 'Tuyệt mật'],
    ['[TUYÊT MẶT]', 'Tuyệt mật'],
    ['TUYỆI MẬT', 'Tuyệt mật'],
    ['| TUYỆT MẬT | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |', 'Tuyệt mật'],
    ['UBND TỈNH     TỐI MẬT', 'Tối mật'],
    ['UBND TỈNH<br>MẬT', 'Mật'],
    ['Số: 05/KH-UBND\tMẬT', 'Mật'],
  ])('is seen in %j', (line, mark) => {
    expect(secretMarkIn(['Kế hoạch', line])).toBe(mark);
  });

  it.each([
    'Bảo đảm an toàn, bảo mật thông tin',
    'BẢO MẬT',
    'ĐỘ BẢO MẬT',
    'mật khẩu',
    '| mất | mặt | mát |',
    'Luật Bảo vệ bí mật nhà nước',
    'BÍ MẬT NHÀ NƯỚC',
    'Tài liệu mật được quản lý theo quy định',
    'TÔI',
    'THAM MƯU',
    'ĐẶT',
    '| 7 | 4 | 1 |',
    '',
  ])('is not seen in %j', (line) => {
    expect(secretMarkIn([line])).toBeUndefined();
  });

  it('is not seen in the papers that come with the product', async () => {
    const texts = filesOf('knowledge').map((path) => textOf(path));
    expect(texts.length).toBeGreaterThan((await loadKnowledge('knowledge')).documents.length);
    for (const text of texts) expect(secretMarkIn(text.split('\n'))).toBeUndefined();
  });

  it('is looked for quickly in a very long line', () => {
    expect(secretMarkIn(['MẬT '.repeat(500_000)])).toBeUndefined();
  });
});
