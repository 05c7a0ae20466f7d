import { MISSING, NOTHING } from './prompt.ts';

/** A draft taken apart. */
export interface DraftParts {
  /** Sentences and bullets with their markers: what has to be checked. */
  readonly statements: string;
  /** Ids of exhibits that are to be shown whole. */
  readonly whole: readonly string[];
  /** Parts of the question that the model says nothing answers. */
  readonly missing: readonly string[];
  readonly isNothing: boolean;
}

/** Models that think aloud do it between these. */
const THOUGHTS = /<think(?:ing)?>[\s\S]*?(?:<\/think(?:ing)?>|$)/giu;
const WHOLE = /^\s*\[\[\s*(e\d+)\s*\]\]\s*[.:]?\s*$/u;

/** Takes a draft apart; also one that is still growing. */
export function takeApart(draft: string): DraftParts {
  const lines = draft
    .normalize('NFC')
    .replace(THOUGHTS, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('```'));
  const whole = lines.flatMap((line) => WHOLE.exec(line)?.[1] ?? []);
  const missing = lines.flatMap((line) => (line.startsWith(MISSING) ? [line.slice(MISSING.length).trim()] : []));
  const rest = lines.filter((line) => !WHOLE.test(line) && !line.startsWith(MISSING));
  return {
    statements: rest.join('\n'),
    whole,
    missing,
    isNothing: rest.length === 1 && rest[0]!.replace(/[.!\s]+$/u, '') === NOTHING,
  };
}
