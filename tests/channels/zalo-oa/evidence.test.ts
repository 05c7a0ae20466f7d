import { describe, expect, it } from 'vitest';
import { Desk, NOW, whileRunning } from '../../support/channel-desk.ts';
import { echoed, received } from '../../support/zalo-oa-events.ts';
import { delivery, hand, useZaloOa } from './use-zalo-oa.ts';

const { server, open, hands } = useZaloOa();
/** A moment later somebody gets what was said. */
const got = (channel: ReturnType<typeof open>['channel'], ...given: Parameters<typeof received>) => {
  hands().pass(1);
  return hand(channel, received(...given));
};
const CS = '/oa/message/cs';
const LONG = Array.from({ length: 200 }, (_, i) => `Đoạn ${i} nói về chuyển đổi số.`).join('\n\n');

describe('where the answer to a message was lost', () => {
  it('its echo is evidence that it arrived, also in the midst of a reply', async () => {
    const { channel } = open();
    await whileRunning(channel, new Desk(), async () => {
      const long = delivery({ text: LONG });
      await channel.outlet.send(delivery({ text: LONG }));
      const whole = server()
        .shown.splice(0)
        .map(({ text }) => text);
      server().fail(CS, 'well', 'accept, reset');
      expect(await channel.outlet.send(long)).toMatchObject({ kind: 'unknown' });
      expect(await channel.outlet.wasDelivered!(long)).toBeUndefined();
      const [, lost] = server().shown;
      await hand(channel, echoed(lost!.text!, { at: NOW, id: 'echo-1' }));
      expect(await channel.outlet.wasDelivered!(long)).toBe(false);
      expect(await channel.outlet.send(long)).toEqual({ kind: 'accepted' });
      expect(server().shown.map(({ text }) => text)).toEqual(whole);
      expect(await channel.outlet.wasDelivered!(long)).toBe(true);
    });
  });

  it('nothing else is: not the echo of what Zalo confirmed, not other words, not one that served already', async () => {
    const { channel } = open();
    await whileRunning(channel, new Desk(), async () => {
      await channel.outlet.send(delivery({ text: 'Vâng.' }));
      await hand(channel, echoed('Vâng.', { at: NOW, id: server().shown[0]!.id }));
      server().fail(CS, 'accept, reset', 'accept, reset');
      const [first, second] = [delivery({ text: 'Vâng.' }), delivery({ text: 'Vâng.' })];
      await channel.outlet.send(first);
      await hand(channel, echoed('Không.', { at: NOW, id: 'echo-2' }));
      expect(await channel.outlet.wasDelivered!(first)).toBeUndefined();
      await hand(channel, echoed(' Vâng. ', { at: NOW, id: 'echo-3' }));
      expect(await channel.outlet.wasDelivered!(first)).toBe(true);
      await channel.outlet.send(second);
      expect(await channel.outlet.wasDelivered!(second)).toBeUndefined();
      await hand(channel, echoed('Vâng.', { at: NOW, id: 'echo-3' }));
      expect(await channel.outlet.wasDelivered!(second)).toBeUndefined();
    });
  });
});

describe('where there is no echo either', () => {
  const answer = () => delivery({}, { answers: 'câu hỏi' });

  it.each([false, true])('that its person got one which nobody knows of is evidence; seen: %j', async (isSeen) => {
    const { channel } = open();
    await whileRunning(channel, new Desk(), async () => {
      const [lost, next] = [answer(), answer()];
      server().fail(CS, 'accept, reset', 'accept, reset');
      await channel.outlet.send(lost);
      expect(await channel.outlet.wasDelivered!(lost)).toBeUndefined();
      await got(channel, ['m1'], NOW, { isSeen });
      expect(await channel.outlet.wasDelivered!(lost)).toBe(true);
      await channel.outlet.send(next);
      await got(channel, ['m1'], NOW, { isSeen });
      expect(await channel.outlet.wasDelivered!(next)).toBeUndefined();
    });
  });

  it('a half-sent answer goes on after the part that was got', async () => {
    const { channel } = open();
    await whileRunning(channel, new Desk(), async () => {
      const long = delivery({ text: LONG }, { answers: 'câu hỏi' });
      server().fail(CS, 'well', 'accept, reset');
      await channel.outlet.send(long);
      await got(channel, ['m1', 'm2'], NOW, { isSeen: true });
      expect(await channel.outlet.send(long)).toEqual({ kind: 'accepted' });
      expect(server().shown).toHaveLength(channel.outlet.countMessages!(long));
    });
  });

  it('what Zalo confirmed, what says other words and what came before are none; nor is any of a reminder', async () => {
    const { channel } = open();
    await whileRunning(channel, new Desk(), async () => {
      await channel.outlet.send(answer());
      await got(channel, ['cua-tien-trinh-truoc'], NOW);
      hands().pass(1);
      server().fail(CS, 'reset', 'accept, reset');
      const [lost, reminder] = [answer(), delivery()];
      await channel.outlet.send(lost);
      await got(channel, ['m1'], NOW);
      await hand(channel, echoed('Chào anh, tôi là cán bộ trực.', { at: NOW, id: 'm7' }));
      await got(channel, ['m7'], NOW);
      expect(await channel.outlet.wasDelivered!(lost)).toBeUndefined();
      await channel.outlet.send(reminder);
      await got(channel, ['m2'], NOW);
      expect(await channel.outlet.wasDelivered!(reminder)).toBeUndefined();
    });
  });
});
