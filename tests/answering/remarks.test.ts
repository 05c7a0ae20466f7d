import { expect, it } from 'vitest';
import { cite, citeHead } from '../../src/answering/cite.ts';
import { openTalk } from '../assistant/commands/desk.ts';
import { paper } from '../documents/paper.ts';
import { askPapers } from './asking.ts';

const plan = (task: string, changed: Record<string, unknown>) =>
  paper(
    `# KẾ HOẠCH\n\n## I. MỤC TIÊU\n\nPhấn đấu ${task} tại các thôn vùng cao của tỉnh trong kỳ kế hoạch.\n`,
    changed,
  );
const OLD = plan('phủ sóng di động 70% số hộ', { id: 'cu', number: '5/KH-UBND', title: 'Phủ sóng' });
const NEW = { id: 'moi', number: '9/KH-UBND', title: 'Phủ sóng', issuedOn: '2026-06-01', replaces: ['5/KH-UBND'] };
const REMARK = 'Lưu ý: Kế hoạch số 5/KH-UBND ngày 08/01/2026 của UBND tỉnh đã được Kế hoạch số 9/KH-UBND';
const QUESTION = 'Phấn đấu phủ sóng di động bao nhiêu phần trăm số hộ tại các thôn vùng cao?';

it('an answer out of a document that was replaced says by what', async () => {
  const talk = openTalk(await askPapers([OLD, plan('xóa nhà tạm', NEW)]));
  const { text } = await talk(QUESTION);
  expect(text).toMatch(/70%/u);
  expect(text).toContain(REMARK);
  expect((await talk('/vanban')).text).toContain(REMARK);
});

it('says nothing of it to those who may not know the later document', async () => {
  const talk = openTalk(await askPapers([OLD, plan('xóa nhà tạm', { ...NEW, access: 'internal' })]));
  const { text } = await talk(QUESTION, { role: 'guest' });
  expect(text).toMatch(/70%/u);
  expect(text).not.toContain('thay thế');
});

it('prefers what is in force where both say something', async () => {
  const talk = openTalk(await askPapers([OLD, plan('phủ sóng di động 95% số hộ', NEW)]));
  const { text, citations } = await talk(QUESTION);
  expect(text).toMatch(/95%/u);
  expect(citations[0]!.document).toContain('9/KH-UBND');
  const older = await talk('Kế hoạch 5/KH-UBND phấn đấu phủ sóng di động bao nhiêu phần trăm số hộ?');
  expect(older.text).toMatch(/70%/u);
  expect(older.text).toContain(REMARK);
});

it.each([
  [
    'abolished',
    { abolishes: ['5/KH-UBND'] },
    /5\/KH-UBND ngày 08\/01\/2026 .*đã bị Kế hoạch số 9\/KH-UBND ngày 01\/06\/2026 .* bãi bỏ\./u,
  ],
  [
    'amended',
    { amends: ['5/KH-UBND'] },
    /5\/KH-UBND ngày 08\/01\/2026 .*đã được sửa đổi, bổ sung bởi Kế hoạch số 9\/KH-UBND ngày 01\/06\/2026/u,
  ],
  [
    'abolished in part',
    { endsInPart: [{ how: 'abolished', number: '5/KH-UBND', part: 'khoản 2 mục I' }] },
    /một phần của Kế hoạch số 5\/KH-UBND .*\(khoản 2 mục I\) đã bị Kế hoạch số 9\/KH-UBND .* bãi bỏ\./u,
  ],
  [
    'to be replaced',
    { replaces: ['5/KH-UBND'], effective: { from: '2099-01-01', to: null } },
    /5\/KH-UBND .*sẽ được Kế hoạch số 9\/KH-UBND .* thay thế từ 01\/01\/2099\./u,
  ],
])('an answer out of a document that is %s says so', async (_, said, remark) => {
  const talk = openTalk(await askPapers([OLD, plan('xóa nhà tạm', { ...NEW, replaces: [], ...said })]));
  const { text } = await talk(QUESTION);
  expect(text).toMatch(/70%/u);
  expect(text).toMatch(remark);
  expect(text.match(/Lưu ý:/gu)).toHaveLength(1);
});

it.each([
  [{ abolishes: ['5/KH-UBND'] }, '95%'],
  // Both are in force: the nearer words of the question are heard, whichever paper has them.
  [{ amends: ['5/KH-UBND'] }, '70%'],
])(
  'of two that say something, one that is abolished is not preferred, one that is amended may be: %j',
  async (said, first) => {
    const near = plan('phủ sóng di động 95% số hộ', { ...NEW, replaces: [], ...said });
    const talk = openTalk(await askPapers([OLD, near]));
    const { text } = await talk(QUESTION);
    expect(/\d+%/u.exec(text)![0]).toBe(first);
  },
);

it.each([
  [{ kind: 'docx', quality: 'good' }, undefined],
  [{ kind: 'ocr', quality: 'good' }, undefined],
  [{ kind: 'ocr', quality: 'fair' }, /bản quét, độ tin cậy khá/u],
  [{ kind: 'ocr', quality: 'poor' }, /bản quét, độ tin cậy thấp, xin đối chiếu/u],
  [{ kind: 'mended', quality: 'poor' }, /khôi phục từ chữ nhận dạng lỗi/u],
])('a source of %j says how far it can be trusted', (source, said) => {
  const { note } = citeHead(plan('phủ sóng', { source }));
  if (said) expect(note).toMatch(said);
  else expect(note).toBeUndefined();
});

it('a source that a person vouches for needs no such words', () => {
  const confirmed = { by: 'nhóm', on: '2026-01-01', records: 'a' };
  const checked = plan('phủ sóng', { source: { kind: 'ocr', quality: 'poor' }, confirmed });
  expect(cite(checked, checked.blocks[0]!.place, 'Phủ sóng')).not.toHaveProperty('note');
});
