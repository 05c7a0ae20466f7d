import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { CHANGED_PLAN, FIRST, PLAN, planFile } from './plans.ts';
import { useSender } from './use-sender.ts';

const sender = useSender();
const CORRECT = '/nhiemvu 77-II-1 thời gian: Quý IV/2027';
const card = async (more = {}) => (await sender().say('/nhiemvu 77-II-1', more)).text;
const facts = async () => (await (await sender().app.office()).outbox.facts()).assignments;
const timeOf = async (subject: string) => (await facts()).find((one) => one.subject === subject)?.timeframe?.raw;
beforeEach(() => {
  const units = '- { id: so-noi-vu, name: Sở Nội vụ }\n- { id: cong-an, name: Công an tỉnh }\n';
  writeFileSync(join(sender().folders.knowledgeDir, 'units.yaml'), units);
});

const trail = async () => (await sender().say('/nhatky')).text;

describe('a task that an administrator corrects', () => {
  it('says so wherever it is shown, with what is printed, and is what reminders rest on', async () => {
    await sender().add('77.md', PLAN);
    const said = await sender().say(CORRECT);
    expect(said.text).toContain('“Quý II/2026” → “Quý IV/2027”');
    expect(await timeOf('77-II-1')).toBe('Quý IV/2027');
    const shown = await card();
    expect(shown).toContain('Rõ thời gian: Quý IV/2027');
    expect(shown).toMatch(/Đã sửa: thời gian ngày 02\/03\/2026 bởi .+; văn bản in: Quý II\/2026/u);
    expect((await sender().say('/nhiemvu 77/KH-UBND')).text).toMatch(/Đèo Gió \(.*31\/12\/2027.*đã sửa/u);
    const answer = (await sender().say('Đơn vị nào chủ trì dựng trạm phát sóng Đèo Gió?')).text;
    expect(answer).toMatch(
      /Quý IV\/2027[\s\S]*Đã sửa so với văn bản in: thời gian \(người quản trị sửa ngày 02\/03\/2026; văn bản in: Quý II\/2026\)/u,
    );
    const quoted = (await sender().say('Khi nào dựng xong trạm phát sóng Đèo Gió?')).text;
    expect(quoted).toMatch(
      /Quý II\/2026[\s\S]*Lưu ý: người quản trị đã sửa nhiệm vụ 77-II-1.*thời gian: Quý IV\/2027/u,
    );
    expect(await trail()).toMatch(/sửa 77-II-1 \(mục: thời gian, thành: Quý IV\/2027\)/u);
  });

  it('stays corrected through a restart, /nap and a new version, and is given back on a word', async () => {
    await sender().add('77.md', PLAN);
    const { choices } = await sender().say(CORRECT);
    await sender().restart();
    await sender().say('/nap');
    expect(await card()).toContain('Rõ thời gian: Quý IV/2027');
    await sender().add('77.md', planFile(['Dựng trạm phát sóng Đèo Gió | Sở Nội vụ | Quý III/2026', FIRST[1]!]));
    expect(await card()).toMatch(/Rõ thời gian: Quý IV\/2027[\s\S]*văn bản in: Quý III\/2026/u);
    expect(await timeOf('77-II-1')).toBe('Quý IV/2027');
    expect(choices).toEqual(['/nhiemvu 77-II-1 thời gian: như văn bản']);
    expect((await sender().say(choices![0]!)).text).toContain('“Quý III/2026”');
    expect(await card()).not.toContain('Đã sửa');
    expect(await timeOf('77-II-1')).toBe('Quý III/2026');
    expect(await trail()).toMatch(/trả lại như văn bản in cho 77-II-1 \(mục: thời gian\)/u);
    expect((await sender().say(choices![0]!)).text).toContain('không có gì để bỏ');
  });

  it('is not said to be corrected where a new version prints just that', async () => {
    await sender().add('77.md', PLAN);
    await sender().say('/nhiemvu 77-II-1 thời gian: Quý IV/2026');
    await sender().add('77.md', CHANGED_PLAN);
    expect(await card()).toContain('Rõ thời gian: Quý IV/2026');
    expect(await card()).not.toContain('Đã sửa');
  });
});

describe('a correction', () => {
  it.each([
    ['chủ trì: Sở Nội vụ', 'Rõ người (chủ trì): Sở Nội vụ', undefined],
    ['chu tri: Công an tỉnh', 'Rõ người (chủ trì): Công an tỉnh', 'văn bản in: Sở Nội vụ'],
    ['đơn vị phối hợp: Công an tỉnh', 'phối hợp: Công an tỉnh', 'phối hợp ngày 02/03/2026'],
    ['sản phẩm: Trạm phát sóng', 'Rõ sản phẩm: Trạm phát sóng', 'văn bản in: văn bản không ghi'],
    ['kinh phí: 1,5 tỷ đồng', 'Kinh phí: 1.500 triệu đồng', 'kinh phí ngày 02/03/2026'],
    ['tên: Dựng hai trạm phát sóng', 'Rõ việc: Dựng hai trạm phát sóng', 'văn bản in: Dựng trạm phát sóng Đèo Gió'],
  ])('is taken of %s', async (typed, shown, told) => {
    await sender().add('77.md', PLAN);
    await sender().say(`/nhiemvu 77-II-1 ${typed}`);
    const text = await card();
    expect(text).toContain(shown);
    if (told) expect(text).toContain(told);
    else expect(text).not.toContain('Đã sửa');
  });

  it('leaves what is quoted as the paper prints it', async () => {
    await sender().add('77.md', PLAN);
    await sender().say('/nhiemvu 77-II-1 tên: Dựng hai trạm phát sóng');
    const { citations } = await sender().say('/nhiemvu 77-II-1');
    expect(citations.map(({ quote }) => quote)).toEqual(['Dựng trạm phát sóng Đèo Gió']);
  });

  it.each([
    ['thời gian: ngày … tháng …', /không đọc được thời gian/u],
    ['thời gian: 31/02/2026', /không đọc được thời gian.*31\/0?2\/2026/u],
    ['chủ trì: Hội Thả Diều Phố Núi', /không biết đơn vị “Hội Thả Diều Phố Núi”/u],
    ['kinh phí: nhiều lắm', /không đọc được số tiền “nhiều lắm”/u],
    ['tên:', /Xin ghi nội dung mới/u],
    [`tên: ${'d'.repeat(1001)}`, /quá mức 1000/u],
  ])('is not taken of %s', async (typed, said) => {
    await sender().add('77.md', PLAN);
    expect((await sender().say(`/nhiemvu 77-II-1 ${typed}`)).text).toMatch(said);
    expect(await card()).not.toContain('Đã sửa');
  });
});

describe('correcting', () => {
  it('is done by nobody but administrators, who alone are not named to guests', async () => {
    await sender().add('77.md', PLAN);
    expect((await sender().say(CORRECT, { sender: 'khách' })).kind).toBe('not_allowed');
    expect(await card()).not.toContain('Đã sửa');
    await sender().say(CORRECT);
    expect(await card({ sender: 'khách' })).toContain('bởi người quản trị; văn bản in');
  });

  it('is followed by another process on the same data', async () => {
    await sender().add('77.md', PLAN);
    const other = sender().open();
    try {
      await other.frontDesk();
      await sender().say(CORRECT);
      const told = async () => (await sender().say('/nhiemvu 77-II-1', {}, other)).text;
      await expect.poll(told, { timeout: 10_000 }).toContain('Rõ thời gian: Quý IV/2027');
    } finally {
      await other.close();
    }
  });
});
