import { describe, expect, it } from 'vitest';
import { createLogger } from '../../../src/shared/logger.ts';
import { openWeb } from '../../../src/web/server.ts';
import { Desk, NOW, until, whileRunning } from '../../support/channel-desk.ts';
import { envelope, followed, sent, signed, USER, written } from '../../support/zalo-oa-events.ts';
import { OA_ID } from '../../support/zalo-oa-server.ts';
import { hand, useZaloOa } from './use-zalo-oa.ts';

const { server, open, stores, hands } = useZaloOa();
const MINUTE_MS = 60_000;
const OTHER_OA = '579745863508352884';
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * MINUTE_MS);
const texts = (desk: Desk) => desk.messages.map(({ text }) => text);

/** Runs a channel behind the web server; what posting something there is answered. */
async function atTheDoor(work: (post: Post, desk: Desk, opened: ReturnType<typeof open>) => Promise<void>) {
  const desk = new Desk();
  const opened = open();
  const routes = [opened.channel.intake!];
  const web = await openWeb({ host: '127.0.0.1', port: 0, routes, logger: createLogger('silent') });
  const post: Post = async ({ body, headers }) =>
    (await fetch(`http://127.0.0.1:${web.port}/zalo-oa`, { method: 'POST', body, headers })).status;
  await whileRunning(opened.channel, desk, async () => {
    await expect.poll(() => post(signed(followed('follow', NOW)))).toBe(200);
    desk.reaches.splice(0);
    await work(post, desk, opened);
  });
  await web.close();
}

type Post = (given: { readonly body: string; readonly headers: Record<string, string> }) => Promise<number>;

describe('an event', () => {
  it('is kept before it is confirmed, once, however often it is handed in', async () => {
    await atTheDoor(async (post, desk) => {
      const event = signed(written('ai ký?', { at: ago(1) }));
      desk.failures = 1;
      expect(await post(event)).toBe(503);
      expect(await post(event)).toBe(200);
      expect(await post(event)).toBe(200);
      expect(desk.messages).toEqual([
        {
          ...{ channel: 'zalo-oa', key: `${OA_ID}:${USER}:${JSON.parse(event.body).message.msg_id}` },
          ...{ sender: USER, chat: USER, isPrivate: true, isAddressed: true, text: 'ai ký?', sentAt: ago(1) },
        },
      ]);
    });
  });

  it('is not confirmed before the channel runs', async () => {
    const { body, headers } = signed(written('một', { at: NOW }));
    await expect(open().channel.intake!.take(Buffer.from(body), headers)).rejects.toThrow('not ready yet');
  });

  it('is taken as signed for the app or for the account, and with Vietnamese letters byte by byte', async () => {
    await atTheDoor(async (post, desk) => {
      const event = written('Sở Nội vụ “chủ trì” việc gì? 👩‍💻', { at: NOW });
      expect(await post(signed(event, { owner: OA_ID }))).toBe(200);
      expect(texts(desk)).toEqual(['Sở Nội vụ “chủ trì” việc gì? 👩‍💻']);
    });
  });

  it.each([5, 65, 115])('is taken when it comes again %i minutes later', async (minutes) => {
    await atTheDoor(async (post, desk) => {
      await post(signed(written('muộn', { at: ago(minutes) })));
      expect(texts(desk)).toEqual(['muộn']);
    });
  });
});

describe('what is not Zalo’s', () => {
  const forgeries: [string, (event: ReturnType<typeof written>) => Parameters<Post>[0]][] = [
    ['another secret', (event) => signed(event, { secret: 'doan-mo' })],
    ['another owner', (event) => signed(event, { owner: '1' })],
    [
      'other words',
      (event) => ({
        ...signed(event),
        body: signed({ ...event, timestamp: event.timestamp }).body.replace('giả', 'gia'),
      }),
    ],
    ['half a signature', (event) => ({ ...signed(event), headers: { 'x-zevent-signature': 'mac=abcd' } })],
    ['an HMAC header', (event) => ({ ...signed(event), headers: { 'x-zevent-signature': 'x'.repeat(64) } })],
  ];

  it.each(forgeries)('is answered like everything, and nothing is kept: %s', async (_, forge) => {
    await atTheDoor(async (post, desk, { told }) => {
      for (let i = 0; i < 3; i++) expect(await post(forge(written('tin giả', { at: NOW })))).toBe(200);
      expect([desk.messages, desk.reaches]).toEqual([[], []]);
      expect(told.filter((words) => words.includes('sai chữ ký'))).toEqual([
        expect.stringMatching(/ZALO_OA_APP_ID và ZALO_OA_WEBHOOK_SECRET/u),
      ]);
    });
  });

  it('the console’s trial without a signature is answered with 200, also before anything runs, and says nothing', async () => {
    await atTheDoor(async (post, desk, { told, alerts }) => {
      const unsigned = signed(written('thử', { at: NOW })).body;
      for (const body of ['{}', '', 'không phải JSON', '[1]', '{"event_name":7}', unsigned])
        expect(await post({ body, headers: {} })).toBe(200);
      expect([desk.messages, alerts]).toEqual([[], []]);
      expect(told).toHaveLength(1);
    });
    await expect(open().channel.intake!.take(Buffer.from('{}'), {})).resolves.toBeUndefined();
  });
});

