import { ChatOpenAI } from '@langchain/openai';
import { cappedAt } from './capped-stream.ts';
import type { ModelApi } from './model-api.ts';

/** More than any answer needs: a server that never ends what it says must not fill the memory. */
const MOST_RESPONSE_BYTES = 4 << 20;
/** Enough for a long answer and for models that think aloud before it. */
const MOST_TOKENS = 4000;

/**
 * LangChain's ChatOpenAI, streaming. It never tries again by itself. Without a key of its own the library would take
 * OPENAI_API_KEY, OPENAI_ORG_ID and others from the environment and send them to this address.
 */
export function createChatModel({ baseUrl, model, apiKey, answerMs }: ModelApi): ChatOpenAI {
  return new ChatOpenAI({
    model,
    apiKey: apiKey ?? 'none',
    maxTokens: MOST_TOKENS,
    maxRetries: 0,
    timeout: answerMs,
    streaming: true,
    streamUsage: true,
    useResponsesApi: false,
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
