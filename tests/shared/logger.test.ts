import { expect, it } from 'vitest';
import { withoutRows } from '../../src/shared/logger.ts';

it('logs an error with its code and message, without the row that a database tells with it', () => {
  const row = { detail: 'Failing row contains (7, Nguyễn Văn An, 0912…)', where: 'COPY exchange, line 1: "…"' };
  const error = Object.assign(new Error('new row violates check constraint'), { code: '23514', ...row });
  const told = JSON.stringify(withoutRows(error));
  expect(told).toContain('23514');
  expect(told).toContain('new row violates check constraint');
  expect(told).not.toContain('Nguyễn Văn An');
  expect(told).not.toContain('COPY');
});
