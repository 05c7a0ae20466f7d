import type { AIMessage, BaseMessage, UsageMetadata } from '@langchain/core/messages';

/** What calls of a model have taken so far. */
export interface Meter {
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** A call is made with these messages; gives what is told of its answer, if there is one. */
  begin(messages: readonly BaseMessage[]): (answer: AIMessage) => void;
}

/** Where a service does not count tokens, or fails: Vietnamese has about so many letters in one. */
const LETTERS_PER_TOKEN = 3;

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
      const sent = estimate(messages.map(({ text }) => text).join('\n'));
      total.calls++;
      total.inputTokens += sent;
      return ({ usage_metadata, text, tool_calls: calls }) => {
        const usage = usage_metadata as Partial<UsageMetadata> | undefined;
        total.inputTokens += (usage?.input_tokens || sent) - sent;
        total.outputTokens += usage?.output_tokens || estimate(`${text}${JSON.stringify(calls ?? [])}`);
      };
    },
  };
}

function estimate(text: string): number {
  return Math.ceil(text.length / LETTERS_PER_TOKEN);
}
