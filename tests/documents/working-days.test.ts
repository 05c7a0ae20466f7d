import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/documents/knowledge.ts';
import { announcedFor, type WorkingDays } from '../../src/documents/working-days.ts';
import { UserError } from '../../src/shared/errors.ts';
import { ROOT } from '../house/sources.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'working-days-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function read(yaml: string): Promise<WorkingDays> {
  await writeFile(join(folder, 'working-days.yaml'), yaml);
  return (await loadKnowledge(folder)).workingDays;
}

const NOTHING: WorkingDays = { years: {}, extraDaysOff: [], extraWorkingDays: [] };
const USUAL = { daysBeforeTet: 1, secondNationalDay: '1/9', swapped: [] };

describe('the file of announced days', () => {
  it('may be missing, or hold comments only', async () => {
    expect((await loadKnowledge(folder)).workingDays).toEqual(NOTHING);
    expect(await read('# chưa có thông báo\n')).toEqual(NOTHING);
  });

  it('says of a year what differs from the usual, with its source', async () => {
    const announced = await read(`years:
  2025: { daysBeforeTet: 2, source: Thông báo 6150 }
  2026: { secondNationalDay: 3/9, swapped: [{ off: 2026-01-02, work: 2026-01-10, source: Công văn 12729 }] }
extraDaysOff: [2026-07-01]`);
    expect(announced.extraDaysOff).toEqual(['2026-07-01']);
    expect(announcedFor(2025, announced)).toEqual({ ...USUAL, daysBeforeTet: 2, source: 'Thông báo 6150' });
    expect(announcedFor(2026, announced)).toEqual({
      ...USUAL,
      secondNationalDay: '3/9',
      swapped: [{ off: '2026-01-02', work: '2026-01-10', source: 'Công văn 12729' }],
    });
    expect(announcedFor(2027, announced)).toEqual(USUAL);
  });

  it('in knowledge/ names the notice behind every year and keeps each swap in its year', async () => {
    const { years } = (await loadKnowledge(`${ROOT}knowledge`)).workingDays;
    expect(Object.keys(years)).toEqual(['2025', '2026', '2027']);
    for (const [year, { source, swapped }] of Object.entries(years)) {
      expect(source).toMatch(/\d+\/.+ ngày \d\d\/\d\d\/\d{4}/u);
      expect(swapped.filter(({ off }) => !off.startsWith(year))).toEqual([]);
    }
  });
});

describe('a mistake in it is refused with its place and value:', () => {
  it.each([
    ['a key that is not known', 'extraDayOff: [2026-07-01]', 'chưa đúng: không có mục "extraDayOff"'],
    ['one in a year', 'years: { 2026: { tet: 2 } }', 'tại years.2026: không có mục "tet"'],
    ['a year that is none', 'years: { 26: {} }', 'tại years.26: xin ghi năm bằng bốn chữ số'],
    ['more days before Tết than Tết has', 'years: { 2026: { daysBeforeTet: 5 } }', 'tại years.2026.daysBeforeTet'],
    ['a day not beside 2/9', 'years: { 2026: { secondNationalDay: 4/9 } }', 'tại years.2026.secondNationalDay'],
    ['a day that does not exist', 'extraDaysOff: [2026-02-29]', '.0: "2026-02-29" không phải một ngày'],
    ['a day as people write it', 'extraDaysOff: [1/7/2026]', '.0: "1/7/2026" không phải một ngày'],
    ['half a swap', 'years: { 2026: { swapped: [{ off: 2026-01-02 }] } }', 'tại years.2026.swapped.0.work'],
    [
      'a swap with a day that does not exist',
      'years: { 2026: { swapped: [{ off: 2026-06-31, work: 2026-07-04 }] } }',
      'swapped.0.off: "2026-06-31" không phải một ngày',
    ],
    [
      'a swap that is turned round',
      'years: { 2026: { swapped: [{ off: 2026-01-10, work: 2026-01-02 }] } }',
      'swapped.0.off: ngày nghỉ hoán đổi phải từ thứ Hai đến thứ Sáu',
    ],
    [
      'a swap for a day that is worked anyway',
      'years: { 2026: { swapped: [{ off: 2026-01-02, work: 2026-01-09 }] } }',
      'swapped.0.work: ngày làm bù phải là thứ Bảy hoặc Chủ nhật',
    ],
    [
      'a day off that is worked',
      '{ extraDaysOff: [2026-07-01], extraWorkingDays: [2026-07-01] }',
      'tại extraDaysOff: có ngày cũng được ghi ở extraWorkingDays',
    ],
  ])('%s', async (_, yaml, told) => {
    const refusal = read(yaml);
    await expect(refusal).rejects.toThrow(UserError);
    await expect(refusal).rejects.toThrow(told);
  });
});