describe('what is signed by Zalo all the same', () => {
  it.each([121, -11, 100_000_000])(
    'and of another time is not kept, by %i minutes: it may come again',
    async (minutes) => {
      await atTheDoor(async (post, desk, { told }) => {
        const event = { ...written('phát lại', { at: NOW }), timestamp: `${Math.abs(ago(minutes).getTime())}` };
        for (let i = 0; i < 3; i++) expect(await post(signed(event))).toBe(503);
        expect([desk.messages, desk.reaches]).toEqual([[], []]);
        expect(told.slice(1)).toEqual([
          expect.stringMatching(/^Zalo OA: có sự kiện đúng chữ ký.*đồng hồ máy chủ là 10:00/u),
        ]);
      });
    },
  );

  it.each([{ oa_id: OA_ID }, { oaid: OA_ID }, { oa_id: Number(OA_ID) }])(
    'and of another account of the app is not kept, once Zalo has said %j',
    async (identity) => {
      server().identity = identity;
      const foreign = { ...written('cho sở khác', { at: NOW }), recipient: { id: OTHER_OA } };
      const desk = new Desk();
      const { channel, alerts } = open();
      await whileRunning(channel, desk, async () => {
        await until(() => server().called('/oa/getoa').length > 0);
        await expect
          .poll(async () => {
            await hand(channel, { ...foreign, timestamp: `${NOW.getTime() + 1}` });
            return alerts;
          })
          .toEqual([
            expect.stringMatching(/Official Account khác \(579745863508352884\).*ZALO_OA_ID=579745863508352884/u),
          ]);
        desk.messages.splice(0);
        desk.reaches.splice(0);
        await hand(channel, foreign);
        await hand(channel, { ...followed('unfollow', NOW), oa_id: OTHER_OA });
        await hand(channel, written('cho mình', { at: NOW }));
      });
      expect(desk.texts).toEqual(['cho mình']);
      expect(desk.reaches).toMatchObject([{ isReachable: true }]);
    },
  );
});

describe('of what people do', () => {
  it('a picture comes as a message without words, a press as what it says, and what Zalo tells besides as none', async () => {
    const desk = new Desk();
    const { channel } = open();
    await whileRunning(channel, desk, async () => {
      await hand(channel, sent('image', NOW));
      await hand(channel, sent('sticker', NOW));
      const press = { ...written('/nhiemvu', { at: NOW }), event_name: 'user_click_button' };
      await hand(channel, press);
      for (const name of ['user_received_message', 'user_seen_message', 'user_send_group_text', 'user_submit_info'])
        await hand(channel, { ...written('không', { at: NOW }), event_name: name });
      await hand(channel, { ...envelope('add_user_to_tag', NOW) });
      await hand(channel, { ...envelope('anonymous_send_text', NOW) });
    });
    expect(texts(desk)).toEqual(['', '', '/nhiemvu']);
  });

  it('what opens the time for answers is remembered, not that a message was seen', async () => {
    const { channel } = open();
    const heard = () => stores().lastHeard.of('zalo-oa', USER);
    await whileRunning(channel, new Desk(), async () => {
      await hand(channel, { ...written('', { at: ago(9) }), event_name: 'user_seen_message' });
      expect(await heard()).toBeUndefined();
      await hand(channel, followed('follow', ago(9)));
      expect(await heard()).toEqual(ago(9));
      await hand(channel, { ...envelope('user_submit_info', ago(7)), sender: { id: USER }, info: { phone: '84912' } });
      expect(await heard()).toEqual(ago(7));
      await hand(channel, written('hỏi', { at: ago(-5) }));
      expect(await heard()).toEqual(hands().now());
    });
  });

  it('who leaves is not written to until they come back or write; an older word changes nothing', async () => {
    const desk = new Desk();
    const { channel } = open();
    await whileRunning(channel, desk, async () => {
      await hand(channel, followed('follow', ago(30)));
      await hand(channel, followed('unfollow', ago(20)));
      await hand(channel, followed('follow', ago(30)));
      await hand(channel, written('vẫn hỏi', { at: ago(10) }));
      await hand(channel, followed('unfollow', ago(20)));
    });
    // Nor for a process that did not see the later ones.
    const { channel: next } = open();
    await whileRunning(next, desk, () => hand(next, followed('unfollow', ago(20))));
    expect(desk.reaches.map(({ isReachable }) => isReachable)).toEqual([true, false, true]);
    expect(desk.reaches[0]).toEqual({ channel: 'zalo-oa', account: USER, isReachable: true });
  });

  it('names are asked for once, and known the next time', async () => {
    const desk = new Desk();
    const { channel } = open();
    await whileRunning(channel, desk, async () => {
      await hand(channel, written('một', { at: NOW }));
      await expect
        .poll(async () => {
          await hand(channel, written('hai', { at: NOW }));
          return desk.messages.at(-1)!.senderName;
        })
        .toBe('Nguyễn Thị Ánh');
    });
    expect(desk.messages[0]!.senderName).toBeUndefined();
  });
});
