import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { run } from './run.ts';
import { useTinyKnowledge } from './use-tiny-knowledge.ts';

const folders = useTinyKnowledge();

it('search finds passages with their places', async () => {
  const { code, out } = await run(['search', 'mạng không dây', '--top', '1', '--json']);
  expect(code).toBe(0);
  const [found, ...rest] = JSON.parse(out);
  expect(rest).toEqual([]);
  expect(Object.keys(found)).toEqual(['document', 'section', 'page', 'text', 'score']);
  expect(found).toMatchObject({
    section: 'II. NHIỆM VỤ › dòng 1',
    page: 1,
    text: expect.stringContaining('mạng không dây'),
  });
});

it('documents tells what is known', async () => {
  const { out } = await run(['documents', '--json']);
  const [plan, report] = JSON.parse(out);
  expect(plan).toEqual({
    number: '12/KH-UBND',
    kind: 'Kế hoạch',
    title: 'Chuyển đổi số xã Bình Minh năm 2026',
    issuer: 'UBND xã Bình Minh',
    issuedOn: '2026-02-03',
    signer: 'Lê Văn Thử',
    status: expect.stringMatching(/thời gian thực hiện$/u),
    passages: expect.any(Number),
    tasks: 2,
    targets: 0,
  });
  expect(report).toMatchObject({ issuedOn: null, signer: null, status: expect.stringContaining('kỳ báo cáo') });
  expect((await run(['documents'])).out).toContain('Có 2 văn bản.');
});

it('index keeps what it did, and does it again when asked to', async () => {
  const changed = async (...more: string[]) => JSON.parse((await run(['index', '--json', ...more])).out);
  await changed();
  expect(await changed()).toEqual({
    documents: 2,
    passages: expect.any(Number),
    changed: 0,
    seconds: expect.any(Number),
  });
  expect(await changed('--rebuild')).toHaveProperty('changed', 2);
});

it('doctor finds all well, and a damaged index', async () => {
  await run(['index']);
  const well = await run(['doctor', '--json']);
  expect(well.code).toBe(0);
  const findings = JSON.parse(well.out);
  expect(Object.keys(findings[0])).toEqual(['check', 'ok', 'detail']);
  expect(findings.map(({ check }: { check: string }) => check)).toContain('hnswlib-node');
  expect(findings).toContainEqual({
    check: 'Nhắc việc',
    ok: true,
    detail: expect.stringMatching(/^0 lượt đã lập cho những ngày tới; 0 lượt đến giờ chưa gửi; .+\(\/hopthu\)\.$/u),
  });
  const index = join(folders().dataDir, 'index');
  for (const name of readdirSync(index)) writeFileSync(join(index, name), 'hỏng');
  const { code, out } = await run(['doctor']);
  expect(code).toBe(0);
  expect(out).toMatch(/\[lưu ý\] Chỉ mục đã lưu: \d+ trên \d+ phần bị hỏng/u);
});

it('doctor fails where nothing can be answered', async () => {
  const empty = join(folders().root, 'empty');
  mkdirSync(empty);
  vi.stubEnv('KNOWLEDGE_DIR', empty);
  expect((await run(['doctor'])).code).toBe(1);
  vi.stubEnv('KNOWLEDGE_DIR', join(empty, 'nowhere'));
  const { code, out } = await run(['doctor', '--json']);
  expect(code).toBe(1);
  expect(JSON.parse(out)[1]).toMatchObject({ ok: false, detail: expect.stringContaining('KNOWLEDGE_DIR') });
});

it('evaluate measures a collection', async () => {
  const paths = {
    corpus: join(folders().root, 'c.jsonl'),
    queries: join(folders().root, 'q.jsonl'),
    qrels: join(folders().root, 'q.tsv'),
  };
  writeFileSync(paths.corpus, '{"id":"1","text":"mèo trèo cây cau"}\n{"id":"2","text":"chuột đi chợ đường xa"}\n');
  writeFileSync(paths.queries, '{"id":"a","text":"con mèo","split":"test"}\n');
  writeFileSync(paths.qrels, 'a\t1\t1\n');
  const args = Object.entries(paths).flatMap(([name, path]) => [`--${name}`, path]);
  const measures = JSON.parse((await run(['evaluate', ...args, '--split', 'test', '--json'])).out);
  expect(Object.keys(measures)).toEqual([
    'recall1',
    'recall5',
    'recall10',
    'mrr10',
    'ndcg10',
    'p50Ms',
    'p95Ms',
    'indexSeconds',
    'rssMb',
  ]);
  expect(measures).toMatchObject({ recall1: 1, ndcg10: 1 });
  expect((await run(['evaluate', ...args, '--split', 'none'])).code).toBe(1);
});

it('every command names the faults of the configuration', async () => {
  vi.stubEnv('LOG_LEVEL', 'loud');
  expect(await run(['documents', '--json'])).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('LOG_LEVEL'),
  });
});
