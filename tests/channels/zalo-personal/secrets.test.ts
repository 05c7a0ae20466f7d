import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import type { Logger } from '../../../src/shared/logger.ts';
import { Desk, until } from '../../support/channel-desk.ts';
import { GOOD_COOKIE, ME, messageBy } from '../../support/zalo-server.ts';
import { AN, delivery, logIn, useZalo } from './use-zalo.ts';

const { server, open, serve, run } = useZalo();

/** A log that keeps all that it is told, down to the last field. */
function eavesdrop() {
  const lines: string[] = [];
  const keep = (...told: unknown[]) => void lines.push(inspect(told, { depth: 20, showHidden: true }));
  const logger = { debug: keep, info: keep, warn: keep, error: keep, fatal: keep, trace: keep } as unknown as Logger;
  return { logger, lines };
}

it('cookies, device and what people say are in no log and in nothing that is told, whatever goes wrong', async () => {
  const { logger, lines } = eavesdrop();
  const { channel, told, alerted, desk, vault } = await serve({ logger });
  desk.failures = 1;
  server().push('user', messageBy(AN, ME, { content: 'câu hỏi riêng' }));
  await until(() => desk.messages.length === 1);
  server().fail('/typing', { code: 1 });
  for (const fault of [{ code: 999 }, { status: 500 }, 'reset', { code: 102 }] as const) {
    server().fail('/sendmsg', fault);
    await channel.outlet.send(delivery({ text: 'trả lời riêng' }, { chat: `g${server().nextId()}` }));
  }
  await until(() => server().asked === 2);
  server().pushRubbish();
  await until(() => server().asked === 3);
  vault.fault = new Error('the vault is away');
  server().drop(1006);
  await until(() => lines.some((line) => line.includes('the vault is away')));
  const all = [...lines, ...told, ...alerted].join('\n');
  expect(lines.length).toBeGreaterThan(3);
  expect(all).not.toMatch(new RegExp(`${GOOD_COOKIE}|zpw_sek|may-1|riêng`, 'u'));
});

it('a session that is refused is not shown either', async () => {
  const { logger, lines } = eavesdrop();
  const { channel, vault, told, alerted } = open({ logger });
  await logIn(vault, 'bi-mat-het-han');
  run(channel, new Desk());
  await until(() => alerted.length === 1);
  expect([...lines, ...told, ...alerted].join('\n')).not.toMatch(/bi-mat|zpw_sek|may-1/u);
});
