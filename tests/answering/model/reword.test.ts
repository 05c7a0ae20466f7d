import { afterEach, describe, expect, it } from 'vitest';
import { createChatModel } from '../../../src/answering/model/connection/chat-model.ts';
import { createMeter } from '../../../src/answering/model/connection/meter.ts';
import { completeQuestion, rewordForSearch } from '../../../src/answering/model/reword.ts';
import { type ModelServer, startModelServer } from '../../support/model-server.ts';

let server: ModelServer;
afterEach(() => server.close());

/** What questions are worded anew with, by a model that says just this. */
async function saying(say: string) {
  server = await startModelServer(() => ({ say }));
  const api = { baseUrl: server.baseUrl, model: 'm', firstWordsMs: 60_000, answerMs: 60_000 };
  return { model: createChatModel(api), meter: createMeter(), signal: new AbortController().signal };
}

describe('other wordings of a question', () => {
  it('are those that the model gives, and a clause that may answer it', async () => {
    const rewording = await saying(
      '{"wordings": ["Ai chủ trì?", "Cơ quan nào phụ trách?"], "clause": "Sở A chủ trì."}',
    );
    const wordings = await rewordForSearch('ai lam', rewording);
    expect(wordings).toEqual(['Ai chủ trì?', 'Cơ quan nào phụ trách?', 'Sở A chủ trì.']);
    expect(rewording.meter.calls).toBe(1);
  });

  it.each(['Tôi không biết.', '{"wordings": "một"}', '{"wordings": [', '[]', '<think>{"wordings": ["x"]}</think>'])(
    'are none where it says %s',
    async (say) => {
      expect(await rewordForSearch('ai lam', await saying(say))).toEqual([]);
    },
  );
});

describe('a question that goes on with another', () => {
  const complete = async (question: string) =>
    completeQuestion(
      'Sở Nội vụ chủ trì nhiệm vụ nào?',
      'Thế còn Sở Tài chính',
      await saying(JSON.stringify({ question })),
    );

  it('is completed with the words of both', async () => {
    expect(await complete('Sở Tài chính chủ trì những nhiệm vụ nào?')).toBe('Sở Tài chính chủ trì những nhiệm vụ nào?');
  });

  it('takes nothing that neither of them says, for people read it', async () => {
    expect(await complete('Sở Tài chính bị giải thể năm 2027 chưa?')).toBeUndefined();
  });
});
