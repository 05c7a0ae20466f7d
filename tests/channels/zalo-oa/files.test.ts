import { expect, it } from 'vitest';
import type { ReplyFile } from '../../../src/assistant/message.ts';
import type { OaFault } from '../../support/zalo-oa-server.ts';
import { delivery, useZaloOa } from './use-zalo-oa.ts';

const { server, open } = useZaloOa();
const MEGABYTE = 1024 * 1024;
const file = (name: string, bytes = 3): ReplyFile => ({
  ...{ name, mediaType: 'application/octet-stream', bytes: new Uint8Array(bytes) },
});
const send = (...files: ReplyFile[]) => open().channel.outlet.send(delivery({ text: 'Báo cáo đây.', files }));

it('pictures and papers that Zalo takes are uploaded and sent after the words', async () => {
  expect(await send(file('bieu-do.png'), file('bao-cao.docx'), file('bang.csv'))).toEqual({ kind: 'accepted' });
  expect(server().shown.map((shown) => shown.text ?? shown.file)).toEqual([
    'Báo cáo đây.',
    'bieu-do.png',
    'bao-cao.docx',
    'bang.csv',
  ]);
  expect(
    server()
      .calls.map(({ path }) => path)
      .filter((path) => path.includes('upload')),
  ).toEqual(['/v2.0/oa/upload/image', '/v2.0/oa/upload/file', '/v2.0/oa/upload/file']);
});

it('what it does not take, or is too large, is named with where it can be had', async () => {
  expect(await send(file('bao-cao.xlsx'), file('anh.png', MEGABYTE + 1), file('lon.pdf', 5 * MEGABYTE + 1))).toEqual({
    kind: 'accepted',
  });
  expect(server().shown).toHaveLength(1);
  expect(server().shown[0]!.text).toMatch(
    /^Báo cáo đây\.\n\nZalo không nhận tệp loại này.*bao-cao\.xlsx, anh\.png, lon\.pdf.*kênh khác đã liên kết/su,
  );
});

it.each<[OaFault, string, RegExp | undefined]>([
  [{ code: -201 }, 'accepted', /Zalo từ chối tệp bao-cao\.pdf/u],
  ['nonsense', 'unknown', undefined],
  ['accept, reset', 'unknown', undefined],
  [{ code: -32 }, 'unknown', undefined],
])('an upload that ends with %j shows nobody half a file', async (fault, kind, words) => {
  server().fail('/upload/file', fault);
  const { channel } = open();
  const given = delivery({ text: 'Báo cáo đây.', files: [file('bao-cao.pdf')] });
  expect((await channel.outlet.send(given)).kind).toBe(kind);
  if (words) expect(server().shown[1]!.text).toMatch(words);
  else {
    expect(await channel.outlet.wasDelivered!(given)).toBe(false);
    expect(await channel.outlet.send(given)).toMatchObject(
      fault instanceof Object ? { kind: 'unknown', reason: 'the rest has to wait' } : { kind: 'accepted' },
    );
  }
  expect(server().shown.filter(({ text }) => text === 'Báo cáo đây.')).toHaveLength(1);
});

it('choices are numbered below the words', async () => {
  await open().channel.outlet.send(delivery({ text: 'Ý nào?', choices: ['Câu một?', 'Câu hai?'] }));
  expect(server().shown[0]!.text).toBe('Ý nào?\n\nXin chọn:\n1. Câu một?\n2. Câu hai?');
});
