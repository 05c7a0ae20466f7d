import { expect, it } from 'vitest';
import { shortCode } from '../../src/documents/short-code.ts';
import { paper } from './paper.ts';

it.each([
  [{}, 'KHCDS26'],
  [{ title: 'Triển khai phổ cập kỹ năng số trên địa bàn tỉnh Sơn Hà năm 2027', issuedOn: '2026-12-20' }, 'KHPCKN26'],
  [{ title: 'Về việc phê duyệt Đề án Đô thị thông minh giai đoạn 2026 - 2030', kind: 'Quyết định' }, 'QDDTTM26'],
  [{ title: 'Kết quả chuyển đổi số quý III/2025', kind: 'Báo cáo', issuedOn: '2025-10' }, 'BCKQCD25'],
  [{ issuedOn: null, effective: { from: '2028', to: '2030' } }, 'KHCDS28'],
  [{ issuedOn: null }, 'KHCDS'],
  [{ title: 'Năm 2026' }, 'KHN26'],
  [{ title: '2026' }, 'KHUT26'],
])('of %j: %s', (changed, code) => {
  expect(shortCode(paper('', { number: null, ...changed }).meta)).toBe(code);
});
