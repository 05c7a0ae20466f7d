import { beforeAll, describe, expect, it } from 'vitest';
import { type Asking, askKnowledge, numbered } from '../../answering/asking.ts';
import { codesIn, openTalk, type Talk } from './desk.ts';

let asking: Asking;
let say: Talk;
beforeAll(async () => {
  asking = await askKnowledge();
  say = openTalk(asking);
});

describe('a long list', () => {
  it.each(['nhiemvu', 'chitieu', 'hanchot', 'nhiemvu Sở Nội vụ', 'nhiemvu 1411 trên 200 triệu', 'hanchot 05'])(
    'is shown page by page without a gap or a repetition, and numbered through: /%s',
    async (command) => {
      const first = await say(`/${command}`);
      const count = Number(/^Có (\d+) /u.exec(first.text)![1]);
      const pages = Math.ceil(count / 10);
      expect(pages).toBeGreaterThan(1);
      const codes: string[] = [];
      for (let page = 1; page <= pages; page++) {
        const reply = await say(`/${command} trang ${page}`);
        const lines = numbered(reply);
        expect(lines).toHaveLength(page < pages ? 10 : count - 10 * (pages - 1));
        expect(lines[0]).toMatch(new RegExp(`^${10 * page - 9}\\. `, 'u'));
        expect(reply.text).toContain(`(Trang ${page}/${pages})`);
        expect(reply.citations).toHaveLength(lines.length);
        codes.push(...codesIn(reply));
      }
      expect(new Set(codes).size).toBe(count);
      expect(codesIn(first)).toEqual(codes.slice(0, 10));
    },
  );

  it('offers the pages beside it, with the conditions that were typed', async () => {
    expect((await say('/nhiemvu 1411')).choices).toEqual(['/nhiemvu 1411 trang 2']);
    expect((await say('/nhiemvu 1411 trang 2')).choices).toEqual(['/nhiemvu 1411 trang 3', '/nhiemvu 1411 trang 1']);
    expect((await say('/nhiemvu trang 2')).choices).toEqual(['/nhiemvu trang 3', '/nhiemvu trang 1']);
    expect((await say('/hanchot 558')).choices).toBeUndefined();
  });

  it.each([
    ['trang 99', 3],
    ['trang 0', 1],
    ['tr 2', 2],
    ['TRANG 3', 3],
    ['tr.2', 2],
  ])('stays within its pages: %s', async (typed, page) => {
    const reply = await say(`/nhiemvu 1411 ${typed}`);
    expect(reply.text).toContain(`(Trang ${page}/3)`);
    expect(reply.text).toContain('Có 28 nhiệm vụ trong Kế hoạch 1411/KH-SKHCN');
  });

  it('of one page says nothing of pages', async () => {
    const reply = await say('/chitieu Sở Nội vụ theo dõi');
    expect(numbered(reply)).toHaveLength(2);
    expect(reply.text).not.toContain('Trang');
    expect(reply.choices).toBeUndefined();
  });
});
