import { expect, it } from 'vitest';
import { readAssignees } from '../../src/tasks/assignees.ts';
import { UNITS } from './units.ts';

it('units stand in the order printed, each once, beside the words as printed', () => {
  const raw = 'Công an tỉnh; SNV, công an tỉnh và các đơn vị khác';
  expect(readAssignees(raw, UNITS)).toEqual({ raw, units: ['cong-an-tinh', 'so-noi-vu'] });
});

it('an office that nobody knows is still said as printed', () => {
  expect(readAssignees('Hội Nông dân', UNITS)).toEqual({ raw: 'Hội Nông dân', units: [] });
});
