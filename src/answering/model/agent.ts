import { randomUUID } from 'node:crypto';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { AIMessage, AIMessageChunk, type BaseMessage, ToolMessage } from '@langchain/core/messages';
import type { StructuredToolInterface } from '@langchain/core/tools';
import {
  type AgentMiddleware,
  createAgent,
  createMiddleware,
  modelCallLimitMiddleware,
  modelRetryMiddleware,
  ToolInvocationError,
  toolCallLimitMiddleware,
} from 'langchain';
import { TooLongError } from './connection/capped-stream.ts';
import { isPassing } from './connection/describe-failure.ts';
import type { Meter } from './connection/meter.ts';
import { MODEL_WORDS } from './messages.ts';
import { INSTRUCTIONS } from './prompt.ts';

/** What a model made of a question. */
export interface Drafted {
  readonly text: string;
  /** The conversation up to here, to go on from. */
  readonly messages: readonly BaseMessage[];
}

/** A model with its tools, ready for one question. */
export interface Agent {
  draft(messages: readonly BaseMessage[], listening: Listening): Promise<Drafted>;
}

/** How a draft is listened to while it grows. */
export interface Listening {
  readonly signal: AbortSignal;
  /** The model has begun to answer or to look something up. */
  begun(): void;
  /** All of the answer's text so far, whenever there is more; '' when it begins anew. */
  hear(soFar: string): void;
}

/** Letters of a draft, thoughts included: more than the tokens that are asked for can hold. */
const MOST_LETTERS = 40_000;
const MOST_CALLS = 6;
const MOST_LOOK_UPS = 10;
/** Each call of the model and each round of tools is a step, with one before and one behind for every middleware. */
const MOST_STEPS = 100;

/** LangChain's agent: it calls the model, lets it look things up, and calls it again, until it answers. */
export function createAnsweringAgent(
  model: BaseChatModel,
  tools: readonly StructuredToolInterface[],
  meter: Meter,
): Agent {
  const agent = createAgent({
    model,
    tools: [...tools],
    systemPrompt: INSTRUCTIONS,
    middleware: middlewareWith(meter),
  });
  return {
    async draft(messages, { signal, begun, hear }) {
      const stream = await agent.stream(
        { messages: [...messages] },
        { streamMode: ['messages', 'values'], signal, recursionLimit: MOST_STEPS },
      );
      let after: readonly BaseMessage[] = messages;
      let heard = { id: '', text: '' };
      for await (const [mode, chunk] of stream) {
        if (mode === 'values') after = chunk.messages as BaseMessage[];
        else {
          const [message] = chunk;
          begun();
          if (!(message instanceof AIMessageChunk) || message.text === '') continue;
          const id = message.id ?? '';
          if (id !== heard.id) hear('');
          heard = { id, text: (id === heard.id ? heard.text : '') + message.text };
          if (heard.text.length > MOST_LETTERS) throw new TooLongError(`more than ${MOST_LETTERS} letters`);
          hear(heard.text);
        }
      }
      const last = after.at(-1);
      return { text: last instanceof AIMessage ? last.text : '', messages: after };
    },
  };
}

/** Their types are at odds with `exactOptionalPropertyTypes`; what they do is tested. */
type Limiting = (limit: { readonly runLimit: number; readonly exitBehavior: 'error' }) => unknown;

const LIMITS: readonly unknown[] = [
  (modelCallLimitMiddleware as unknown as Limiting)({ runLimit: MOST_CALLS, exitBehavior: 'error' }),
  (toolCallLimitMiddleware as unknown as Limiting)({ runLimit: MOST_LOOK_UPS, exitBehavior: 'error' }),
  modelRetryMiddleware({
    ...{ maxRetries: 2, retryOn: isPassing, onFailure: 'error' },
    ...{ initialDelayMs: 250, maxDelayMs: 2000, jitter: true },
  }),
];

function middlewareWith(meter: Meter): readonly AgentMiddleware[] {
  return [...LIMITS, measuredBy(meter), WORDED] as readonly AgentMiddleware[];
}

/** What the library tells of a wrong call holds the stack of this program: the model is told what was wrong alone. */
const WORDED = createMiddleware({
  name: 'worded',
  async wrapToolCall(request, handler) {
    try {
      return await handler(request);
    } catch (error) {
      if (!ToolInvocationError.isInstance(error)) throw error;
      const { id = '', name } = request.toolCall;
      const content = MODEL_WORDS.wrongCall(name, error.toolError.message);
      return new ToolMessage({ content, tool_call_id: id, name, status: 'error' });
    }
  },
});

/** Counts each call, also those that fail. */
function measuredBy(meter: Meter) {
  return createMiddleware({
    name: 'measured',
    async wrapModelCall(request, handler) {
      const counted = meter.begin(request.messages);
      const answer = await handler(request);
      if (!(answer instanceof AIMessage)) return answer;
      counted(answer);
      // Some services give every answer the same id; the graph would then put the last in the place of the first.
      answer.id = randomUUID();
      return answer;
    },
  });
}
