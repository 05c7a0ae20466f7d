import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/assistant/message.ts';
import type { Role } from '../../../src/people/role.ts';
import { UserError } from '../../../src/shared/errors.ts';
import type { Asking } from '../../answering/asking.ts';
import { askOfficePapers, SECRETS } from '../office-papers.ts';
import { codesIn, openTalk, type Talk } from './desk.ts';

const OUTSIDE = ['guest', 'member'] as const;
const IN_OFFICE = ['official', 'manager', 'admin'] as const;
/** What an office reported, as nobody outside may read it. */
const REPORTED = /45,5|đã quét 9 mét giá|đã hoàn thành|hoàn thành muộn/u;

let asking: Asking;
let say: Talk;
beforeAll(async () => {
  asking = await askOfficePapers();
  say = openTalk(asking);
  await say('/tiendo 7-PL1-2 45,5% đã quét 9 mét giá');
  await say('/tiendo 7-PL1-4 xong');
  await say('/tiendo 99-PL1-1 30% đã đặt cọc khẩn cấp');
});

/** What is repeated of what was typed gives nothing away. */
function secretsBesides(typed: string): RegExp {
  return /99-|99\/KH/u.test(typed) ? /99\/KH|Lôi Vũ|Hải Âu|Sao Mai|hầm ngầm|45%|4\.?700|6\.?850|đặt cọc/u : SECRETS;
}

describe('an internal document', () => {
  it.each([
    ['/nhiemvu', '99-PL1-1'],
    ['/nhiemvu quá hạn', '99-PL1-2'],
    ['/nhiemvu Công an tỉnh', 'Lôi Vũ'],
    ['/nhiemvu máy phát điện', 'Lôi Vũ'],
    ['/nhiemvu trên 4 tỷ', '4.700 triệu đồng'],
    ['/nhiemvu sản phẩm là biên bản', 'Lôi Vũ'],
    ['/nhiemvu 99-PL1-1', 'Biên bản Sao Mai'],
    ['/nhiemvu 99-1', '99-PL1-1'],
    ['/nhiemvu 99-II-1-BC', 'hầm ngầm'],
    ['/nhiemvu 99-II-1-TN', 'hầm ngầm'],
    ['99-PL1-1 đến đâu rồi?', 'Lôi Vũ'],
    ['/chitieu', 'hầm ngầm'],
    ['/chitieu 99-PL2-1', '45%'],
    ['/chitieu Công an tỉnh', 'hầm ngầm'],
    ['/hanchot', '99-II-1-BC'],
    ['/hanchot Công an tỉnh', 'Lôi Vũ'],
    ['/hanchot 4/12', 'hầm ngầm'],
    ['/baocao Công an tỉnh', 'Lôi Vũ'],
    ['/tiendo 99-PL1-1', 'đặt cọc'],
    ['việc nào đến hạn trước 10/12/2026?', 'Lôi Vũ'],
    ['đơn vị nào tốn tiền nhiều nhất?', '6.850 triệu đồng'],
    ['ai phải báo cáo gì, khi nào?', 'hầm ngầm'],
    ['nhiệm vụ trên 4 tỷ', 'Lôi Vũ'],
  ])('is open to everyone in office and closed to everyone else: %s', async (text, words) => {
    for (const role of IN_OFFICE) expect((await say(text, { role })).text).toContain(words);
    for (const role of OUTSIDE)
      expect(JSON.stringify({ ...(await say(text, { role })) })).not.toMatch(secretsBesides(text));
  });
});

