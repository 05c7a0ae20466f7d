import type { ChatRequest, Play } from './model-server.ts';

interface Shown {
  readonly id: string;
  readonly text?: readonly string[];
}

/** What a scripted model that sticks to what it is shown does: it looks up once, then says again what e1 says. */
export function playHonestly({ messages }: ChatRequest): Play {
  const asked = readAsked(messages);
  const lookedUp = messages.filter(({ role }) => role === 'tool').length;
  if (lookedUp === 0 && asked.question.length % 2 === 0)
    return { call: [{ name: 'search_documents', args: { query: asked.question } }] };
  const [{ id, text: lines = [] }] = asked.lookedUp.exhibits;
  const [first = '', ...others] = lines.map((line) => line.replace(/^\d+\. /u, ''));
  if (lines.length > 4) return { say: `${withoutColon(first)} [${id}]\n[[${id}]]` };
  return { say: [first, ...others].map((line) => `${line} [${id}]`).join('\n') };
}

function withoutColon(line: string): string {
  return line.replace(/:\s*$/u, '.');
}

/** What the product sends first: the question with what was looked up for it. */
function readAsked(messages: ChatRequest['messages']): {
  readonly question: string;
  readonly lookedUp: { readonly exhibits: readonly [Shown, ...Shown[]] };
} {
  return JSON.parse(messages.find(({ role }) => role === 'user')!.content!);
}
