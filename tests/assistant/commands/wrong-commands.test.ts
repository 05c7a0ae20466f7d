import { beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/assistant/commands/commands.ts';
import { may } from '../../../src/people/rights.ts';
import { ROLES } from '../../../src/people/role.ts';
import { askOfficePapers } from '../office-papers.ts';
import { openTalk, type Talk } from './desk.ts';

let say: Talk;
beforeAll(async () => {
  say = openTalk(await askOfficePapers());
});

describe('a command', () => {
  it.each([
    '/nhiemvu Sở Tài chính',
    '/nhiem vu Sở Tài chính',
    '/nhiệm vụ Sở Tài chính',
    '/Nhiệmvụ Sở Tài chính',
    '/NHIEMVU SỞ TÀI CHÍNH',
    '/nhiemvu@tro_ly_so_bot Sở Tài chính',
    '/nhiệm vụ sở tài chính'.normalize('NFD'),
    '  /nhiemvu   so tai chinh  ',
    'chào em, /nhiemvu Sở Tài chính',
  ])('is understood however it is typed: %s', async (text) => {
    const reply = await say(text, { role: 'guest' });
    expect(reply.text).toMatch(/^Có 4 nhiệm vụ của Sở Tài chính/u);
  });

  it.each([
    ['/chỉ tiêu', 'Có 3 chỉ tiêu'],
    ['/hạn chót 7', 'Có 7 việc'],
    ['/tiến độ', 'Xin ghi mã nhiệm vụ'],
    ['/báo cáo 7', 'Báo cáo tiến độ thực hiện nhiệm vụ'],
    ['/trợ giúp', 'Anh/chị cứ hỏi bằng lời'],
    ['/help', 'Anh/chị cứ hỏi bằng lời'],
    ['/start', 'Xin chào! Tôi là Trợ Lý Số'],
  ])('may be written with marks and in two words: %s', async (text, words) => {
    expect((await say(text)).text).toContain(words);
  });

  it('that nobody knows is answered with the nearest, to be chosen with what was typed behind it', async () => {
    expect(await say('/nhiemvuu Sở Tài chính')).toEqual({
      kind: 'clarify',
      text: 'Không có lệnh /nhiemvuu. Có phải /nhiemvu? Gõ /trogiup để xem các lệnh.',
      citations: [],
      choices: ['/nhiemvu Sở Tài chính'],
    });
    expect((await say('/tiendoo')).text).toContain('Có phải /tiendo?');
    expect((await say('/bcao xlsx')).choices).toEqual(['/baocao xlsx']);
  });

  it.each(['/xyz', '/', '/123', '/?'])('that is like none is sent to the help: %s', async (text) => {
    const reply = await say(text);
    expect(reply.kind).toBe('clarify');
    expect(reply.text).toMatch(/^Không có lệnh \/[^ ]*\. Gõ \/trogiup để xem các lệnh\.$/u);
    expect(reply.choices).toBeUndefined();
  });

  it('is not repeated at length where it is wrong', async () => {
    expect((await say(`/${'x'.repeat(500)}`)).text.length).toBeLessThan(120);
  });

  it('is explained by the help to those who have a right to it', async () => {
    for (const role of ROLES) {
      const { text, kind } = await say('/trogiup', { role });
      expect(kind).toBe('smalltalk');
      for (const { name, right } of COMMANDS)
        expect(text.includes(`- /${name}`)).toBe(right === undefined || may(role, right) !== 'no');
    }
  });
});
