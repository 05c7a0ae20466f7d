import type { AIMessage, BaseMessage, UsageMetadata } from '@langchain/core/messages';
import { estimateTokens } from './estimate-tokens.ts';

/** What calls of a model have taken so far. */
export interface Meter {
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** A call is made with these messages; gives what is told of its answer, if there is one. */
  begin(messages: readonly BaseMessage[]): (answer: AIMessage) => void;
}

/** More than any model reads or says in one call: a service that counts so much counts wrongly. */
const MOST_TOKENS = 10_000_000;

/** Begins at nothing. What failed counts with what was sent, for services charge that, too. */
export function createMeter(): Meter {
  const total = { calls: 0, inputTokens: 0, outputTokens: 0 };
  return {
    get calls() {
      return total.calls;
    },
    get inputTokens() {
      return total.inputTokens;
    },
    get outputTokens() {
      return total.outputTokens;
    },
    begin(messages) {
      const sent = estimateTokens(messages.map(({ text }) => text).join('\n'));
      total.calls++;
      total.inputTokens += sent;
      return ({ usage_metadata, text, tool_calls: calls }) => {
        const usage = usage_metadata as Partial<UsageMetadata> | undefined;
        total.inputTokens += (counted(usage?.input_tokens) ?? sent) - sent;
        total.outputTokens += counted(usage?.output_tokens) ?? estimateTokens(`${text}${JSON.stringify(calls ?? [])}`);
      };
    },
  };
}

/** What a service counted, where it can be true: nothing but its word stands behind it. */
function counted(tokens: unknown): number | undefined {
  const isTrue = typeof tokens === 'number' && Number.isInteger(tokens) && tokens > 0 && tokens <= MOST_TOKENS;
  return isTrue ? tokens : undefined;
}
