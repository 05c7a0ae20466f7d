import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHANGED_PLAN, FIRST, PLAN, planFile } from '../app/uploads/plans.ts';
import { run } from './run.ts';
import { useTinyKnowledge } from './use-tiny-knowledge.ts';

useTinyKnowledge();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tro-ly-so-ingest-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function ingest(...files: string[]) {
  const { code, out } = await run(['ingest', '--json', ...files]);
  return { code, entries: JSON.parse(out) as Record<string, unknown>[] };
}

const documents = async () =>
  (JSON.parse((await run(['documents', '--json'])).out) as { number: string; tasks: number }[]).map(
    ({ number, tasks }) => `${number}: ${tasks}`,
  );

describe('ingest', () => {
  it('adds, updates, leaves alone and refuses, and says which', async () => {
    const [plan, changed] = [put('77.md', PLAN), put('77-sua.md', CHANGED_PLAN)];
    const added = { file: plan, status: 'added', number: '77/KH-UBND', pages: null, ocrPages: 0, tasks: 2, targets: 0 };
    expect(await ingest(plan)).toMatchObject({ code: 0, entries: [{ ...added, warnings: [] }] });
    expect(await documents()).toContain('77/KH-UBND: 2');
    expect(await ingest(plan)).toMatchObject({
      code: 0,
      entries: [{ status: 'unchanged', number: '77/KH-UBND', tasks: 2 }],
    });
    const broken = put('hong.md', '# KẾ HOẠCH');
    expect(await ingest(changed, broken, join(folder, 'khong-co.md'))).toMatchObject({
      code: 1,
      entries: [
        { file: changed, status: 'updated', tasks: 2 },
        { file: broken, status: 'refused', number: null, warnings: [expect.stringContaining('phần khai báo')] },
        { status: 'refused', warnings: [expect.stringContaining('không có tệp này')] },
      ],
    });
    const { out } = await run(['tasks', '--json', '--document', '77/KH-UBND']);
    expect(out).toContain('Tập huấn trưởng thôn');
    expect(out).not.toContain('Suối Lạnh');
  });

  it('takes the same paper under another id for a new version, and another paper of that number for one of its own', async () => {
    const same = { number: '12/KH-UBND', issuer: 'UBND xã Bình Minh', issuedOn: '2026-02-03', id: 'ten-khac' };
    const other = { number: '12/KH-UBND', issuer: 'UBND xã Hòa Bình', id: '12-hoa-binh' };
    const files = [put('a.md', planFile([FIRST[0]!], same)), put('b.md', planFile(FIRST, other))];
    const { entries } = await ingest(...files);
    expect(entries).toMatchObject([
      { status: 'updated' },
      { status: 'added', warnings: [expect.stringContaining('cùng số')] },
    ]);
    expect((await documents()).filter((said) => said.startsWith('12/KH-UBND')).sort()).toEqual([
      '12/KH-UBND: 1',
      '12/KH-UBND: 2',
    ]);
  });

  it('speaks Vietnamese to people, and wants a file', async () => {
    const { code, out } = await run(['ingest', put('mat.md', `MẬT\n\n${PLAN}`)]);
    expect(code).toBe(1);
    expect(out).toMatch(/KHÔNG nhận .*mat\.md[\s\S]*117\/2025\/QH15/u);
    expect(await run(['ingest'])).toMatchObject({ code: 2 });
  });
});

describe('a conversation in the terminal', () => {
  it('takes a file by its path, and a word about it', async () => {
    const plan = put(
      'ke hoach 99.md',
      planFile(['Xây nhà văn hóa Bãi Đá | Sở Nội vụ | Năm 2026'], { id: '99-kh', number: '99/KH-UBND' }),
    );
    const lines = [`/tep "${plan}"`, '1', 'Sở Nội vụ chủ trì những nhiệm vụ nào theo Kế hoạch 99/KH-UBND?'];
    const { code, out } = await run(['chat'], lines.join('\n'));
    expect(code).toBe(0);
    expect(out).toMatch(/CHƯA được đưa vào dùng[\s\S]*Đã đưa vào dùng[\s\S]*Bãi Đá/u);
    const missing = await run(['chat'], `/tep ${join(folder, 'khong-co.md')}`);
    expect(missing.out).toContain('Không tìm thấy tệp “khong-co.md”');
    const guest = await run(['chat', '--sender', 'khách'], `/tep "${plan}"`);
    expect(guest.out).toContain('Chỉ người quản trị');
  });
});
