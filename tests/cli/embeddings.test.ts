import { beforeEach, expect, it, vi } from 'vitest';
import { KEY } from '../support/embeddings-server.ts';
import { useEmbeddingsServer } from '../support/use-embeddings-server.ts';
import { run } from './run.ts';
import { useTinyKnowledge } from './use-tiny-knowledge.ts';

useTinyKnowledge();
const { server } = useEmbeddingsServer();
const QUESTION = ['ask', 'Ai chủ trì lắp mạng không dây?', '--json'];

beforeEach(() => {
  vi.stubEnv('EMBEDDINGS_BASE_URL', server().baseUrl);
  vi.stubEnv('EMBEDDINGS_MODEL', 'a-model');
  vi.stubEnv('EMBEDDINGS_API_KEY', KEY);
});

async function finding(): Promise<{ ok: boolean; detail: string }> {
  const { code, out } = await run(['doctor', '--json']);
  expect(code).toBe(0);
  return JSON.parse(out).find(({ check }: { check: string }) => check === 'Véc-tơ');
}

it('doctor says which embeddings are in use, and whether their API answers', async () => {
  const { baseUrl } = server();
  expect(await finding()).toMatchObject({
    ok: true,
    detail: `dùng dịch vụ ${baseUrl}, mô hình a-model: có trả lời, véc-tơ 32 chiều.`,
  });
  server().behaviour = 401;
  const { ok, detail } = await finding();
  expect(ok).toBe(false);
  expect(detail).toContain('hiện không dùng được: từ chối khóa EMBEDDINGS_API_KEY (mã 401)');
  expect(detail).not.toContain(KEY);
  vi.stubEnv('EMBEDDINGS_BASE_URL', '');
  vi.stubEnv('EMBEDDINGS_MODEL', '');
  vi.stubEnv('EMBEDDINGS_API_KEY', '');
  expect(await finding()).toMatchObject({ ok: true, detail: expect.stringContaining('tự tính') });
});

it('an answer comes all the same where the API fails, with a notice beside it', async () => {
  server().behaviour = 500;
  const failing = await run(QUESTION);
  expect(failing.code).toBe(0);
  expect(failing.err).toBe(
    'Dịch vụ véc-tơ (EMBEDDINGS_BASE_URL) báo lỗi (mã 500). Trợ lý vẫn trả lời, tạm dùng véc-tơ tự tính từ văn bản; một phút nữa sẽ thử lại.\n',
  );
  server().behaviour = 'well';
  const well = await run(QUESTION);
  expect(well).toMatchObject({ code: 0, err: '' });
  const answerOf = (out: string) => ({ ...JSON.parse(out), elapsedMs: 0 });
  expect(answerOf(failing.out)).toEqual(answerOf(well.out));
});
