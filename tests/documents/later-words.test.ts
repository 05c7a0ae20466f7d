import { describe, expect, it } from 'vitest';
import { endedBy, laterWords } from '../../src/documents/later-words.ts';
import { paper } from './paper.ts';

const ON = '2026-11-01';
const old = (changed: Record<string, unknown> = {}) =>
  paper('Nội dung.', { id: 'cu', number: '5/KH-UBND', ...changed });
const later = (changed: Record<string, unknown> = {}) =>
  paper('Nội dung.', { id: 'moi', number: '9/KH-UBND', issuedOn: '2026-06-01', replaces: ['5/KH-UBND'], ...changed });
const found = (...documents: ReturnType<typeof paper>[]) =>
  [...endedBy(documents, ON)].map(([id, { by }]) => `${id} → ${by.id}`);

it('a document that names the number of an earlier one replaces or abolishes it', () => {
  expect(found(old(), later())).toEqual(['cu → moi']);
  expect(found(later({ replaces: ['Số: 5/kh-UBND'] }), old())).toEqual(['cu → moi']);
  expect(found(old(), later({ replaces: [], abolishes: ['5/KH-UBND'] }))).toEqual(['cu → moi']);
});

it('one that names nothing, or what nobody has, ends nothing', () => {
  expect(found(old(), later({ replaces: [] }))).toEqual([]);
  expect(found(old({ number: null }), later())).toEqual([]);
  expect(found(old(), later({ replaces: ['55/KH-UBND'] }))).toEqual([]);
});

it('of several the latest counts, whatever their order', () => {
  const latest = later({ id: 'moi-nhat', number: '1/KH-UBND', issuedOn: '2026-09-02' });
  expect(found(latest, old(), later())).toEqual(['cu → moi-nhat']);
});

describe('a number that several bear', () => {
  it('in a later year is that of another document', () => {
    expect(found(old({ issuedOn: '2027-01-08' }), later())).toEqual([]);
    // Of a date that is not whole, no more is known.
    expect(found(old({ issuedOn: '2026' }), later())).toEqual(['cu → moi']);
  });

  it('is that of the latest before, and of the same office where that has one', () => {
    const lastYear = old({ id: 'nam-truoc', issuedOn: '2025-01-08' });
    expect(found(old(), lastYear, later())).toEqual(['cu → moi']);
    const commune = old({ id: 'cua-xa', issuer: 'UBND xã Bình Minh', issuedOn: '2026-05-01' });
    expect(found(commune, lastYear, later())).toEqual(['nam-truoc → moi']);
    expect(found(commune, later())).toEqual(['cua-xa → moi']);
  });
});

it('itself is no other document', () => {
  expect(found(old({ replaces: ['5/KH-UBND'] }))).toEqual([]);
});

it('what is amended, or ended in part, stays in force', () => {
  const part = { how: 'abolished', number: '5/KH-UBND', part: 'khoản 2 Điều 5' };
  const documents = [old(), later({ replaces: [], amends: ['5/KH-UBND'], endsInPart: [part] })];
  expect(found(...documents)).toEqual([]);
  expect(laterWords(documents).get('cu')).toMatchObject([
    { how: 'abolished', part: 'khoản 2 Điều 5', by: { id: 'moi' } },
    { how: 'amended', by: { id: 'moi' } },
  ]);
});

it('what is to be replaced is in force until then', () => {
  const documents = [old(), later({ effective: { from: '2027', to: null } })];
  expect(found(...documents)).toEqual([]);
  expect([...endedBy(documents, '2027-01-01').keys()]).toEqual(['cu']);
});
