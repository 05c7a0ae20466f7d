import type { ChatRequest } from './model-server.ts';

/** An exhibit as a model is shown it. */
export interface ShownExhibit {
  readonly id: string;
  readonly above: readonly string[];
  readonly text?: readonly string[];
  readonly [field: string]: unknown;
}

/** The question as the model was sent it. */
export function questionIn({ messages }: ChatRequest): string {
  const first = messages.find(({ role }) => role === 'user');
  return (JSON.parse(first!.content!) as { question: string }).question;
}

/** Everything that a request shows: what was looked up beforehand, then what tools told. */
export function shownIn({ messages }: ChatRequest): ShownExhibit[] {
  return messages.flatMap(({ role, content }) => {
    if (role !== 'user' && role !== 'tool') return [];
    const said = readJson(content);
    return said?.lookedUp?.exhibits ?? said?.exhibits ?? [];
  });
}

/** The lines of one exhibit, whatever its fields are. */
export function linesOf({ id: _, above: __, ...fields }: ShownExhibit): string[] {
  return Object.values(fields).flatMap((field) => (Array.isArray(field) ? field : [field])) as string[];
}

interface Told {
  readonly exhibits?: ShownExhibit[];
  readonly lookedUp?: { readonly exhibits: ShownExhibit[] };
}

function readJson(content: string | null): Told | undefined {
  try {
    return JSON.parse(content ?? '') as Told;
  } catch {
    // What is told of faults is no JSON.
    return undefined;
  }
}
