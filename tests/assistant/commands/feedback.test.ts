import { describe, expect, it } from 'vitest';
import { useLobby } from './people-lobby.ts';

const lobby = useLobby();
const says = (sender: string, text: string) => lobby().says(sender, text);

describe('what somebody thinks', () => {
  it.each([
    ['👍', 'up', undefined],
    ['👍🏽 hay lắm', 'up', 'hay lắm'],
    ['+1', 'up', undefined],
    ['/phanhoi tốt', 'up', undefined],
    ['câu trả lời vừa rồi đúng', 'up', undefined],
    ['👎', 'down', undefined],
    ['👎 sao lại thiếu nguồn?', 'down', 'sao lại thiếu nguồn'],
    ['/phanhoi sai: ngày ký', 'down', 'ngày ký'],
    ['/phanhoi chưa đúng, nhầm năm', 'down', 'nhầm năm'],
    ['góp ý: sai, nhầm năm', 'down', 'nhầm năm'],
    ['trả lời sai rồi', 'down', 'rồi'],
    ['phan hoi sai', 'down', undefined],
  ] as const)('is kept with the answer that it was about: %s', async (text, verdict, words) => {
    await says('an', '/nhiemvu 7-PL1-2');
    await says('an', '/nhiemvu 7-PL1-3');
    await says('bình', '/nhiemvu 7-PL1-4');
    expect(await says('an', text)).toContain('đã ghi nhận');
    const ratings = await lobby().office.journal.ratings(verdict, 5);
    expect(ratings.map(({ asked, words: said }) => [asked, said])).toEqual([['/nhiemvu 7-PL1-3', words]]);
  });

  it('is about the answer, not about small talk or other feedback since', async () => {
    await says('an', '/nhiemvu 7-PL1-2');
    await says('an', 'cảm ơn');
    await says('an', '👍');
    await says('an', '👎 nghĩ lại thì thiếu');
    expect(await lobby().office.journal.ratings('up', 5)).toEqual([]);
    expect((await lobby().office.journal.ratings('down', 5)).map(({ asked }) => asked)).toEqual(['/nhiemvu 7-PL1-2']);
  });

  it.each([
    ['/phanhoi', 'tốt hay sai'],
    ['/phanhoi abc', 'tốt hay sai'],
    ['👍', 'Chưa có câu trả lời nào'],
  ])('is asked for where it is not clear: %s', async (text, words) => {
    expect(await says('an', text)).toContain(words);
  });
});
