import { describe, expect, it } from 'vitest';
import { readRoles } from '../../../src/tasks/extraction/roles.ts';
import { OFFICES } from './offices.ts';

function namesOf(cell: string) {
  const { lead, coordinators } = readRoles(cell, OFFICES);
  return [lead?.names, coordinators?.names];
}

describe('a cell that says who leads and who helps', () => {
  it.each([
    ['Chủ trì: Sở Nội vụ\nPhối hợp: Sở Tài chính, Công an tỉnh', ['Sở Nội vụ'], ['Sở Tài chính', 'Công an tỉnh']],
    ['- Chủ trì: Sở Nội vụ; - Phối hợp: Các sở, ban, ngành', ['Sở Nội vụ'], ['Các sở, ban, ngành']],
    ['Sở Nội vụ (chủ trì), Sở Tài chính, Công an tỉnh (phối hợp)', ['Sở Nội vụ'], ['Sở Tài chính', 'Công an tỉnh']],
    ['Sở Nội vụ chủ trì, phối hợp với Công an tỉnh', ['Sở Nội vụ'], ['Công an tỉnh']],
  ])('%j', (cell, lead, coordinators) => {
    expect(namesOf(cell)).toEqual([lead, coordinators]);
  });

  it('keeps the words as printed', () => {
    const cell = 'Sở Nội vụ (chủ trì), Công an tỉnh (phối hợp)';
    expect(readRoles(cell, OFFICES)).toMatchObject({ lead: { raw: cell }, coordinators: { raw: cell } });
  });
});

it.each([
  ['Sở Nội vụ; Công an tỉnh', ['Sở Nội vụ', 'Công an tỉnh']],
  ['Sở Nội vụ (chủ trì); Công an tỉnh', ['Sở Nội vụ', 'Công an tỉnh']],
  ['Sở Nội vụ chủ trì', ['Sở Nội vụ']],
])('whoever has no other role leads: %s', (cell, lead) => {
  expect(namesOf(cell)).toEqual([lead, undefined]);
});
