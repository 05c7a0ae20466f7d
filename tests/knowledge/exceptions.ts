import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Fault, FaultKind } from './faults.ts';

/** A difference that is none, and why. Lines of the recording are named by number, as it never changes; restored text by itself. */
export interface Exception {
  readonly kind: FaultKind;
  readonly line?: number;
  readonly text?: string;
  /** How many times the text is excused; once unless said. */
  readonly times?: number;
  readonly reason: string;
}

/** Lines of a recording that hold nothing of the document, as "12" or "12-15", and what they are. */
export interface Noise {
  readonly lines: readonly string[];
  readonly reason: string;
}

/** What is excused for one document. */
export interface DocumentExceptions {
  readonly noise: readonly Noise[];
  readonly excused: readonly Exception[];
}

const FILE = fileURLToPath(new URL('exceptions.yaml', import.meta.url));

/** All exceptions, by file of knowledge/. */
export function readExceptions(): Readonly<Record<string, DocumentExceptions>> {
  return parse(readFileSync(FILE, 'utf8')) as Record<string, DocumentExceptions>;
}

/** The numbers of the lines that are noise. */
export function noiseLines({ noise }: DocumentExceptions): Set<number> {
  return new Set(noise.flatMap(({ lines }) => lines.flatMap(expandRange)));
}

/** Takes away what is excused: what is left is a fault of the text, or an exception that nothing needs any more. */
export function excuse(
  faults: readonly Fault[],
  { excused }: DocumentExceptions,
): { open: Fault[]; unused: Exception[] } {
  const remaining = excused.map((exception) => ({ exception, times: exception.times ?? 1 }));
  const open = faults.filter((fault) => {
    const match = remaining.find(({ exception, times }) => times > 0 && excuses(exception, fault));
    if (match !== undefined) match.times -= 1;
    return match === undefined;
  });
  return { open, unused: remaining.filter(({ times }) => times > 0).map(({ exception }) => exception) };
}

function excuses({ kind, line, text }: Exception, fault: Fault): boolean {
  return (
    kind === fault.kind && (line === undefined || line === fault.line) && (text === undefined || text === fault.text)
  );
}

function expandRange(range: string): number[] {
  const [from, to] = range.split('-').map(Number) as [number, number?];
  return Array.from({ length: (to ?? from) - from + 1 }, (_, index) => from + index);
}
