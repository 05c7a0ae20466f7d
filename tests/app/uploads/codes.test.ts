import { expect, it } from 'vitest';
import { FIRST, planFile } from './plans.ts';
import { describeSending } from './use-sender.ts';

const unnumbered = (id: string, changed: Record<string, unknown> = {}, rows: readonly string[] = FIRST) =>
  planFile(rows, { id, number: null, ...changed });

describeSending('a paper without a number', (sender) => {
  const codes = async () =>
    (await sender().app.knowledge()).records.tasks.map(({ id }) => id).filter((id) => !id.startsWith('12-'));

  it('has a code that can be said, by which its tasks are named and found again', async () => {
    await sender().add('a.md', unnumbered('phu-song'));
    expect(await codes()).toEqual(['KHPSVS26-II-1', 'KHPSVS26-II-2']);
    expect((await sender().say('/nhiemvu KHPSVS26-II-1')).text).toContain('Đèo Gió');
    expect((await sender().say('/nhiemvu khpsvs26')).text).toContain('Suối Lạnh');
    await sender().add('a.md', unnumbered('phu-song', { title: 'Phủ sóng thôn bản' }, [...FIRST].reverse()));
    await sender().restart();
    expect((await codes()).sort()).toEqual(['KHPSVS26-II-1', 'KHPSVS26-II-2']);
  });

  it('shares its code with no other one, in a new version either', async () => {
    await sender().add('a.md', unnumbered('phu-song'));
    const other = (rows: readonly string[]) => unnumbered('phu-song-xa', { issuer: 'UBND xã Suối Mơ' }, rows);
    await sender().add('b.md', other(['Dựng cột Suối Mơ | Sở Nội vụ | Quý II/2026']));
    expect(await codes()).toEqual(expect.arrayContaining(['KHPSVS26-II-1', 'KHPSVS26B-II-1']));
    expect((await sender().say('/nhiemvu KHPSVS26')).text).not.toContain('Suối Mơ');
    await sender().add('b.md', other(['Dựng cột Suối Mơ | Sở Nội vụ | Quý II/2026', 'Kéo cáp mới | Sở Nội vụ | 2026']));
    expect(await codes()).toEqual(expect.arrayContaining(['KHPSVS26B-II-1', 'KHPSVS26B-II-2']));
  });
});