describe('those outside', () => {
  it.each(['/nhiemvu', '/chitieu', '/hanchot'])(
    'cannot tell an internal document from none by guessing codes: %s',
    async (command) => {
      for (const code of ['99-PL1-1', '99-1', '99-PL2-1', '99-II-1-BC', '99-II-1-TN', '99-PL1-9', '77-PL1-1']) {
        const reply = await say(`${command} ${code}`, { role: 'guest' });
        expect(reply).toEqual({
          kind: 'no_evidence',
          text: `Không có mã “${code}”. Gõ /nhiemvu hoặc /chitieu để xem các mã.`,
          citations: [],
        });
      }
    },
  );

  it('find a shortened code as clear as the public papers leave it', async () => {
    expect((await say('/nhiemvu 7-2', { role: 'guest' })).choices).toEqual(['/nhiemvu 7-PL1-2', '/nhiemvu 7-PL2-2']);
  });

  it.each(['/nhiemvu Kế hoạch 99/KH-BCH', '/chitieu ke hoach 99/kh-bch', '/hanchot Kế hoạch số 99/KH-BCH'])(
    'are told that a paper is not for them where they name its number: %s',
    async (text) => {
      const reply = await say(text, { role: 'guest' });
      expect(reply).toMatchObject({ kind: 'not_allowed', citations: [] });
      expect(reply.text).toContain('văn bản nội bộ mà vai trò của anh/chị chưa được xem');
    },
  );

  it('are told nothing where they only guess its title or code', async () => {
    for (const typed of ['99', 'ứng cứu khẩn cấp', 'Ban Chỉ huy', 'kế hoạch ứng cứu khẩn cấp']) {
      const { text, kind, citations } = await say(`/nhiemvu ${typed}`, { role: 'member' });
      expect({ typed, kind, citations }).toEqual({ typed, kind: 'no_evidence', citations: [] });
      expect(text).not.toMatch(secretsBesides('99-'));
    }
  });
});

/** What a person reads where a command cannot be done. */
function refused(error: unknown): Reply {
  if (error instanceof UserError) return { kind: 'no_evidence', text: error.message, citations: [] };
  throw error;
}

describe('commands, conditions and codes', () => {
  it('draw out nothing that is internal, however they are mixed', async () => {
    const commands = ['/nhiemvu', '/chitieu', '/hanchot', '/baocao', '/tiendo', '/nhiệm vụ', '/han chot', ''];
    const words = [
      '99',
      '99-1',
      '99-PL1-2',
      '7',
      '7-4',
      'Công an tỉnh',
      'Sở Nội vụ',
      'quá hạn',
      'tháng 12',
      'trên 500 triệu',
    ];
    const others = [
      'chủ trì',
      'phối hợp',
      'nào',
      'báo cáo gì',
      'nhiều nhất',
      'máy phát điện',
      'diễn tập',
      'trang 2',
      'xlsx',
      '50%',
    ];
    const typed = fc.tuple(
      fc.constantFrom(...commands),
      fc.array(fc.constantFrom(...words, ...others), { maxLength: 4 }),
      fc.constantFrom(...OUTSIDE),
    );
    const check = fc.asyncProperty(typed, async ([command, parts, role]) => {
      const text = [command, ...parts].join(' ').trim();
      const reply = await say(text, { role }).catch(refused);
      expect(JSON.stringify({ ...reply, choices: undefined })).not.toMatch(secretsBesides(text));
      expect(JSON.stringify(reply)).not.toMatch(REPORTED);
      expect(reply.files).toBeUndefined();
    });
    await fc.assert(check, { numRuns: 200 });
  });
});

describe('what offices reported', () => {
  it.each<[Role, boolean]>([
    ['guest', false],
    ['member', false],
    ['official', true],
    ['manager', true],
    ['admin', true],
  ])('is shown by no command but to those in office: %s', async (role, mayRead) => {
    const replies = [
      await say('/nhiemvu 7', { role }),
      await say('/nhiemvu 7-PL1-2', { role }),
      await say('7-PL1-4 đến đâu rồi?', { role }),
      await say('việc nào đã hoàn thành?', { role }),
    ];
    const told = replies.map((reply) => JSON.stringify(reply)).join('\n');
    expect(told.includes('46%') || told.includes('45,5%')).toBe(mayRead);
    expect(told.includes('đã quét 9 mét giá')).toBe(mayRead);
    expect(told.includes('hoàn thành muộn')).toBe(mayRead);
    expect(codesIn(await say('/nhiemvu 7 quá hạn', { role }))).toEqual(mayRead ? [] : ['7-PL1-4']);
  });

  it.each(OUTSIDE)('is neither read nor written by /tiendo and /baocao for a %s', async (role) => {
    for (const text of [
      '/tiendo',
      '/tiendo 7-PL1-2',
      '/tiendo 7-PL1-2 50%',
      '/tiendo 99-PL1-1',
      '/baocao',
      '/baocao 7 xlsx',
    ]) {
      const reply = await say(text, { role, unit: 'so-noi-vu' });
      expect(reply).toEqual({
        kind: 'not_allowed',
        text: 'Tiến độ do các đơn vị báo cáo chỉ dành cho cán bộ. Xin liên hệ người quản trị nếu cần.',
        citations: [],
      });
    }
  });
});
