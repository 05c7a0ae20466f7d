import type { Answer, Citation } from '../answer.ts';
import type { Exhibit } from './exhibit.ts';
import type { Claim } from './grounding/claim.ts';
import { MODEL_WORDS } from './messages.ts';

/** What an answer is made of: claims that were checked, exhibits that are shown whole, and what is said to be missing. */
export interface Checked {
  readonly claims: readonly Claim[];
  readonly whole: readonly Exhibit[];
  readonly missing: readonly string[];
}

const MOST_CITED = 12;

/** The answer as people read it: the words of the model, lists and sources by us. */
export function composeAnswer({ claims, whole, missing }: Checked): Answer {
  const cited = [...claims.flatMap(({ exhibits }) => exhibits), ...whole];
  const table = whole.find((exhibit) => exhibit.table)?.table;
  const texts = [joinClaims(claims), ...whole.map(printWhole), ...missing.map(MODEL_WORDS.missing)];
  return {
    kind: 'answered',
    text: texts.filter(Boolean).join('\n\n'),
    citations: withoutRepeats(cited.flatMap(({ citations }) => citations)).slice(0, MOST_CITED),
    ...(table ? { table } : {}),
  };
}

/** Sentences go on in one line, bullets have one each. */
export function joinClaims(claims: readonly Claim[]): string {
  return claims
    .map(({ text }, i) => {
      const isItem = text.startsWith('- ');
      const follows = i > 0 && !isItem && !claims[i - 1]!.text.startsWith('- ');
      return `${i === 0 ? '' : follows ? ' ' : '\n'}${text}`;
    })
    .join('');
}

function printWhole({ table, fields }: Exhibit): string {
  return table ? '' : fields.map(({ text }) => text).join('\n');
}

function withoutRepeats(citations: readonly Citation[]): Citation[] {
  const keys = citations.map(({ document, section, quote }) => `${document}\n${section}\n${quote}`);
  return citations.filter((_, i) => keys.indexOf(keys[i]!) === i);
}
