import { expect, it } from 'vitest';
import type { Delivery } from '../../src/assistant/outlet.ts';
import { createSentParts } from '../../src/channels/sent-parts.ts';

const citation = { document: 'a', title: 'Kế hoạch', section: 'I', page: 1, quote: 'việc' };
const fresh: Delivery = {
  ...{ key: 'k', chat: '7', isRepeat: false },
  reply: {
    ...{ text: 'Báo cáo.', citations: [citation], kind: 'answered', table: { rows: [['1']], header: ['Việc'] } },
    files: [{ bytes: new Uint8Array([1, 2]), name: 'a.xlsx', mediaType: 'x' }],
  },
};

it('what arrived of a reply is known also when that comes back from where it was kept', () => {
  const sent = createSentParts();
  sent.note(fresh, { count: 1, isWhole: false });
  const { page, ...cited } = citation;
  const kept: Delivery = {
    ...fresh,
    reply: {
      ...{ kind: 'answered', text: 'Báo cáo.', citations: [{ page, ...cited }] },
      ...{ table: { header: ['Việc'], rows: [['1']] } },
      files: [{ name: 'a.xlsx', mediaType: 'x', bytes: Buffer.from([1, 2]) }],
    },
  };
  expect(sent.of(kept)).toMatchObject({ count: 1 });
});

it.each([
  ['other words', { text: 'Khác.' }],
  ['another source', { citations: [{ ...citation, page: 2 }] }],
  ['other choices', { choices: ['Một?'] }],
  ['another file', { files: [{ name: 'a.xlsx', mediaType: 'x', bytes: new Uint8Array([1]) }] }],
])('nothing is known of %s under the same key', (_, other) => {
  const sent = createSentParts();
  sent.note(fresh, { count: 1, isWhole: false });
  expect(sent.of({ ...fresh, reply: { ...fresh.reply, ...other } })).toBeUndefined();
});
