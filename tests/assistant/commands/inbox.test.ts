import { beforeEach, describe, expect, it } from 'vitest';
import { commandFor } from '../../../src/assistant/commands/run-command.ts';
import { openRemindedLobby, type RemindedLobby } from './reminded-lobby.ts';

let reminded: RemindedLobby;
const says = (name: string, text: string) => reminded.lobby.says(name, text);
/** How often somebody was told of the report that is due on Sunday. */
const times = (name: string) =>
  reminded.lobby.shownIn(`riêng ${name}`).filter((text) => /^Nhắc việc của/u.test(text) && text.includes('7-II-1-BC'))
    .length;

beforeEach(async () => {
  reminded = await openRemindedLobby();
  await reminded.lobby.appoint('quản trị', 'admin');
  await reminded.lobby.appoint('an', 'official', 'so-noi-vu');
  await says('an', '/nhacviec bật');
});

/** The number by which a reminder is named. */
function numberIn(name: string): string {
  const choices = reminded.lobby.screens.shown.filter(({ chat }) => chat === `riêng ${name}`).at(-1)!.reply.choices!;
  return /^Đã nhận tin (\d+)$/u.exec(choices[0]!)![1]!;
}

describe('a reminder', () => {
  it('comes at its hour, and is said to be received by a press', async () => {
    await reminded.until('2026-11-26T07:59');
    expect(times('an')).toBe(0);
    await reminded.until('2026-11-26T08:00');
    expect(times('an')).toBe(1);
    const number = numberIn('an');
    expect(await says('an', '1')).toContain(`Cảm ơn anh/chị đã nhận tin ${number}`);
    expect(await says('an', `Đã nhận tin ${number}`)).toContain('đã được ghi nhận trước đó');
    expect(await says('an', '/hopthu')).toContain('Hộp thư trống');
  });

  it.each(['đã nhận', 'Dạ đã nhận ạ', '/danhan'])('is received by a word right behind it: %s', async (text) => {
    await reminded.until('2026-11-26T08:00');
    expect(await says('an', text)).toContain('Cảm ơn anh/chị đã nhận tin');
  });

  it('comes again when that is asked for, and not before', async () => {
    await reminded.until('2026-11-26T08:00');
    expect(await says('an', '2')).toMatch(/Tôi sẽ nhắc lại .*lúc 08:00, thứ Sáu, 27\/11\/2026/u);
    await reminded.until('2026-11-26T15:00');
    expect(times('an')).toBe(1);
    await reminded.until('2026-11-27T08:00');
    expect(times('an')).toBe(2);
  });

  it('comes again within working hours whatever is asked for', async () => {
    await reminded.until('2026-11-26T16:45');
    const number = numberIn('an');
    expect(await says('an', `Nhắc lại tin ${number} sau 1 giờ`)).toMatch(/lúc 07:30, thứ Sáu, 27\/11\/2026/u);
  });

  it('is put off with choices where no time is said, and none where the time makes no sense', async () => {
    await reminded.until('2026-11-26T08:00');
    const number = numberIn('an');
    expect(await says('an', `Nhắc lại tin ${number}`)).toBe('Anh/chị muốn được nhắc lại lúc nào?');
    expect(reminded.lobby.screens.shown.at(-1)!.reply.choices).toContain(`Nhắc lại tin ${number} sau 1 giờ`);
    expect(await says('an', `Nhắc lại tin ${number} tuần trăng tới`)).toContain('Tôi không hiểu “tuần trăng tới”');
    expect(await says('an', `Nhắc lại tin ${number} sau 90 ngày`)).toContain('trong vòng 60 ngày');
  });

  it('is not meant by “nhắc lại” behind something else', async () => {
    await reminded.until('2026-11-26T08:00');
    await says('an', '/donvi');
    expect(await says('an', 'nhắc lại sáng mai')).toContain('Xin ghi số của tin cần nhắc lại');
    expect(await says('an', 'đã nhận')).toContain('Xin ghi số của tin');
  });

  it.each([
    'nhắc lại thứ năm của Sở Nội vụ là gì',
    'nhắc lại sáng kiến của Sở Khoa học và Công nghệ',
    'nhắc lại thứ tự các nhiệm vụ ưu tiên',
    'nhắc lại',
  ])('is not meant by what is asked otherwise: %s', (asked) => {
    expect(commandFor(asked)?.command.name).not.toBe('nhaclai');
  });

  it('is nobody else’s to receive or to put off', async () => {
    await reminded.until('2026-11-26T08:00');
    const number = numberIn('an');
    expect(await says('quản trị', `Đã nhận tin ${number}`)).toContain('không phải tin nhắc việc của anh/chị');
    expect(await says('quản trị', `Nhắc lại tin ${number} sáng mai`)).toContain('không phải tin nhắc việc của anh/chị');
    expect(await says('an', `Đã nhận tin ${number}`)).toContain('Cảm ơn');
  });
});

describe('/hopthu', () => {
  it('holds what nobody could be told, until it is received', async () => {
    await reminded.untilUnreached('2026-11-26T08:00');
    const text = await says('an', '/hopthu');
    expect(text).toMatch(/^Hộp thư nhắc việc của anh\/chị:\n\n/u);
    expect(text).toContain('7-II-1-BC');
    expect(await says('an', '1')).toMatch(/đã ghi nhận \d+ nhắc việc trong hộp thư/u);
    expect(await says('an', 'xem hộp thư')).toContain('Hộp thư trống');
    expect(await says('an', 'đã nhận tất cả')).toContain('Không có nhắc việc nào đang chờ');
  });

  it('is not opened where others read it, nor for guests', async () => {
    const inGroup = { chat: 'nhóm', isPrivate: false, isAddressed: true };
    expect(await reminded.lobby.says('an', '/hopthu', inGroup)).toContain('trò chuyện riêng');
    expect(await says('khách', '/hopthu')).toContain('dành cho người được giao quyền');
  });
});

it('/dulieu holds all that somebody was reminded of, and of nobody else', async () => {
  await reminded.until('2026-11-26T08:00');
  await says('an', '/dulieu');
  const file = reminded.lobby.screens.shown.at(-1)!.reply.files![0]!;
  const { reminders, reminderChoices } = JSON.parse(new TextDecoder().decode(file.bytes));
  expect(reminderChoices).toMatchObject({ isOn: true });
  expect(reminders).toContainEqual(expect.objectContaining({ subject: '7-II-1-BC', stage: 3, state: 'sent' }));
  await says('quản trị', '/dulieu');
  const other = reminded.lobby.screens.shown.at(-1)!.reply.files![0]!;
  expect(new TextDecoder().decode(other.bytes)).not.toContain('7-II-1-BC:2026');
});
