import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createAttachmentSource } from '../../../src/channels/zalo-personal/fetch-file.ts';

const HREF = 'https://file-stal-1.dlfl.vn/gr/1';
const EDGE = 'https://file-stal-1-te.flchat.vn/gr/1';
let server: Server;
/** Where each address leads, what lies there, or which status is answered. */
let answers: Record<string, string | Uint8Array | number>;
let asked: string[];

beforeEach(async () => {
  [answers, asked] = [{}, []];
  server = createServer(({ url }, response) => {
    const answer = answers[decodeURIComponent(url!.slice(1))];
    if (typeof answer === 'number') response.writeHead(answer).end();
    else if (typeof answer === 'string') response.writeHead(302, { location: answer }).end();
    else if (answer) response.end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function fetchFile(id: string, { bytes, mostBytes = 1_000 }: { bytes?: number; mostBytes?: number } = {}) {
  const { port } = server.address() as AddressInfo;
  const call: typeof fetch = (input, init) => {
    asked.push(`${input}`);
    return fetch(`http://127.0.0.1:${port}/${encodeURIComponent(`${input}`)}`, init);
  };
  const source = createAttachmentSource({ hosts: ['dlfl.vn', 'flchat.vn'], fetch: call });
  const attachment = { id, name: 'a.pdf', ...(bytes === undefined ? {} : { bytes }) };
  return source.fetch(attachment, { mostBytes, signal: AbortSignal.timeout(500) });
}

it('a file is fetched, also where Zalo sends on to a host near by', async () => {
  Object.assign(answers, { [HREF]: EDGE, [EDGE]: Buffer.from('tệp') });
  expect(Buffer.from(await fetchFile(HREF)).toString()).toBe('tệp');
});

it.each([
  'http://file-stal-1.dlfl.vn/gr/1',
  'https://127.0.0.1/latest/meta-data',
  'https://dlfl.vn.example.com/1',
  'https://file.dlfl.vn:8443/1',
  'https://dlfl.vn@127.0.0.1/1',
  'file:///etc/passwd',
  'ke-hoach.pdf',
])('nobody is asked at %s, which the sender made up', async (href) => {
  await expect(fetchFile(href)).rejects.toMatchObject({ fault: 'unsupported' });
  answers[HREF] = href;
  await expect(fetchFile(HREF)).rejects.toMatchObject({
    fault: href === 'ke-hoach.pdf' ? 'unavailable' : 'unsupported',
  });
  expect(asked.filter((each) => !each.startsWith('https://file-stal-1.dlfl.vn/gr/'))).toEqual([]);
});

it.each<[string, string | Uint8Array | number | undefined, string]>([
  ['is gone', 404, 'gone'],
  ['cannot be had just now', 503, 'unavailable'],
  ['never comes', undefined, 'unavailable'],
  ['is larger than it may be', new Uint8Array(2_000), 'too_big'],
  ['leads in a circle', HREF, 'unavailable'],
])('a file that %s is said to be', async (_, answer, fault) => {
  if (answer !== undefined) answers[HREF] = answer;
  await expect(fetchFile(HREF)).rejects.toMatchObject({ name: 'NotFetchedError', fault });
});

it('a file that is said to be too large is not even asked for', async () => {
  await expect(fetchFile(HREF, { bytes: 2_000 })).rejects.toMatchObject({ fault: 'too_big' });
  expect(asked).toEqual([]);
});
