import { expect, it } from 'vitest';
import { planFile } from './plans.ts';
import { describeSending } from './use-sender.ts';

const NEXT = ['Dựng trạm phát sóng Suối Mơ | Sở Nội vụ | Quý IV/2026'];
/** A plan that says this of the one in the folder. */
const later = (said: Record<string, unknown>) => planFile(NEXT, { issuedOn: '2026-02-20', ...said });
const WHOLE = [
  ['replaces', /đã được Kế hoạch số 77\/KH-UBND ngày 20\/02\/2026 .* thay thế/u, 'Thay thế Kế hoạch số 12/KH-UBND'],
  ['abolishes', /đã bị Kế hoạch số 77\/KH-UBND ngày 20\/02\/2026 .* bãi bỏ/u, 'Bãi bỏ Kế hoạch số 12/KH-UBND'],
] as const;

describeSending('a document that a later one takes out of force', (sender) => {
  const say = async (text: string, more = {}) => (await sender().say(text, more)).text;
  const reminded = async () => [...(await sender().assignments()).keys()];

  it.each(WHOLE)(
    '(%s) is said to be, is asked for no more, and is as before once that one is gone',
    async (how, remark, told) => {
      expect(await reminded()).toContain('12-II-1');
      const checked = await sender().send('77.md', later({ [how]: ['12/KH-UBND'] }));
      expect(checked.text).toContain(told);
      expect(checked.text).toContain('không được nhắc nữa');
      await sender().choose(checked, 'đưa vào dùng');
      expect(await reminded()).toEqual(['77-II-1']);
      expect(await say('/hanchot năm 2026')).not.toContain('12-II-');
      expect(await say('/nhiemvu 12/KH-UBND')).toMatch(/12-II-1\] .*văn bản hết hiệu lực/u);
      expect(await say('/nhiemvu 12/KH-UBND')).toMatch(remark);
      expect(await say('/vanban 12/KH-UBND')).toMatch(remark);
      expect(await say('Phấn đấu bao nhiêu phần trăm hộ gia đình dùng dịch vụ công trực tuyến?')).toMatch(remark);
      sender().clock.at = new Date('2026-11-26T01:00:00Z');
      const late = await say('/nhiemvu quá hạn');
      expect(late).not.toContain('12-II-');
      expect(await say('/baocao 12/KH-UBND')).toMatch(/văn bản hết hiệu lực/iu);
      await sender().choose(await sender().say('/vanban 77-kh-ubnd-2026 xóa'), 'xác nhận');
      expect(await reminded()).toContain('12-II-1');
      expect(await say('/nhiemvu quá hạn')).toContain('12-II-1');
    },
  );

  it('keeps its tasks for those who may not know the later one', async () => {
    await sender().add('77.md', later({ replaces: ['12/KH-UBND'], access: 'internal' }));
    const list = await say('/nhiemvu 12/KH-UBND', { sender: 'khách' });
    expect(list).toContain('12-II-1');
    expect(list).not.toMatch(/hết hiệu lực|thay thế/u);
    expect(await say('/nhiemvu 12/KH-UBND')).toContain('hết hiệu lực');
  });

  it('is told where it is sent itself', async () => {
    await sender().add('77.md', later({ replaces: ['78/KH-UBND'] }));
    const { text } = await sender().send('78.md', planFile(NEXT, { id: '78-kh', number: '78/KH-UBND' }));
    expect(text).toContain('Văn bản này đã bị Kế hoạch số 77/KH-UBND');
  });
});

describeSending('a document that a later one changes in part', (sender) => {
  const reminded = async () => [...(await sender().assignments()).keys()];
  const part = { how: 'abolished', number: '12/KH-UBND', part: 'khoản 2 mục II' };

  it.each([
    [
      'amends',
      { amends: ['12/KH-UBND'] },
      'Sửa đổi, bổ sung Kế hoạch số 12/KH-UBND',
      /đã được sửa đổi, bổ sung bởi Kế hoạch số 77\/KH-UBND/u,
    ],
    [
      'endsInPart',
      { endsInPart: [part] },
      '(một phần: khoản 2 mục II)',
      /một phần của .* \(khoản 2 mục II\) đã bị .*77\/KH-UBND/u,
    ],
  ])('(%s) says so, and its tasks are asked for as before', async (_, said, told, remark) => {
    const before = await reminded();
    expect(before).toContain('12-II-1');
    const checked = await sender().send('77.md', later(said));
    expect(checked.text).toContain(told);
    expect(checked.text).not.toContain('không được nhắc nữa');
    await sender().choose(checked, 'đưa vào dùng');
    const { text } = await sender().say('/nhiemvu 12/KH-UBND');
    expect(text).toMatch(remark);
    expect(text).not.toContain('hết hiệu lực');
    expect((await reminded()).sort()).toEqual([...before, '77-II-1'].sort());
  });
});
