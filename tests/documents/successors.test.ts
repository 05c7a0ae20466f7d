import { expect, it } from 'vitest';
import { successorsOf } from '../../src/documents/successors.ts';
import { paper } from './paper.ts';

const old = (changed: Record<string, unknown> = {}) =>
  paper('Nội dung.', { id: 'cu', number: '5/KH-UBND', ...changed });
const later = (changed: Record<string, unknown> = {}) =>
  paper('Nội dung.', { id: 'moi', number: '9/KH-UBND', issuedOn: '2026-06-01', replaces: ['5/KH-UBND'], ...changed });
const found = (...documents: ReturnType<typeof paper>[]) =>
  [...successorsOf(documents)].map(([id, successor]) => `${id} → ${successor.id}`);

it('a document that names the number of an earlier one replaces it', () => {
  expect(found(old(), later())).toEqual(['cu → moi']);
  expect(found(later({ replaces: ['Số: 5/kh-UBND'] }), old())).toEqual(['cu → moi']);
});

it('one that names nothing, or what nobody has, replaces nothing', () => {
  expect(found(old(), later({ replaces: [] }))).toEqual([]);
  expect(found(old({ number: null }), later())).toEqual([]);
  expect(found(old(), later({ replaces: ['55/KH-UBND'] }))).toEqual([]);
});

it('of several the latest counts, whatever their order', () => {
  const latest = later({ id: 'moi-nhat', number: '1/KH-UBND', issuedOn: '2027-01-02' });
  expect(found(latest, old(), later())).toEqual(['cu → moi-nhat']);
});

it('the same number in a later year is another document', () => {
  expect(found(old({ issuedOn: '2027-01-08' }), later())).toEqual([]);
  // Of a date that is not whole, no more is known.
  expect(found(old({ issuedOn: '2026' }), later())).toEqual(['cu → moi']);
});

it('itself is no other document', () => {
  expect(found(old({ replaces: ['5/KH-UBND'] }))).toEqual([]);
});
