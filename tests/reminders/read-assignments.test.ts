import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import { loadKnowledge } from '../../src/documents/knowledge.ts';
import { UnitMatcher } from '../../src/documents/unit-matcher.ts';
import { ASSIGNMENT, type Assignment } from '../../src/reminders/assignment.ts';
import { findObligations } from '../../src/reminders/find-obligations.ts';
import { readAssignments } from '../../src/reminders/read-assignments.ts';
import { readRecords } from '../../src/tasks/extraction/read-records.ts';
import type { Records, Target } from '../../src/tasks/task.ts';
import { assignees, taskOf } from '../tasks/progress/made-up.ts';
import { factsOf } from './world.ts';

function paper(access: 'public' | 'internal'): Document {
  const meta = { kind: 'Kế hoạch', number: '05/KH-UBND', title: 'Chuyển đổi số', access };
  return { id: 'ke-hoach', meta } as unknown as Document;
}

function readOne(records: Partial<Records>, access: 'public' | 'internal' = 'public'): Assignment {
  return readAssignments({ tasks: [], duties: [], targets: [], ...records }, () => paper(access))[0]!;
}

describe('what is read of a record', () => {
  it('is who leads, who else helps, when, from which paper, and who may read that', () => {
    const task = taskOf({
      ...{ deadline: '31/12/2026', reported: 'in_progress', lead: assignees('so-noi-vu') },
      coordinators: assignees('so-noi-vu', 'cong-an-tinh'),
    });
    expect(readOne({ tasks: [task] }, 'internal')).toMatchObject({
      ...{ subject: '05-II-1', kind: 'task', document: 'ke-hoach', paper: 'Kế hoạch 05/KH-UBND', access: 'internal' },
      ...{ title: 'Tập huấn kỹ năng số', leads: ['so-noi-vu'], helpers: ['cong-an-tinh'], reported: 'in_progress' },
      timeframe: { kind: 'date', lastDay: '2026-12-31' },
    });
  });

  it('is that it was corrected, and nothing where it was not', () => {
    const corrected = [{ field: 'timeframe', value: '31/12/2026', by: 'p-1', at: '2026-03-02T01:00:00.000Z' }] as const;
    const read = readOne({ tasks: [taskOf({ corrected })] });
    expect(read.isCorrected).toBe(true);
    expect(ASSIGNMENT.parse(read)).toEqual(read);
    expect(readOne({ tasks: [taskOf({})] })).not.toHaveProperty('isCorrected');
  });

  it('is its title in one line, cut at a word', () => {
    const title = `Xây dựng\n  kế hoạch ${'và tổ chức thực hiện '.repeat(10)}.`;
    const read = readOne({ tasks: [taskOf({ title })] }).title;
    expect(read).toMatch(/^Xây dựng kế hoạch và .* (?:và|tổ|chức|thực|hiện)…$/u);
    expect(read.length).toBeLessThanOrEqual(110);
    expect(readOne({ tasks: [taskOf({ title: 'a'.repeat(300) })] }).title.length).toBeLessThanOrEqual(110);
  });

  it('is of a target the value and the last day, and who acts as who helps', () => {
    const { timeframe: _, deliverable: __, ...base } = taskOf({ title: 'Hồ sơ trực tuyến' });
    const target: Target = {
      ...{ ...base, origin: 'annex', value: 'Tối thiểu\n80%', by: '2026-12-31', actors: assignees('so-tai-chinh') },
    };
    expect(readOne({ targets: [target] })).toMatchObject({
      ...{ kind: 'target', title: 'Hồ sơ trực tuyến: Tối thiểu 80%', by: '2026-12-31', helpers: ['so-tai-chinh'] },
    });
  });
});

describe('the papers of the project', () => {
  let read: Assignment[];
  let records: Records;
  beforeAll(async () => {
    const { documents, units } = await loadKnowledge('knowledge');
    records = readRecords(documents, new UnitMatcher(units));
    read = readAssignments(records, (id) => documents.find((document) => document.id === id)!);
  });

  it('give an assignment for each record, as a database keeps it', () => {
    expect(read).toHaveLength(records.tasks.length + records.duties.length + records.targets.length);
    expect(new Set(read.map(({ subject }) => subject)).size).toBe(read.length);
    for (const assignment of read) {
      expect(ASSIGNMENT.parse(JSON.parse(JSON.stringify(assignment)))).toEqual(assignment);
      expect(assignment.title).not.toContain('\n');
    }
  });

  it('give tasks with years’ ends, reports again and again, and targets with their value', () => {
    const facts = factsOf(
      read.map((assignment) => ({ ...assignment, version: 1 })),
      [],
    );
    const found = findObligations(facts, { from: '2026-11-25', to: '2030-12-31', judgedOn: '2026-11-25' });
    const of = (subject: string) =>
      found.filter((one) => one.subject === subject).map(({ kind, dueOn }) => `${kind} ${dueOn}`);
    expect(of('05-PL2-I-3')).toEqual(['task 2026-12-31']);
    expect(of('05-PL2-III-9')).toEqual([
      ...['2026', '2027', '2028', '2029'].map((year) => `milestone ${year}-12-31`),
      'task 2030-12-31',
    ]);
    const yearly = records.duties.find(({ timeframe }) => timeframe?.kind === 'recurring')!;
    expect(of(yearly.id).length).toBeGreaterThanOrEqual(4);
    expect(found.some(({ kind, title }) => kind === 'target' && /: ./u.test(title))).toBe(true);
  });
});
