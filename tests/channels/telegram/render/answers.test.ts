import { beforeAll, expect, it } from 'vitest';
import type { Answer } from '../../../../src/answering/answer.ts';
import { renderTelegram } from '../../../../src/channels/telegram/render-reply.ts';
import { type Asking, askKnowledge } from '../../../answering/asking.ts';
import { readHtml } from './read-html.ts';

let asking: Asking;
beforeAll(async () => {
  asking = await askKnowledge();
});

function rendered(answer: Answer) {
  const messages = renderTelegram(answer);
  for (const { html, plain } of messages) expect(readHtml(html).text).toBe(plain);
  return messages;
}

it('a long list of tasks comes in few messages, each beginning with an item or a heading', async () => {
  const messages = rendered(await asking.ask('Nhiệm vụ của Sở Khoa học và Công nghệ?', 'member'));
  expect(messages.length).toBeGreaterThan(1);
  expect(messages[0]!.html).toMatch(/^<i>\(1\/\d\)<\/i>\n<b>Có \d+ nhiệm vụ của Sở Khoa học và Công nghệ/u);
  expect(messages[0]!.html).toContain('1. [<code>05-PL2-I-2</code>] Xây dựng, cập nhật Khung kiến trúc');
  for (const { plain } of messages.slice(1)) expect(plain).toMatch(/^\(\d\/\d\)\n(?:\d+\. |[^\n]+:\n|Nguồn:)/u);
});

it('an answer in one paragraph or list comes in one message, its sources folded below', async () => {
  const [message, ...more] = rendered(await asking.ask('Mục tiêu chuyển đổi số đến năm 2030 là gì?'));
  expect(more).toEqual([]);
  expect(message!.html).toMatch(
    /^• .*\n\n<blockquote expandable><b>Nguồn:<\/b>\n1\. Kế hoạch số 05\/KH-UBND .*<\/blockquote>$/su,
  );
});

it('what is not in the documents is said plainly, with what is nearest below its heading', async () => {
  const [message] = rendered(await asking.ask('Chi phí thực hiện là bao nhiêu?'));
  expect(message!.html).toMatch(/^Tôi không tìm thấy .*\.\n<b>Phần gần nhất là:<\/b>\n• /u);
});
