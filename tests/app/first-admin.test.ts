import { expect, it } from 'vitest';
import { firstAdminCode } from '../../src/app/first-admin.ts';
import { UnitMatcher } from '../../src/documents/unit-matcher.ts';
import { openOffice } from '../support/office.ts';

const now = () => new Date('2026-03-02T01:00:00Z');

it('makes whoever uses it the first administrator, after which there is no such code', async () => {
  const office = await openOffice({ units: new UnitMatcher([]) }, now);
  const given = await firstAdminCode(office);
  const redeemed = await office.people.redeem(given!.code, { channel: 'telegram', account: '1' });
  expect(redeemed).toMatchObject({ kind: 'joined', person: { role: 'admin' } });
  expect(await firstAdminCode(office)).toBeUndefined();
});
