import { formatNumber } from '../shared/text/numbers.ts';
import { WORDS } from './messages.ts';
import { withApp } from './open-app.ts';
import { printResult, type World } from './world.ts';

/** Brings the saved index up to date, or makes it anew. */
export function buildIndex(
  { rebuild = false, json }: { rebuild?: boolean; json?: boolean },
  world: World,
): Promise<void> {
  return withApp(world, async (app) => {
    if (rebuild) await app.forgetIndex();
    const startedAt = performance.now();
    const { library } = await app.index();
    const { documents, passages, changed } = library.built;
    const seconds = Math.round(performance.now() - startedAt) / 1000;
    printResult(world, json, { documents, passages, changed, seconds }, () =>
      WORDS.indexed(formatNumber(documents), formatNumber(passages), formatNumber(changed), formatNumber(seconds)),
    );
  });
}
