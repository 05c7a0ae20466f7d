import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/documents/knowledge.ts';
import { UnitMatcher } from '../../src/documents/unit-matcher.ts';
import { readRecords } from '../../src/tasks/records.ts';
import { paper } from '../documents/paper.ts';
import { ROOT } from '../house/sources.ts';
import { UNITS } from './units.ts';

const { documents, units } = await loadKnowledge(`${ROOT}knowledge`);
const { tasks, targets } = readRecords(documents, new UnitMatcher(units));
const tasksOf = (id: string) => tasks.filter(({ document }) => document === id);

describe('the records of the plans', () => {
  it.each([
    ['1411-kh-skhcn-2025', 28],
    ['05-kh-ubnd-2026', 43],
    ['41-bc-skhcn-2025', 25],
    ['ke-hoach-dien-toan-dam-may-2025', 13],
    ['558-qd-ubnd-ly-son-2025', 0],
  ])('%s: %d tasks, as many as are printed', (document, count) => {
    expect(tasksOf(document)).toHaveLength(count);
  });

  it('hold the 21 targets of annex I of 05/KH-UBND, each with a value and who watches over it', () => {
    expect(targets.map(({ document }) => document)).toEqual(Array.from({ length: 21 }, () => '05-kh-ubnd-2026'));
    expect(targets.filter(({ value, lead, actors }) => !value || !lead?.units.length || !actors?.units.length)).toEqual(
      [],
    );
  });

  it('hold budgets that make the sum printed in 1411/KH-SKHCN: 52.538 million đồng', () => {
    const budgets = tasksOf('1411-kh-skhcn-2025').map(({ budgetMillionVnd }) => budgetMillionVnd!);
    expect(budgets.reduce((sum, budget) => sum + budget, 0)).toBe(52_538);
  });

  it('say of the three budgets that could not be read that they are inferred, and of no other', () => {
    const inferred = tasks.filter(({ budgetInferred }) => budgetInferred);
    expect(inferred.map(({ place }) => place.row)).toEqual(['7', '10', '11']);
  });

  it('let Công an tỉnh lead 12 tasks of 05/KH-UBND, 7 of them alone', () => {
    const led = tasksOf('05-kh-ubnd-2026').filter(({ lead }) => lead!.units.includes('cong-an-tinh'));
    expect(led).toHaveLength(12);
    expect(led.filter(({ lead }) => lead!.units.length === 1)).toHaveLength(7);
  });

  it('know every office that leads, or a list by office would miss its task', () => {
    const led = tasks.filter(({ lead }) => lead);
    expect(led).toHaveLength(28 + 43 + 13);
    expect(led.filter(({ lead }) => lead!.units.length === 0)).toEqual([]);
  });

  it('tell of the tasks of report 41 what was done, and of no plan that anything was', () => {
    expect(tasks.filter(({ outcome }) => outcome).map(({ document }) => document)).toEqual(
      Array.from({ length: 25 }, () => '41-bc-skhcn-2025'),
    );
  });

  it('have a name and a page each', () => {
    const records = [...tasks, ...targets];
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    expect(records.filter(({ title, place }) => !title || !place.page)).toEqual([]);
  });
});

it('records come in the order they stand, whether in tables or clauses', () => {
  const document = paper(
    '| TT | Nhiệm vụ | Chủ trì |\n| --- | --- | --- |\n| 1 | Một | SNV |\n\n#### Hai\n\n- Chủ trì: SNV\n\n' +
      '| TT | Nhiệm vụ | Chủ trì |\n| --- | --- | --- |\n| 1 | Ba | SNV |\n',
  );
  expect(readRecords([document], UNITS).tasks.map(({ title }) => title)).toEqual(['Một', 'Hai', 'Ba']);
});
