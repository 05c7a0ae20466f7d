import { formatNumber } from '../shared/text/numbers.ts';
import { WORDS } from './messages.ts';
import { withApp } from './open-app.ts';
import { printResult, type World } from './world.ts';

/** Backs up all that is kept, whichever database it is in, into one new file. */
export function backUp(file: string | undefined, { json }: { json?: boolean }, world: World): Promise<void> {
  return withApp(world, async (app) => {
    const done = await app.backUp(file);
    printResult(world, json, done, ({ place, file: made, bytes, rows }) =>
      WORDS.backup.done(place, made, formatNumber(Math.ceil(bytes / 1024)), countOf(rows)),
    );
  });
}

/** Puts a backup in the place of all that is kept, and says where that is now. */
export function restore(file: string, { json }: { json?: boolean }, world: World): Promise<void> {
  return withApp(world, async (app) => {
    const done = { ...(await app.restore(file)), file };
    printResult(world, json, done, ({ place, kept, rows }) =>
      [
        WORDS.backup.restored(place, file, countOf(rows)),
        ...(kept === undefined ? [] : [WORDS.backup.kept(kept)]),
        WORDS.backup.restart,
      ].join('\n'),
    );
  });
}

function countOf(rows: Readonly<Record<string, number>>): string {
  return formatNumber(Object.values(rows).reduce((sum, count) => sum + count, 0));
}
