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
  const shown = whole.map(printWhole);
  const others = claims.filter(({ text }) => !shown.some((list) => list.includes(withoutEnd(text))));
  const texts = [joinClaims(others), ...shown, ...missing.map(MODEL_WORDS.missing)];
  return {
    kind: 'answered',
    text: texts.filter(Boolean).join('\n\n'),
    citations: withoutRepeats(cited.flatMap(({ citations }) => citations)).slice(0, MOST_CITED),
    ...(table ? { table } : {}),
  };
}

/** Each in the line that it was drafted in. */
export function joinClaims(claims: readonly Claim[]): string {
  return claims.map(({ text, continues }, i) => `${i === 0 ? '' : continues ? ' ' : '\n'}${text}`).join('');
}

/** "Có 12 nhiệm vụ." is said by the list that begins with "Có 12 nhiệm vụ:". */
function withoutEnd(text: string): string {
  return text.replace(/^- /u, '').replace(/[.:;]$/u, '');
}

function printWhole({ table, fields }: Exhibit): string {
  return table ? '' : fields.map(({ text }) => text).join('\n');
}

function withoutRepeats(citations: readonly Citation[]): Citation[] {
  const keys = citations.map(({ document, section, quote }) => `${document}\n${section}\n${quote}`);
  return citations.filter((_, i) => keys.indexOf(keys[i]!) === i);
}
