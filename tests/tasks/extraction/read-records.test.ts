import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../src/documents/knowledge.ts';
import { UnitMatcher } from '../../../src/documents/unit-matcher.ts';
import { readDocument, readRecords } from '../../../src/tasks/extraction/read-records.ts';
import { paper } from '../../documents/paper.ts';
import { ROOT } from '../../house/sources.ts';
import { UNITS } from '../units.ts';

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
    const annex = targets.filter(({ origin }) => origin === 'annex');
    expect(annex.map(({ document }) => document)).toEqual(Array.from({ length: 21 }, () => '05-kh-ubnd-2026'));
    expect(annex.filter(({ value, lead, actors }) => !value || !lead?.units.length || !actors?.units.length)).toEqual(
      [],
    );
  });

  it('hold each of those targets once, though the text of the plan says it again', () => {
    const again = targets
      .filter(({ document }) => document === '05-kh-ubnd-2026')
      .flatMap(({ alsoAt }) => alsoAt ?? []);
    expect(again).toHaveLength(21);
    expect(targets.filter(({ origin }) => origin === 'bullet').map(({ document }) => document)).toEqual(
      Array.from({ length: 4 }, () => 'ke-hoach-dien-toan-dam-may-2025'),
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

describe('the reading of a paper', () => {
  const row = (number: string, title: string, time = 'Trước 31/12') => `| ${number} | ${title} | SNV | ${time} |\n`;
  const table = (...rows: string[]) =>
    `| TT | Nhiệm vụ | Chủ trì | Thời hạn |\n| --- | --- | --- | --- |\n${rows.join('')}`;
  const tasksIn = (body: string, changed = {}) => readDocument(paper(body, changed), UNITS).tasks;

  it('has its records in the order they stand, whether in tables or clauses', () => {
    const body = `${table(row('1', 'Một'))}\n#### Hai\n\n- Chủ trì: SNV\n\n${table(row('1', 'Ba'))}`;
    expect(tasksIn(body).map(({ title }) => title)).toEqual(['Một', 'Hai', 'Ba']);
  });

  it('names them by their place, and keeps the names where a row is added', () => {
    const rows = [row('1', 'Một'), row('2', 'Hai'), row('', 'Không số'), row('2', 'Lại hai')];
    const ids = tasksIn(`# K\n\n## PHỤ LỤC II\n\n${table(...rows)}`).map(({ id }) => id);
    expect(ids).toEqual(['7-PL2-1', '7-PL2-2', '7-PL2', '7-PL2-2.2']);
    const more = tasksIn(`# K\n\n## PHỤ LỤC II\n\n${table(...rows, row('5', 'Năm'))}`).map(({ id }) => id);
    expect(more).toEqual([...ids, '7-PL2-5']);
  });

  it('doubts rows whose number another row of their group bears', () => {
    const doubts = tasksIn(table(row('1', 'Một'), row('2', 'Hai'), row('2', 'Ba'))).map((task) => task.doubts);
    expect(doubts).toEqual([[], ['số thứ tự 2 bị lặp trong bảng'], ['số thứ tự 2 bị lặp trong bảng']]);
  });

  it.each([
    ['2026-01-08', { from: null, to: null }, '2026-12-31'],
    ['2025-12-20', { from: '2026', to: '2030' }, '2026-12-31'],
    ['2026-02', { from: '2026-01-01', to: null }, '2026-12-31'],
    [null, { from: '2027-03', to: null }, '2027-12-31'],
  ])('counts days without a year from its issue, or from when it is in force: %s, %j', (issuedOn, effective, to) => {
    expect(tasksIn(table(row('1', 'Một')), { issuedOn, effective })[0]!.timeframe?.to).toBe(to);
  });
});
