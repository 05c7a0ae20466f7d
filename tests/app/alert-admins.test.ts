import { expect, it } from 'vitest';
import { createAlerts } from '../../src/app/alert-admins.ts';
import { UnitMatcher } from '../../src/documents/unit-matcher.ts';
import { OWNER } from '../../src/people/people-store.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { openOffice } from '../support/office.ts';

const NOW = new Date('2026-03-02T01:00:00Z');
const logger = createLogger('silent');

/** An office with an administrator on these channels, the last one linked last. */
async function officeWithAdminOn(...channels: string[]) {
  let now = NOW;
  const office = await openOffice({ units: new UnitMatcher([]) }, () => now);
  for (const [i, channel] of channels.entries()) {
    now = new Date(NOW.getTime() + i * 1000);
    const person = (await office.peopleStore.list())[0]?.id;
    const made = person
      ? await office.people.linkOwn(person)
      : await office.people.invite({ role: 'admin', by: OWNER });
    await office.people.redeem(made.code, { channel, account: '7' });
    await office.peopleStore.meet({ channel, account: '7', chat: '7' }, now);
  }
  return office;
}

/** What is to be said on these channels. */
async function saidOn(office: Awaited<ReturnType<typeof openOffice>>, ...channels: string[]) {
  const said: string[] = [];
  for (;;) {
    const claim = { token: 'c', until: new Date(NOW.getTime() + 60_000) };
    const exchange = await office.journal.claim(channels, claim, NOW);
    if (!exchange) return said;
    said.push(`${exchange.channel}: ${exchange.reply?.text}`);
    await office.journal.settle(exchange, claim, 'accepted', NOW);
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

it('administrators are told by another channel than the one it is about, once a day', async () => {
  const office = await officeWithAdminOn('zalo-bot', 'telegram');
  const alert = createAlerts({ office: async () => office, logger });
  alert('telegram', 'Mã bot sai.');
  alert('telegram', 'Mã bot sai.');
  await settled();
  expect(await saidOn(office, 'telegram', 'zalo-bot')).toEqual(['zalo-bot: Mã bot sai.']);
});

it('nobody is told where there is no other way, and a database that is away stops nobody', async () => {
  const office = await officeWithAdminOn('telegram');
  createAlerts({ office: async () => office, logger })('telegram', 'Mã bot sai.');
  createAlerts({ office: async () => Promise.reject(new Error('away')), logger })('telegram', 'Mã bot sai.');
  await settled();
  expect(await saidOn(office, 'telegram')).toEqual([]);
});
