import { describe, expect, it } from 'vitest';
import { until } from '../../support/channel-desk.ts';
import { AN, delivery, GROUP, useZalo } from './use-zalo.ts';

const { server, serve } = useZalo();
const SHEET = { name: 'bao-cao.xlsx', mediaType: 'application/octet-stream', bytes: new Uint8Array(700_000).fill(7) };
const PNG_HEAD = '89504e470d0a1a0a0000000d49484452000001f4000000c8';
const CHART = { name: 'bieu-do.png', mediaType: 'image/png', bytes: Buffer.from(PNG_HEAD.padEnd(400, '0'), 'hex') };

describe('a file', () => {
  it('comes after the words, as a message of its own', async () => {
    const { channel } = await serve();
    expect(await channel.outlet.send(delivery({ text: 'Báo cáo đây.', files: [SHEET] }))).toEqual({ kind: 'accepted' });
    expect(server().shown.map(({ call }) => call)).toEqual([
      '/chat/api/message/sms',
      '/file/api/message/asyncfile/msg',
    ]);
    expect(server().shown[1]!.params).toMatchObject({
      ...{ toid: AN, fileName: 'bao-cao.xlsx', extention: 'xlsx', totalSize: 700_000, fileUrl: 'https://tep.zalo/1' },
      checksum: expect.stringMatching(/^[\da-f]{32}$/u),
    });
  });

  it('that is a picture is shown as one', async () => {
    const { channel } = await serve();
    await channel.outlet.send(delivery({ text: '', files: [CHART] }, { chat: `g${GROUP}` }));
    expect(server().shown[0]!.call).toBe('/file/api/group/photo_original/send');
    expect(server().shown[0]!.params).toMatchObject({ grid: GROUP, width: 500, height: 200 });
  });

  it('is certainly not sent where the listener ends meanwhile, and follows when there is one again', async () => {
    const { channel } = await serve();
    const report = delivery({ text: '', files: [SHEET] });
    server().fail('/upload', 'hang');
    const sending = channel.outlet.send(report);
    await until(() => server().called('/upload').length > 0);
    server().drop(1006);
    expect(await sending).toEqual({ kind: 'not_sent', reason: 'no answer in time' });
    await until(() => server().asked === 2);
    expect(server().shown).toEqual([]);
    expect(await channel.outlet.send(report)).toEqual({ kind: 'accepted' });
  });

  it('of which no word comes is given up in time, and the words are not said again', async () => {
    const { channel } = await serve({ timing: { uploadMs: 1_500 } });
    const report = delivery({ text: 'Báo cáo đây.', files: [SHEET] });
    server().freeze(true);
    expect(await channel.outlet.send(report)).toMatchObject({
      kind: 'unknown',
      reason: expect.stringContaining('1 parts'),
    });
    server().freeze(false);
    expect(await channel.outlet.wasDelivered!(report)).toBe(false);
    expect(await channel.outlet.send(report)).toEqual({ kind: 'accepted' });
    expect(server().shown.map(({ call }) => call.split('/').at(-1))).toEqual(['sms', 'msg']);
  });

  it.each([
    ['forbidden', { ...SHEET, name: 'chay.exe' }],
    ['too large', { ...SHEET, bytes: new Uint8Array(1_100_000) }],
  ])('that is %s is said not to come, with the way out', async (_, file) => {
    const { channel } = await serve();
    expect(await channel.outlet.send(delivery({ text: '', files: [file] }))).toEqual({ kind: 'accepted' });
    expect(server().shown[0]!.params.message).toContain(`Zalo không nhận tệp ${file.name}`);
  });

  it('that was sent and whose answer is lost is known by its echo', async () => {
    const { channel } = await serve();
    server().fail('/asyncfile/msg', 'accept, reset');
    expect(await channel.outlet.send(delivery({ text: '', files: [SHEET] }))).toEqual({ kind: 'accepted' });
  });
});
