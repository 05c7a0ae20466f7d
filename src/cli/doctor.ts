import type { Finding } from '../app/diagnose.ts';
import { lookOf } from '../channels/console/style.ts';
import { wrap } from '../channels/console/wrap.ts';
import { WORDS } from './messages.ts';
import { withApp } from './open-app.ts';
import { printResult, type World } from './world.ts';

/** Prints what works and what is missing; returns 1 where something that is needed does not work. */
export function doctor({ json }: { json?: boolean }, world: World): Promise<number> {
  return withApp(world, async (app) => {
    const findings = await app.diagnose();
    const result = findings.map(({ check, ok, detail }) => ({ check, ok, detail }));
    printResult(world, json, result, () =>
      findings.map((finding) => describe(finding, lookOf(world.stdout).width)).join('\n'),
    );
    return findings.every(({ ok, needed }) => ok || !needed) ? 0 : 1;
  });
}

function describe({ check, ok, needed, detail }: Finding, width: number): string {
  const { good, note, bad } = WORDS.findings;
  const mark = (ok ? good : needed ? bad : note).padEnd(note.length + 1);
  return mark + wrap(`${check}: ${detail}`, width - mark.length).replaceAll('\n', `\n${' '.repeat(mark.length)}`);
}
