import { expect, it } from 'vitest';
import { isSameSecret } from '../../src/shared/is-same-secret.ts';

it.each([undefined, '', 'bí', 'bí mật ', 'bi mat', 'bí mật'.normalize('NFD'), ['bí mật']])(
  'no secret but the secret: %j',
  (given) => {
    expect(isSameSecret(given, 'bí mật')).toBe(false);
  },
);

it('the secret, whatever letters it has', () => {
  expect(isSameSecret('bí mật', 'bí mật')).toBe(true);
});
