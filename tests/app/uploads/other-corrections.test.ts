import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { paperSource } from '../../documents/paper.ts';
import { describeSending, type Sender, useSender } from './use-sender.ts';

const UNITS = `- { id: so-noi-vu, name: Sở Nội vụ }
- { id: cong-an, name: Công an tỉnh }
- { id: ubnd, name: UBND tỉnh }
- { id: van-phong, name: Văn phòng UBND tỉnh }
`;

/** A plan with targets in an annex and a duty to report, as a file that an administrator sends. */
function planWith({ value = '93%', report = 'hằng quý' } = {}): string {
  return paperSource(
    `# KẾ HOẠCH

## I. CHỈ TIÊU NĂM 2026

| TT | Chỉ tiêu | Đơn vị tính | Năm 2026 | Cơ quan theo dõi |
| --- | --- | --- | --- | --- |
| 1 | Tỷ lệ thôn có sóng di động băng rộng | % | ${value} | Sở Nội vụ |
| 2 | Số trạm phát sóng dựng mới | Trạm | 12 | Đội Thông tin Cửa Bắc |

## II. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ định kỳ ${report} báo cáo UBND tỉnh kết quả thực hiện Kế hoạch này.
`,
    { id: '77-kh-ubnd-2026', number: '77/KH-UBND', title: 'Phủ sóng vùng sâu năm 2026' },
  );
}

const TARGET = '77-I-1';
const DUTY = '77-II-BC';

/** A sender who has that plan in use, and what is told of a record. */
function withPlan(sender: () => Sender) {
  beforeEach(async () => {
    writeFileSync(join(sender().folders.knowledgeDir, 'units.yaml'), UNITS);
    await sender().add('77.md', planWith());
  });
  return async (text: string, more = {}) => (await sender().say(text, more)).text;
}

describeSending('a target that an administrator corrects', (sender) => {
  const say = withPlan(sender);

  it('says so wherever it is shown, with what is printed, and is what reminders and answers rest on', async () => {
    const { text, choices } = await sender().say(`/chitieu ${TARGET} giá trị: Tối thiểu 95%`);
    expect(text).toContain('“93%” → “Tối thiểu 95%”');
    expect(choices).toEqual([`/chitieu ${TARGET} giá trị: như văn bản`]);
    expect(await say(`/chitieu ${TARGET}`)).toMatch(
      /băng rộng: Tối thiểu 95%[\s\S]*Đã sửa: giá trị ngày 02\/03\/2026 bởi .+; văn bản in: 93%/u,
    );
    expect(await say(`/chitieu ${TARGET}`, { sender: 'khách' })).toContain('bởi người quản trị; văn bản in');
    expect(await say('/chitieu Sở Nội vụ')).toMatch(/Tối thiểu 95%.*đã sửa ngày 02\/03\/2026/u);
    expect(await say('/chitieu 95%')).toContain(TARGET);
    expect(await say('/hanchot năm 2026')).toMatch(/Tối thiểu 95%.*đã sửa ngày 02\/03\/2026/u);
    expect(await say('Tỷ lệ thôn có sóng di động băng rộng năm 2026 phải đạt bao nhiêu?')).toMatch(/95%[\s\S]*93%/u);
    expect((await sender().say('/chitieu Sở Nội vụ')).citations.map(({ quote }) => quote)).toEqual([
      'Tỷ lệ thôn có sóng di động băng rộng: 93%',
    ]);
    expect((await sender().assignments()).get(TARGET)).toMatchObject({
      ...{ title: 'Tỷ lệ thôn có sóng di động băng rộng: Tối thiểu 95%', isCorrected: true },
    });
    expect(await sender().trail()).toMatch(/sửa 77-I-1 \(mục: giá trị, thành: Tối thiểu 95%\)/u);
  });

  it('moves its reminder with its time, and its watcher with the office that is named', async () => {
    await say(`/nhiemvu ${TARGET} thời gian: 30/6/2027`);
    await say(`/nhiemvu ${TARGET} chủ trì theo dõi: Công an tỉnh`);
    await say(`/chitieu ${TARGET} thực hiện: Sở Nội vụ, Công an tỉnh`);
    expect((await sender().assignments()).get(TARGET)).toMatchObject({
      ...{ by: '2027-06-30', leads: ['cong-an'], helpers: ['so-noi-vu'] },
    });
    const card = await say(`/chitieu ${TARGET}`);
    for (const words of ['30/6/2027', 'theo dõi: Công an tỉnh', 'Cơ quan thực hiện: Sở Nội vụ, Công an tỉnh'])
      expect(card).toContain(words);
    expect(card).toContain('thời gian ngày 02/03/2026');
    expect(card).toContain('văn bản in: từ 01/01/2026 đến 31/12/2026');
  });

  it('stays corrected through a restart and a new version, and is given back what that prints', async () => {
    await say(`/chitieu ${TARGET} giá trị: 95%`);
    await sender().restart();
    await sender().add('77.md', planWith({ value: '94%' }));
    expect(await say(`/chitieu ${TARGET}`)).toMatch(/95%[\s\S]*văn bản in: 94%/u);
    expect(await say(`/chitieu ${TARGET} giá trị: như văn bản`)).toContain('“94%”');
    expect(await say(`/chitieu ${TARGET}`)).not.toContain('Đã sửa');
    expect((await sender().assignments()).get(TARGET)!.title).toContain('94%');
    expect(await sender().trail()).toMatch(/trả lại như văn bản in cho 77-I-1 \(mục: giá trị\)/u);
  });

  it('loses the doubts about what it printed there, and no others', async () => {
    const doubtsOf = async () =>
      (await sender().app.knowledge()).records.targets.find(({ id }) => id === '77-I-2')!.doubts;
    await say('/chitieu 77-I-2 giá trị: 14');
    expect(await doubtsOf()).toEqual([expect.stringContaining('Đội Thông tin Cửa Bắc')]);
    await say('/chitieu 77-I-2 theo dõi: Công an tỉnh');
    expect(await doubtsOf()).toEqual([]);
    expect(await say('/chitieu 77-I-2')).toMatch(/dựng mới: 14/u);
  });
});

