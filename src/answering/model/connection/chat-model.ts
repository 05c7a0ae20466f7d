import { ChatOpenAICompletions } from '@langchain/openai';
import { cappedAt } from './capped-stream.ts';
import { estimateTokens } from './estimate-tokens.ts';
import type { ModelApi } from './model-api.ts';

/** More than any answer needs: a server that never ends what it says must not fill the memory. */
const MOST_RESPONSE_BYTES = 4 << 20;
/** Enough for a long answer and for models that think aloud before it. */
const MOST_TOKENS = 4000;

type ToChunk = ChatOpenAICompletions['_convertCompletionsDeltaToBaseMessageChunk'];

/** LangChain's chat model where two things that it does would not do here. */
class ChatModel extends ChatOpenAICompletions {
  /** The library would fetch a table of tokens from a server of others, tiktoken.pages.dev. */
  override async getNumTokens(content: Parameters<ChatOpenAICompletions['getNumTokens']>[0]): Promise<number> {
    return estimateTokens(typeof content === 'string' ? content : JSON.stringify(content));
  }

  /** Some services never say whose words they stream; the library would then take them for nobody's. */
  protected override _convertCompletionsDeltaToBaseMessageChunk(...[delta, raw, role]: Parameters<ToChunk>) {
    return super._convertCompletionsDeltaToBaseMessageChunk(delta, raw, role ?? 'assistant');
  }
}

/**
 * LangChain's chat model for OpenAI-compatible services, streaming. It never tries again by itself. Without a key of its own the library would take
 * OPENAI_API_KEY, OPENAI_ORG_ID and others from the environment and send them to this address.
 */
export function createChatModel({ baseUrl, model, apiKey, answerMs }: ModelApi): ChatOpenAICompletions {
  return new ChatModel({
    model,
    apiKey: apiKey ?? 'none',
    maxTokens: MOST_TOKENS,
    maxRetries: 0,
    timeout: answerMs,
    streaming: true,
    streamUsage: true,
    configuration: { baseURL: baseUrl, logLevel: 'off', fetch: fetchWith(apiKey) },
  });
}

/** Sends the key that was configured and no other header that the environment may suggest to the library. */
function fetchWith(apiKey: string | undefined): typeof fetch {
  const headers = {
    accept: 'application/json, text/event-stream',
    'content-type': 'application/json',
    ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
  };
  return async (url, init) => {
    const response = await fetch(url, { ...init, headers, redirect: 'error' });
    const body = response.body?.pipeThrough(cappedAt(MOST_RESPONSE_BYTES)) ?? null;
    return new Response(body, { status: response.status, statusText: response.statusText, headers: response.headers });
  };
}
