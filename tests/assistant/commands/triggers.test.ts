import { beforeEach, describe, expect, it } from 'vitest';
import { askPapers } from '../../answering/asking.ts';
import { paper } from '../../documents/paper.ts';
import { openTalk } from './desk.ts';
import { openRemindedLobby, type RemindedLobby } from './reminded-lobby.ts';

const TASK = '7-PL1-7';
let reminded: RemindedLobby;
const says = (name: string, text: string) => reminded.lobby.says(name, text);
const marked = () => reminded.lobby.office.triggers.list();

beforeEach(async () => {
  reminded = await openRemindedLobby();
  await reminded.lobby.appoint('quản trị', 'admin');
  await reminded.lobby.appoint('bình', 'official', 'so-tai-chinh');
});

describe('/kichhoat', () => {
  it('lists what waits for an event, and what is known to have happened', async () => {
    const list = await says('quản trị', '/kichhoat');
    expect(list).toMatch(/^Có 1 nhiệm vụ chờ một việc xảy ra trước, trong đó 0 nhiệm vụ đã ghi/u);
    expect(list).toContain(
      `[${TASK}] Triển khai hướng dẫn kế toán (Sở Tài chính): chờ “Bộ Tài chính ban hành hướng dẫn”`,
    );
    await says('quản trị', `/kichhoat xác nhận ${TASK} 24/11/2026 hạn 31/12/2026`);
    const after = await says('quản trị', '/kichhoat');
    expect(after).toContain('trong đó 1 nhiệm vụ đã ghi');
    expect(after).toContain('đã xảy ra ngày 24/11/2026, hạn thứ Năm, 31/12/2026');
  });

  it('asks for the last day where the paper says none, shows what it understood, and keeps it when that is confirmed', async () => {
    expect(await says('quản trị', `/kichhoat ${TASK} hôm qua`)).toContain(
      `/kichhoat ${TASK} 24/11/2026 hạn 31/12/2026`,
    );
    const preview = await says('quản trị', `/kichhoat ${TASK} hôm qua hạn 31/12/2026`);
    expect(preview).toContain('“Bộ Tài chính ban hành hướng dẫn”, đã xảy ra thứ Ba, 24/11/2026');
    expect(preview).toContain('Hạn cuối: thứ Năm, 31/12/2026');
    expect(await marked()).toEqual([]);
    expect(await says('quản trị', '1')).toContain(`Đã ghi cho nhiệm vụ ${TASK}`);
    expect(await marked()).toEqual([{ task: TASK, happenedOn: '2026-11-24', dueOn: '2026-12-31' }]);
    expect(await says('quản trị', `/kichhoat ${TASK} hôm nay hạn 30/11/2026`)).toContain(
      'Thay cho ngày đã ghi trước đây: 24/11/2026, hạn 31/12/2026',
    );
  });

  it('makes a deadline that everybody sees and is reminded of', async () => {
    await says('bình', '/nhacviec bật');
    expect(await says('bình', '/hanchot Sở Tài chính')).not.toContain(TASK);
    await says('quản trị', `/kichhoat xác nhận ${TASK} 24/11/2026 hạn 04/12/2026`);
    expect(await says('bình', '/hanchot Sở Tài chính')).toContain(`[${TASK}] Triển khai hướng dẫn kế toán`);
    expect(await says('bình', `/nhiemvu ${TASK}`)).toContain('04/12/2026');
    expect(await says('khách', `/nhiemvu ${TASK}`)).toContain('04/12/2026');
    await reminded.until('2026-11-27T08:00');
    expect(reminded.last('bình')).toContain(TASK);
  });

  it('takes it back', async () => {
    await says('quản trị', `/kichhoat xác nhận ${TASK} 24/11/2026 hạn 04/12/2026`);
    expect(await says('quản trị', `/kichhoat ${TASK} huỷ`)).toContain('Đã bỏ ngày xảy ra');
    expect(await marked()).toEqual([]);
    expect(await says('quản trị', `/kichhoat ${TASK} hủy`)).toContain('chưa được ghi ngày xảy ra');
    expect(await says('quản trị', '/hanchot Sở Tài chính')).not.toContain(TASK);
    const trail = await says('quản trị', '/nhatky');
    expect(trail).toContain(`bỏ ngày xảy ra việc phải chờ của ${TASK}`);
    expect(trail).toContain(`của ${TASK} (hạn 04/12/2026, xảy ra ngày 24/11/2026)`);
  });

  it.each([
    [`${TASK} ngày kia`, 'Tôi không đọc được ngày “ngày kia”'],
    [`${TASK} 31/02/2026`, 'Tôi không đọc được ngày'],
    [`${TASK} 26/11/2026 hạn 31/12/2026`, 'chưa đến'],
    [`${TASK} 24/11/2026 hạn 20/11/2026`, 'đứng trước ngày xảy ra'],
    [`${TASK} 24/11/2026 hạn mai kia`, 'Tôi không đọc được ngày “mai kia”'],
    [`xác nhận ${TASK} 24/11/2026`, 'không tự tính được hạn'],
    ['7-PL1-2 hôm nay', 'không chờ việc gì xảy ra trước'],
    ['7-PL1-99 hôm nay', 'Không có mã'],
  ])('keeps nothing that cannot be right: %s', async (typed, words) => {
    expect(await says('quản trị', `/kichhoat ${typed}`)).toContain(words);
    expect(await marked()).toEqual([]);
  });
});

it('/kichhoat computes the last day where the paper says how long after the event', async () => {
  const head = '| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian thực hiện |\n| --- | --- | --- | --- |';
  const rows = [
    '| 1 | Ban hành quy chế | Sở Nội vụ | Trong 10 ngày kể từ khi Bộ Nội vụ ban hành hướng dẫn |',
    '| 2 | Báo cáo kết quả | Sở Nội vụ | Trong thời hạn 5 ngày làm việc sau khi kết thúc đợt kiểm tra |',
  ];
  const say = openTalk(
    await askPapers([paper(`# KẾ HOẠCH\n\n## Phụ lục I\n\n${head}\n${rows.join('\n')}\n`)], 'Sở Nội vụ'),
  );
  const first = await say('/kichhoat 7-PL1-1 hôm qua');
  expect(first.text).toContain('- Hạn cuối: thứ Sáu, 04/12/2026 (10 ngày tính từ ngày đó).');
  expect(first.choices).toEqual(['/kichhoat xác nhận 7-PL1-1 24/11/2026 hạn 04/12/2026']);
  const second = await say('/kichhoat 7-PL1-2 20/11/2026');
  // Counted from a Friday; 24/11 is the Day of Vietnamese Culture, off since 2026.
  expect(second.text).toContain('- Hạn cuối: thứ Hai, 30/11/2026 (5 ngày làm việc tính từ ngày đó).');
  const own = await say('/kichhoat 7-PL1-1 hôm qua hạn 01/12/2026');
  expect(own.text).toContain('- Hạn cuối: thứ Ba, 01/12/2026.');
});