describeSending('a duty to report that an administrator corrects', (sender) => {
  const say = withPlan(sender);
  const CORRECT = `/nhiemvu ${DUTY} thời gian: hằng tháng`;

  it('says so wherever it is shown, and is what reminders and answers rest on', async () => {
    expect(await say(CORRECT)).toMatch(/“định kỳ hằng quý” → “hằng tháng”/u);
    expect(await say(`/nhiemvu ${DUTY}`)).toMatch(
      /hằng tháng[\s\S]*Đã sửa: thời gian ngày 02\/03\/2026 bởi .+; văn bản in: định kỳ hằng quý/u,
    );
    expect(await say('Những đơn vị nào phải báo cáo định kỳ hằng tháng?')).toMatch(
      /hằng tháng[\s\S]*Đã sửa so với văn bản in: thời gian \(.*văn bản in: định kỳ hằng quý\)/u,
    );
    const found = (await sender().assignments()).get(DUTY)!;
    expect(found).toMatchObject({ kind: 'duty', isCorrected: true, timeframe: { raw: 'hằng tháng' } });
    expect(found.timeframe!.rrules![0]).toContain('MONTHLY');
    expect(await sender().trail()).toMatch(/sửa 77-II-BC \(mục: thời gian, thành: hằng tháng\)/u);
  });

  it('is told by whom, to whom and through whom it is reported', async () => {
    await say(`/nhiemvu ${DUTY} đơn vị báo cáo: Công an tỉnh`);
    await say(`/nhiemvu ${DUTY} nơi nhận: Văn phòng UBND tỉnh`);
    await say(`/nhiemvu ${DUTY} đầu mối: Sở Nội vụ`);
    await say(`/nhiemvu ${DUTY} nội dung: tình hình phủ sóng`);
    expect(await say(`/nhiemvu ${DUTY}`)).toContain(
      'Công an tỉnh báo cáo tình hình phủ sóng, gửi Văn phòng UBND tỉnh (qua Sở Nội vụ)',
    );
    expect((await sender().assignments()).get(DUTY)).toMatchObject({ leads: ['cong-an'], title: 'tình hình phủ sóng' });
  });

  it('stays corrected through a restart and a new version, and is given back what that prints', async () => {
    await say(CORRECT);
    await sender().restart();
    await sender().add('77.md', planWith({ report: 'hằng năm' }));
    expect(await say(`/nhiemvu ${DUTY}`)).toMatch(/hằng tháng[\s\S]*văn bản in: định kỳ hằng năm/u);
    expect(await say(`/nhiemvu ${DUTY} thời gian: như văn bản`)).toContain('“định kỳ hằng năm”');
    expect((await sender().assignments()).get(DUTY)!.timeframe!.raw).toBe('định kỳ hằng năm');
    expect(await say(`/nhiemvu ${DUTY}`)).not.toContain('Đã sửa');
  });
});

describe('a correction of what is no task', () => {
  const sender = useSender();
  const say = withPlan(sender);

  describe.each([
    [TARGET, 'giá trị: nhiều lắm', /không thấy con số trong “nhiều lắm”/u],
    [TARGET, 'thời gian: thường xuyên', /không nói rõ đến ngày nào/u],
    [TARGET, 'thời gian: 31/02/2027', /không đọc được thời gian/u],
    [TARGET, 'theo dõi: Hội Thả Diều', /không biết đơn vị “Hội Thả Diều”/u],
    [TARGET, 'kinh phí: 1 tỷ', /Chỉ tiêu 77-I-1 không có mục kinh phí. Sửa được các mục: tên, giá trị/u],
    [DUTY, 'nơi nhận: Hội Thả Diều', /không biết đơn vị/u],
    [DUTY, 'thời gian: ngày … tháng …', /không đọc được thời gian/u],
    [DUTY, 'chủ trì: Sở Nội vụ', /Chế độ báo cáo 77-II-BC không có mục chủ trì. Sửa được các mục: .*nơi nhận/u],
  ])('%s', (id, typed, said) => {
    it(`is not taken of ${typed}`, async () => {
      expect(await say(`/nhiemvu ${id} ${typed}`)).toMatch(said);
      expect(await say(`/nhiemvu ${id}`)).not.toContain('Đã sửa');
    });
  });

  it('is done by nobody but administrators', async () => {
    const refused = await sender().say(`/chitieu ${TARGET} giá trị: 95%`, { sender: 'khách' });
    expect(refused.kind).toBe('not_allowed');
    expect(await say(`/chitieu ${TARGET}`)).not.toContain('Đã sửa');
  });
});
