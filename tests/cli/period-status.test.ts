import { expect, it } from 'vitest';
import { periodStatus } from '../../src/cli/period-status.ts';
import type { Document } from '../../src/documents/document.ts';

type Meta = Document['meta'];

function paper(meta: Pick<Meta, 'effective'> & Partial<Meta>): Document {
  const rest = { number: '1/KH-UBND', kind: 'Kế hoạch', title: 'Một', issuer: 'UBND', replaces: [] };
  return { id: 'one', meta: { ...rest, ...meta } as Meta, blocks: [], notes: new Map(), fingerprint: '' };
}

const lastEvening = new Date('2025-12-31T16:59:00Z');
const newYear = new Date('2025-12-31T17:00:00Z');

it('counts the last day of the period in, by the calendar of Vietnam', () => {
  const plan = paper({ effective: { from: '2025', to: '2025' } });
  expect(periodStatus(plan, [], lastEvening)).toBe('đang trong thời gian thực hiện');
  expect(periodStatus(plan, [], newYear)).toBe('đã hết thời gian thực hiện');
});

it.each([
  [{ from: '2026-01-02', to: null }, 'chưa đến thời gian thực hiện'],
  [{ from: '2026-01', to: null }, 'đang trong thời gian thực hiện'],
  [{ from: null, to: '2026-06' }, 'đang trong thời gian thực hiện'],
  [{ from: null, to: null }, 'không ghi thời gian thực hiện'],
])('%j on New Year’s day 2026: %s', (effective, status) => {
  expect(periodStatus(paper({ effective }), [], newYear)).toBe(status);
});

it('speaks of the reporting period of a report', () => {
  const report = paper({ kind: 'Báo cáo', effective: { from: '2025-01-01', to: '2025-06-30' } });
  expect(periodStatus(report, [], newYear)).toBe('kỳ báo cáo đã kết thúc');
});

it('names what replaced it, whatever the period', () => {
  const plan = paper({ effective: { from: '2025', to: '2030' } });
  const successor = paper({ number: '2/KH-UBND', effective: { from: '2026', to: '2030' }, replaces: ['1/KH-UBND'] });
  expect(periodStatus(plan, [plan, successor], newYear)).toBe('đã được thay thế bằng Kế hoạch 2/KH-UBND');
});

it('names what abolished it, and what amended it while it holds', () => {
  const plan = paper({ effective: { from: '2025', to: '2030' } });
  const later = (said: Record<string, unknown>) =>
    paper({ number: '2/KH-UBND', effective: { from: '2026', to: '2030' }, ...said });
  const status = (said: Record<string, unknown>) => periodStatus(plan, [plan, later(said)], newYear);
  expect(status({ abolishes: ['1/KH-UBND'] })).toBe('đã bị bãi bỏ theo Kế hoạch 2/KH-UBND');
  expect(status({ amends: ['1/KH-UBND'] })).toBe(
    'đang trong thời gian thực hiện; đã được sửa đổi, bổ sung bởi Kế hoạch 2/KH-UBND',
  );
});
