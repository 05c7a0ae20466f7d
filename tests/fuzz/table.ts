import { KINDS } from './bases.ts';
import type { Tried } from './fuzz.ts';

/** What came of a run, a line a kind of files, in Markdown. */
export function fuzzTable(tried: readonly Tried[]): string {
  const rows = [
    ...KINDS.map((kind) => [kind, tried.filter((one) => one.kind === kind)] as const),
    ['all', tried] as const,
  ];
  return [
    '| kind | files | read | refused | longest, s | median, s | top MB of the assistant | top MB of its processes | longest hold, ms | faults |',
    '| --- | ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.filter(([, files]) => files.length > 0).map(([kind, files]) => lineOf(kind, files)),
  ].join('\n');
}

function lineOf(kind: string, files: readonly Tried[]): string {
  const counts = new Map<string, number>();
  for (const { verdict } of files) counts.set(verdict.outcome, (counts.get(verdict.outcome) ?? 0) + 1);
  const read = counts.get('read') ?? 0;
  counts.delete('read');
  const refused = [...counts].sort(([, one], [, other]) => other - one).map(([name, count]) => `${name} ${count}`);
  const costs = files.flatMap(({ verdict }) => verdict.costs ?? []);
  const most = (values: readonly number[]) => Math.max(0, ...values);
  const times = costs.map(({ ms }) => ms / 1000).sort((one, other) => one - other);
  const figures = [
    most(times).toFixed(1),
    (times[Math.floor(times.length / 2)] ?? 0).toFixed(2),
    ...[
      costs.map(({ ownMb }) => ownMb),
      costs.map(({ childrenMb }) => childrenMb),
      costs.map(({ heldMs }) => heldMs),
    ].map((values) => most(values).toFixed(0)),
    files.filter(({ verdict }) => verdict.faults.length > 0).length,
  ];
  return `| ${kind} | ${files.length} | ${read} | ${refused.join(', ')} | ${figures.join(' | ')} |`;
}

/** The files that took longest and most, to look at. */
export function extremes(tried: readonly Tried[], count: number): string[] {
  const costly = tried.filter(({ verdict }) => verdict.costs);
  const by = (cost: 'ms' | 'ownMb' | 'childrenMb') =>
    costly.toSorted((one, other) => other.verdict.costs![cost] - one.verdict.costs![cost]).slice(0, count);
  return [...new Set([...by('ms'), ...by('ownMb'), ...by('childrenMb')])].map(
    ({ number, kind, made, bytes, verdict }) => {
      const { ms, ownMb, childrenMb } = verdict.costs!;
      return `${number} ${kind} (${made}), ${bytes} bytes: ${verdict.outcome}, ${(ms / 1000).toFixed(1)} s, ${ownMb.toFixed(0)} MB, ${childrenMb.toFixed(0)} MB`;
    },
  );
}
