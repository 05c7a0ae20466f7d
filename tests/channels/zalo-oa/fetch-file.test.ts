import { expect, it } from 'vitest';
import { NotFetchedError } from '../../../src/assistant/attachments.ts';
import { Desk, NOW, whileRunning } from '../../support/channel-desk.ts';
import { sentFile } from '../../support/zalo-oa-events.ts';
import { hand, useZaloOa } from './use-zalo-oa.ts';

const { server, open } = useZaloOa();
const BYTES = new Uint8Array([1, 2, 3]);
const options = { mostBytes: 10, signal: AbortSignal.timeout(10_000) };

/** What fetching comes to. */
async function fetchFrom(id: string, more: Partial<typeof options> = {}, bytes?: number): Promise<unknown> {
  const attachment = { id, name: 'a.docx', ...(bytes === undefined ? {} : { bytes }) };
  return open()
    .channel.attachments!.fetch(attachment, { ...options, ...more })
    .then((content) => [...content])
    .catch((error: NotFetchedError) => (error instanceof NotFetchedError ? error.fault : error));
}

it('a file that somebody sends can be fetched from where Zalo says that it is, without a token', async () => {
  server().sent.set('/tep/1', BYTES);
  const desk = new Desk();
  const { channel } = open();
  await whileRunning(channel, desk, () => hand(channel, sentFile(`${server().root}/tep/1?chu-ky=x`, NOW)));
  const [attachment] = desk.messages[0]!.attachments!;
  expect(attachment).toEqual({ id: `${server().root}/tep/1?chu-ky=x`, name: 'ke-hoach.docx', bytes: 3 });
  expect([...(await channel.attachments!.fetch(attachment!, options))]).toEqual([1, 2, 3]);
  expect(server().called('/tep/1')[0]!.token).toBe('');
});

it.each([
  [{ name: 7, size: 'lớn' }, [{ name: 'tep-khong-ten' }]],
  [{ url: 'không phải địa chỉ' }, undefined],
  [{ url: `https://x.vn/${'a'.repeat(2_000)}` }, undefined],
])('what cannot be read of it is left out: %j', async (payload, attachments) => {
  const desk = new Desk();
  const { channel } = open();
  await whileRunning(channel, desk, () => hand(channel, sentFile('https://x.vn/tep', NOW, payload)));
  expect(desk.messages[0]!.attachments).toEqual(attachments && [expect.objectContaining(attachments[0]!)]);
});

it('says why a file cannot be had', async () => {
  server().sent.set('/tep/1', BYTES);
  const { root } = server();
  expect(await fetchFrom(`${root}/tep/1`, { mostBytes: 2 })).toBe('too_big');
  expect(await fetchFrom(`${root}/tep/1`, {}, 11)).toBe('too_big');
  for (const status of [403, 404]) {
    server().fail('/tep/2', { status });
    expect(await fetchFrom(`${root}/tep/2`)).toBe('gone');
  }
  server().fail('/tep/2', { status: 500 }, 'reset', 'hang');
  expect(await fetchFrom(`${root}/tep/2`)).toBe('unavailable');
  expect(await fetchFrom(`${root}/tep/2`)).toBe('unavailable');
  expect(await fetchFrom(`${root}/tep/2`, { signal: AbortSignal.timeout(200) })).toBe('unavailable');
  expect(await fetchFrom('ftp://127.0.0.1/tep')).toBe('unavailable');
  expect(await fetchFrom('file:///etc/passwd')).toBe('unavailable');
});
