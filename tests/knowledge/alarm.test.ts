import { describe, expect, it } from 'vitest';
import { knowledgeDocument } from './documents.ts';
import { excuse, noiseLines, readExceptions } from './exceptions.ts';
import { examine, type Fault } from './faults.ts';

const exceptions = readExceptions();
const cloudPlan = 'ke-hoach-dien-toan-dam-may-2025.md';
const sciencePlan = '1411-kh-skhcn-2025.md';

/** The faults of a document of which one text was changed; throws where the text is not there, or the change changes nothing. */
function faultsAfter(file: string, change: (body: string) => string): Fault[] {
  const { recording, restoration } = knowledgeDocument(file);
  const before = restoration.body.join('\n');
  const after = change(before);
  if (after === before) throw new Error('nothing was changed');
  const { faults } = examine(recording, { ...restoration, body: after.split('\n') }, noiseLines(exceptions[file]!));
  return excuse(faults, exceptions[file]!).open;
}

function withoutLine(beginning: string): (body: string) => string {
  return (body) =>
    body
      .split('\n')
      .filter((line) => !line.startsWith(beginning))
      .join('\n');
}

describe('a changed figure is reported', () => {
  it.each([
    ['a digit of a share', 'chuyển đổi tối thiểu 70% hệ', 'chuyển đổi tối thiểu 80% hệ', '80%'],
    ['a figure of one digit', 'Mục tiêu cụ thể đến năm 2030', 'Mục tiêu cụ thể đến 6 năm 2030', '6'],
    ['a digit of a date', 'ngày 14 tháng 7 năm 2025', 'ngày 15 tháng 7 năm 2025', '15 tháng 7 năm 2025'],
    ['a digit of a document number', 'số 182/TTr-SKHCN', 'số 183/TTr-SKHCN', '183/TTr-SKHCN'],
    ['the kind of a document', 'số 182/TTr-SKHCN', 'số 182/QĐ-SKHCN', '182/QĐ-SKHCN'],
    ['a year of a period', 'Năm 2025 - 2026.', 'Năm 2025 - 2027.', '2025 - 2027'],
  ])('%s', (_, from, to, figure) => {
    const faults = faultsAfter(cloudPlan, (body) => body.replace(from, to));
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'new figure', text: figure }));
  });

  it('a figure that stands once more than in the recording', () => {
    const faults = faultsAfter(cloudPlan, (body) => body.replace('tối thiểu 70%', 'tối thiểu 70%, 70%'));
    expect(faults).toEqual([expect.objectContaining({ kind: 'new figure', text: '70%' })]);
  });

  it('sums that changed their rows, though each stands in the recording as often as before', () => {
    const swap = (body: string) =>
      body.replace('| 3.640 |', '| X |').replace('| 1.162 |', '| 3.640 |').replace('| X |', '| 1.162 |');
    const faults = faultsAfter(sciencePlan, swap).filter(({ kind }) => kind === 'new figure');
    expect(faults.map(({ text }) => text).sort()).toEqual(['1.162', '3.640']);
  });
});

describe('a changed text is reported', () => {
  it('a bullet left out, named by the lines of the recording', () => {
    const lines = faultsAfter(cloudPlan, withoutLine('- Tổ chức đánh giá, phân loại')).filter(
      ({ kind }) => kind === 'lost line',
    );
    expect(lines.map(({ line }) => line)).toEqual([36, 37, 38]);
  });

  it('a bullet left out that stands in the document several times', () => {
    const faults = faultsAfter(cloudPlan, (body) => body.replace('- Đơn vị phối hợp: Sở Khoa học và Công nghệ.\n', ''));
    expect(faults).not.toEqual([]);
  });

  it('a sentence put in, though all its words are those of the document', () => {
    const invented = 'Công an tỉnh chủ trì tổng hợp kinh phí của các doanh nghiệp viễn thông để trình Chính phủ.';
    const faults = faultsAfter(cloudPlan, (body) => body.replace('\n## III.', `\n${invented}\n\n## III.`));
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'new passage', text: invented }));
  });

  it('a sentence put in that calls itself inferred', () => {
    const invented =
      'Ban quản lý Khu kinh tế Dung Quất mua sắm ba mươi xe ô tô phục vụ công tác thanh tra.[^suy-luan-1]';
    const faults = faultsAfter(cloudPlan, (body) => body.replace('\n## III.', `\n${invented}\n\n## III.`));
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'new passage', text: invented }));
  });

  it('a word put in the place of another', () => {
    const faults = faultsAfter(cloudPlan, (body) =>
      body.replace('Luật Ngân sách nhà nước', 'Luật Chứng khoán nhà nước'),
    );
    expect(faults.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'lost word: ngan',
      'lost word: sach',
      'new word: Chứng',
      'new word: khoán',
    ]);
  });
});

describe('a changed table is reported', () => {
  it('a row left out', () => {
    const faults = faultsAfter(sciencePlan, withoutLine('| 12 |'));
    expect(faults).toContainEqual({ kind: 'lost figure', text: '1.190', line: 325 });
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'lost line', line: 324 }));
  });

  it('a row put in', () => {
    const row =
      '| 29 | Mua sắm xe ô tô chuyên dùng phục vụ công tác thanh tra | Văn phòng Sở | 2025 | CTX, NST | 950 |';
    const faults = faultsAfter(sciencePlan, (body) =>
      body.replace('\n| | **Tổng cộng**', `\n${row}\n| | **Tổng cộng**`),
    );
    expect(faults).toContainEqual(
      expect.objectContaining({ kind: 'new passage', text: expect.stringMatching(/^Mua sắm xe/) }),
    );
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'new figure', text: '950' }));
  });
});

describe('an exception', () => {
  const fault: Fault = { kind: 'new figure', text: '7', line: 3 };

  it('excuses as often as it says and no more', () => {
    const excused = [{ kind: 'new figure', text: '7', reason: 'Because it is so.' }] as const;
    expect(excuse([fault, fault], { noise: [], excused })).toEqual({ open: [fault], unused: [] });
  });

  it('that nothing needs is reported', () => {
    const excused = [{ kind: 'new figure', text: '8', reason: 'Because it was so.' }] as const;
    expect(excuse([fault], { noise: [], excused })).toEqual({ open: [fault], unused: excused });
  });
});
