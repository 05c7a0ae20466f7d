import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from './run.ts';
import { useDataPlan } from './use-data-plan.ts';

const folders = useDataPlan();
let count = 0;

beforeEach(() => vi.stubEnv('DATA_DIR', join(folders().root, `data-${count++}`)));

async function progress(...args: string[]) {
  const { code, out, err } = await run(['progress', ...args, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

async function standingOf(id: string, on: string): Promise<string> {
  const { out } = await run(['tasks', '--document', '56', '--on', on, '--json']);
  return JSON.parse(out).find((task: { id: string }) => task.id === id).status;
}

it('reports progress, and reads back all that was reported, oldest first', async () => {
  const first = ['--percent', '40%', '--note', 'đã họp', '--evidence', '12/BC-CAT'];
  expect(await progress('56-II-1', ...first)).toEqual({
    id: '56-II-1',
    title: 'Lắp trạm phát sóng',
    reports: [
      {
        task: '56-II-1',
        unit: 'cong-an-tinh',
        status: 'in_progress',
        percent: 40,
        note: 'đã họp',
        evidence: '12/BC-CAT',
        reportedBy: 'console:owner',
        reportedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u),
      },
    ],
  });
  await progress('56-1', '--unit', 'SNV', '--status', 'Đang thực hiện', '--percent', '62,5');
  const { reports } = await progress('56-ii-1');
  expect(reports.map(({ unit, percent }: Record<string, unknown>) => [unit, percent])).toEqual([
    ['cong-an-tinh', 40],
    ['so-noi-vu', 62.5],
  ]);
});

it('shows people each report in a line, with its proof', async () => {
  await progress('56-II-1', '--percent', '62,5', '--note', 'đã họp', '--evidence', '12/BC-CAT');
  const { code, out } = await run(['progress', '56-II-1']);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^\[56-II-1\] Lắp trạm phát sóng\n- \d\d\/\d\d\/\d{4}, Công an tỉnh: đang thực hiện 62,5%, đã họp \(12\/BC-CAT\)\n$/u,
  );
  expect((await run(['progress', '56-II-5'])).out).toBe('[56-II-5] Nâng cấp phần mềm\nChưa có báo cáo tiến độ nào.\n');
});

it('turns what is done into what it counts as in lists, late for good', async () => {
  expect(await standingOf('56-II-1', '2099-01-01')).toBe('overdue');
  await progress('56-II-1', '--percent', '100');
  const done = await standingOf('56-II-1', '2099-01-01');
  expect(done).toMatch(/^done_/u);
  const { out } = await run(['tasks', '--status', 'done', '--on', '2099-01-01', '--json']);
  expect(JSON.parse(out)).toEqual([expect.objectContaining({ id: '56-II-1', status: done, percent: 100 })]);
  expect(await standingOf('56-II-1', '2026-01-01')).toBe('not_due');
  for (const status of ['hoàn thành', 'Đã hoàn thành'])
    expect((await run(['tasks', '--status', status, '--on', '2099-01-01', '--json'])).out).toBe(out);
});

describe('is refused', () => {
  it.each<[string, string[], string]>([
    ['a code that there is not', ['56-II-99', '--percent', '5'], 'Không có nhiệm vụ mang mã “56-II-99”.'],
    ['a share above 100', ['56-II-1', '--percent', '140'], 'Tiến độ “140” chưa đúng: xin ghi từ 0 đến 100%.'],
    ['a share below 0', ['56-II-1', '--percent', '-5'], 'Tiến độ “-5” chưa đúng'],
    ['what is done by half', ['56-II-1', '--status', 'done', '--percent', '60'], 'nhưng tiến độ ghi 60%'],
    ['being stuck without a word', ['56-II-1', '--status', 'blocked'], 'xin ghi rõ vướng mắc gì'],
    ['an office that takes no part', ['56-II-5', '--unit', 'SNV', '--percent', '5'], 'Sở Nội vụ không chủ trì'],
    ['a task of several offices', ['56-II-3', '--percent', '5'], 'có nhiều đơn vị: Công an tỉnh; Sở Nội vụ.'],
  ])('%s, with 1', async (_, args, words) => {
    const { code, out, err } = await run(['progress', ...args, '--json']);
    expect(err).toContain(words);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  it.each<[string, string[], string]>([
    ['no code', [], 'Còn thiếu <mã>.'],
    ['a share that is no number', ['56-II-1', '--percent', 'nửa'], 'Không đọc được tiến độ "nửa".'],
    ['a share without a figure', ['56-II-1', '--percent', '%'], 'Không đọc được tiến độ "%".'],
    ['a share in another notation', ['56-II-1', '--percent', '0x10'], 'Không đọc được tiến độ "0x10".'],
    ['a status that there is not', ['56-II-1', '--status', 'xong'], 'Không có tình trạng "xong".'],
    ['an office that nobody knows', ['56-II-1', '--unit', 'Sở Lạ'], 'Không nhận ra đơn vị "Sở Lạ".'],
  ])('%s, with 2', async (_, args, words) => {
    const { code, out, err } = await run(['progress', ...args, '--json']);
    expect(err).toContain(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('without anything being kept', async () => {
    await run(['progress', '56-II-1', '--percent', '140']);
    await run(['progress', '56-II-1', '--note', '  ']);
    expect((await progress('56-II-1')).reports).toEqual([]);
  });
});

describe('where nothing can be kept', () => {
  beforeEach(() => {
    const file = join(folders().root, 'là-tệp');
    writeFileSync(file, '');
    vi.stubEnv('DATA_DIR', file);
  });

  const NOTICE = 'Trợ lý vẫn trả lời, nhưng tạm thời không nhận báo cáo tiến độ.';

  it.each([
    ['tasks', ['tasks', '--document', '56']],
    ['targets', ['targets']],
    ['report', ['report', '--document', '56']],
    ['progress', ['progress', '56-II-1']],
    ['ask', ['ask', 'Ai ký Kế hoạch 12/KH-UBND?']],
  ])('%s works all the same, and says so beside it', async (_, args) => {
    const { code, out, err } = await run([...args, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toBeTruthy();
    expect(err).toContain(NOTICE);
  });

  it('a report of progress is refused, with the reason', async () => {
    const { code, out, err } = await run(['progress', '56-II-1', '--percent', '40', '--json']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trimEnd().split('\n').at(-1)).toMatch(/^Hiện chưa ghi lại được: .*tro-ly-so\.db .*DATA_DIR/u);
  });
});
