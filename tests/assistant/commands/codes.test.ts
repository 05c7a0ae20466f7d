import { beforeAll, describe, expect, it } from 'vitest';
import { type Asking, askKnowledge } from '../../answering/asking.ts';
import { askOfficePapers } from '../office-papers.ts';
import { openTalk, type Talk } from './desk.ts';

let asking: Asking;
let say: Talk;
beforeAll(async () => {
  asking = await askKnowledge();
  say = openTalk(asking);
});

describe('the code of a record', () => {
  it.each([
    '/nhiemvu 05-PL2-III-9',
    '/nhiemvu 05-pl2-iii-9',
    '/nhiemvu   05-III-9  ',
    '/tiendo 05-PL2-III-9',
    '/chitieu 05-PL2-III-9',
    '05-PL2-III-9',
    'nhiệm vụ 05-PL2-III-9 thế nào rồi?',
    'Chào em, tiến độ của 05-pl2-iii-9 ra sao?',
  ])('brings its card: %s', async (text) => {
    const reply = await say(text);
    expect(reply.text).toMatch(
      /^Nhiệm vụ 05-PL2-III-9\n- Rõ người \(chủ trì\): Công an tỉnh, Sở Khoa học và Công nghệ\n/u,
    );
    expect(reply.citations).toHaveLength(1);
    expect(reply.citations[0]!.section).toMatch(/^Phụ lục II › III\. .* › dòng 9$/u);
  });

  it('brings every task, responsibility, target and reporting duty that there is', async () => {
    const { tasks, responsibilities, targets, duties } = asking.records;
    for (const { id } of [...tasks, ...responsibilities, ...targets, ...duties]) {
      const reply = await say(`/nhiemvu ${id}`);
      expect({ id, kind: reply.kind, head: reply.text.split('\n')[0] }).toMatchObject({
        id,
        kind: 'answered',
        head: expect.stringContaining(id),
      });
      expect(reply.citations).toHaveLength(1);
    }
  });

  it('of a target says value, period and who watches', async () => {
    const { text } = await say('/chitieu 05-I.1-1');
    expect(text).toContain('Chỉ tiêu 05-PL1-I.1-1\n');
    expect(text).toContain(': 100% (Giai đoạn 2026-2027)');
    expect(text).toContain('- Chủ trì theo dõi: Văn phòng UBND tỉnh');
  });

  it('of a reporting duty says who reports what to whom, and when next', async () => {
    const { text } = await say('/hanchot 05-V-1-BC');
    expect(text).toContain('Chế độ báo cáo 05-V-1-BC\n- Các sở, ban, ngành, địa phương báo cáo');
    expect(text).toContain('gửi Sở Khoa học và Công nghệ');
    expect(text).toContain(
      'lần tới hạn cuối Chủ nhật, 29/11/2026 là ngày nghỉ; ngày làm việc liền trước là thứ Sáu, 27/11/2026',
    );
    expect((await openTalk(await askOfficePapers())('/hanchot 7-II-2-BC')).text).toContain(
      '; hạn cuối thứ Hai, 14/12/2026',
    );
  });
});

describe('a code that is not clear', () => {
  it('is asked back, with every meaning to choose from', async () => {
    const reply = await say('/nhiemvu 05-9');
    expect(reply).toMatchObject({
      kind: 'clarify',
      citations: [],
      choices: ['/nhiemvu 05-PL2-I-9', '/nhiemvu 05-PL2-III-9'],
    });
    expect(reply.text).toBe('Mã “05-9” có thể là 05-PL2-I-9, 05-PL2-III-9. Xin ghi đủ mã.');
    expect((await say(reply.choices![1]!)).text).toContain('Nhiệm vụ 05-PL2-III-9');
  });

  it('names a few meanings of many, and counts the others', async () => {
    const reply = await say('/nhiemvu 05-1');
    expect(reply.text).toMatch(/^Mã “05-1” có thể là (?:\S+, ){4}\S+ hoặc \d+ mã khác\. Xin ghi đủ mã\.$/u);
    expect(reply.choices).toHaveLength(5);
  });

  it.each(['/nhiemvu 05-PL2-III-99', '/chitieu 77-PL1-1', '/tiendo 05-PL1-I.1-1', '/tiendo 05-PL2-III-99 60%'])(
    'is said to be unknown where nothing has it: %s',
    async (text) => {
      const reply = await say(text);
      expect(reply).toMatchObject({ kind: 'no_evidence', citations: [] });
      expect(reply.text).toMatch(/^Không có mã “[^”]+”\. Gõ \/nhiemvu hoặc \/chitieu để xem các mã\.$/u);
    },
  );
});
