import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';
import { readTimeframe } from '../../../src/tasks/timeframe/read-timeframe.ts';

/** A phrase with what it means, as far as the comparison needs it. */
interface Phrase {
  readonly phrase: string;
  readonly on: string;
  readonly kind: string | null;
  readonly to: string | null;
  readonly lastDay: string | null;
}

/** The last day that a reader gives for a phrase; undefined where it gives none. */
type Reader = (phrase: string, on: string) => string | undefined;

const READERS: readonly (readonly [string, Reader])[] = [
  ['Trợ Lý Số', (phrase, on) => readTimeframe(phrase, on).lastDay],
  ['chrono-node (vi)', readWithChrono],
];
const ROUNDS = 5;
const PHRASES = new URL('../timeframes/first.jsonl', import.meta.url);

/** Deadlines read by the product and by the library that a user would take instead: what is right, and how fast. */
export function deadlineTable(): string {
  const phrases = readFileSync(PHRASES, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Phrase);
  const dated = phrases.filter(({ kind, to }) => (kind === 'date' || kind === 'range') && to !== null);
  const dateless = phrases.filter(({ kind }) => kind === 'unreadable');
  const rows = READERS.map(([name, read]) => {
    const right = dated.filter(({ phrase, on, to, lastDay }) => [to, lastDay].includes(read(phrase, on) ?? '')).length;
    const refused = dateless.filter(({ phrase, on }) => read(phrase, on) === undefined).length;
    return `| ${name} | ${right}/${dated.length} | ${refused}/${dateless.length} | ${microsecondsEach(phrases, read).toFixed(0)} |`;
  });
  const head =
    '| reader | dates and ranges with the right last day | unreadable ones refused | µs a phrase |\n| --- | ---: | ---: | ---: |';
  return [head, ...rows].join('\n');
}

/** The median round. */
function microsecondsEach(phrases: readonly Phrase[], read: Reader): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    for (const { phrase, on } of phrases) read(phrase, on);
    return ((performance.now() - started) * 1000) / phrases.length;
  });
  return rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
}

/** The last date found, forward from the day; the library knows neither "trước" nor periods. */
function readWithChrono(phrase: string, on: string): string | undefined {
  const found = chrono.vi.parse(phrase, new Date(`${on}T05:00:00Z`), { forwardDate: true }).at(-1);
  const date = found?.end?.date() ?? found?.start.date();
  return date?.toISOString().slice(0, 10);
}
