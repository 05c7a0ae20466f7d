import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { run } from './run.ts';
import { useDataPlan } from './use-data-plan.ts';

const folders = useDataPlan();

async function reviewed(...args: string[]) {
  const { code, out, err } = await run(['extraction', ...args, '--json']);
  expect({ code, err, lines: out.trimEnd().split('\n').length }).toEqual({ code: 0, err: '', lines: 1 });
  return JSON.parse(out);
}

it('says of each document what was found, skipped and doubted', async () => {
  const [plan, report, data] = await reviewed();
  expect([plan.document, report.document]).toEqual(['12-kh-ubnd-2026', '34-bc-ubnd-2025']);
  expect(data).toEqual({
    document: '56-kh-ubnd-2026',
    found: { tasks: 5, responsibilities: expect.any(Number), targets: 1, duties: 1 },
    skipped: [{ line: expect.any(Number), text: 'Tổng cộng | 1.600', reason: 'dòng tổng cộng' }],
    doubts: [{ record: '56-II-3', confidence: 0.7, reasons: ['chưa có trong danh sách đơn vị: “Sở Lạ”'] }],
    checks: [{ what: 'Tổng kinh phí', printed: 1600, found: 1500 }],
    digest: expect.stringMatching(/^[\da-f]{64}$/u),
    confirmed: null,
    changes: [],
  });
});

it('tells people what to look at', async () => {
  const { code, out } = await run(['extraction', '--document', '56']);
  expect(code).toBe(0);
  const lines = out.replace(/\n {2}/gu, ' ');
  expect(lines).toContain('Kế hoạch 56/KH-UBND\n- đọc được 5 nhiệm vụ, 1 chỉ tiêu, 1 chế độ báo cáo,');
  expect(lines).toContain('- Tổng kinh phí: văn bản ghi 1.600, các bản ghi cho 1.500 (KHÔNG khớp, xin kiểm tra)');
  expect(lines).toMatch(/- bỏ qua dòng \d+ \(dòng tổng cộng\): Tổng cộng \| 1\.600/u);
  expect(lines).toContain('- còn ngờ 56-II-3 (tin cậy 70%): chưa có trong danh sách đơn vị: “Sở Lạ”');
  expect(lines).toContain('- CHƯA được xác nhận: xin soát lại rồi chạy lại với --confirm');
});

it('keeps a person’s word for a document, as long as it says the same, and tells what has changed', async () => {
  vi.stubEnv('DATA_DIR', join(folders().root, 'data-2'));
  const [confirmed] = await reviewed('--document', '12', '--confirm');
  expect(confirmed.confirmed).toMatchObject({ confirmedBy: 'console:owner', digest: confirmed.digest });
  const [, , other] = await reviewed();
  expect(other.confirmed).toBeNull();
  expect((await run(['extraction', '--document', '12'])).out).toMatch(
    /- đã được xác nhận \(console:owner, \d\d\/\d\d\/\d{4}\)\n$/u,
  );
  const file = join(folders().knowledgeDir, '12-kh-ubnd-2026.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Quý III/2026', 'Quý IV/2026'));
  const { out } = await run(['extraction', '--document', '12']);
  const lines = out.replace(/\n {2}/gu, ' ');
  expect(lines).toContain('- CHƯA được xác nhận');
  expect(lines).toMatch(/- đã đổi: 12-II-2: Tập huấn .* \| Quý III\/2026 → Tập huấn .* \| Quý IV\/2026\n/u);
});

it('tells the day of a confirmation as it was in Vietnam', async () => {
  const [{ digest }] = await reviewed('--document', '56');
  const file = join(folders().knowledgeDir, '56-kh-ubnd-2026.md');
  const confirmed = `confirmed: { by: nhóm biên soạn, on: "2026", records: ${digest} }`;
  writeFileSync(file, readFileSync(file, 'utf8').replace('access: public', `${confirmed}\naccess: public`));
  expect((await run(['extraction', '--document', '56'])).out).toContain('(nhóm biên soạn, 01/01/2026)');
});

it('refuses a document that there is not with 2, and confirms none', async () => {
  const { code, out, err } = await run(['extraction', '--document', '99', '--confirm', '--json']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('Không có văn bản nào ứng với "99".');
});

it('does not confirm where nothing can be kept', async () => {
  vi.stubEnv('DATA_DIR', join(folders().knowledgeDir, 'units.yaml'));
  const { code, out, err } = await run(['extraction', '--document', '12', '--confirm', '--json']);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('Hiện chưa ghi lại được: Không mở hoặc không ghi được cơ sở dữ liệu');
});
