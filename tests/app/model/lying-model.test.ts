import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../../src/app.ts';
import { questionSets } from '../../evaluation/questions.ts';
import { ASKED_AT, useLastingModelApp } from '../../support/model-app.ts';
import { linesOf, questionIn, shownIn } from '../../support/shown-exhibits.ts';
import { INVENTED, type Lie, TWISTED } from './lies.ts';

const LIES = Object.entries({ ...TWISTED, ...INVENTED });
/** Real questions with an answer, from all sets. */
const QUESTIONS = ['golden', 'plans-and-decision', 'report-and-programme']
  .flatMap((name) => questionSets().get(name)!)
  .filter(({ style }) => style !== 'unanswerable')
  .filter((_, i) => i % 4 === 0)
  .map(({ question }) => question);

/** So many are asked with each lie. */
const ENOUGH = 42;

let lie: Lie;
let told: string | undefined;
let shown: string[] = [];
const desk = useLastingModelApp({
  folder: 'knowledge',
  play(request) {
    shown = shownIn(request).flatMap((exhibit) => linesOf(exhibit).map((line) => line.replace(/^(?:- |\d+\. )/u, '')));
    told = lie({ question: questionIn(request), exhibits: shownIn(request) });
    return { say: told ?? 'KHÔNG CÓ' };
  },
});
let plain: App;
const extractive = new Map<string, string>();

beforeAll(async () => {
  const { languageModel: _, ...config } = desk().config;
  plain = createApp(config, { clock: { now: () => ASKED_AT } });
  for (const text of QUESTIONS) {
    const who = { channel: 'console', sender: 'x', chat: 'c', sentAt: ASKED_AT, role: 'guest' } as const;
    const { reply } = await (await plain.frontDesk()).reply({ ...who, text });
    if (reply.kind === 'answered') extractive.set(text, reply.text);
    if (extractive.size === ENOUGH) break;
  }
});
afterAll(() => plain.close());

describe('a model that lies', () => {
  it('is asked enough', () => {
    expect(LIES.length).toBeGreaterThanOrEqual(20);
    expect(extractive.size).toBeGreaterThanOrEqual(40);
  });

  it.each(LIES)('with %s is not believed', { timeout: 300_000 }, async (_, way) => tellEverywhere(way));
});

/** Asks every question, and has each answer held against the one without a model. */
async function tellEverywhere(way: Lie): Promise<void> {
  lie = way;
  let lies = 0;
  const believed: string[] = [];
  for (const [question, truth] of extractive) {
    told = undefined;
    desk().heard.length = 0;
    const reply = await desk().ask(question);
    if (told === undefined) continue;
    lies++;
    const heard = desk().heard.join('\n');
    if (reply.text !== truth || hearsLie(heard, told, shown))
      believed.push(`${question}\n${told}\n→ ${reply.text}\n(${heard})`);
  }
  expect(believed).toEqual([]);
  expect(lies).toBeGreaterThan(0);
}

/** True where a line of the lie was heard that does not stand in a source as it was said. */
function hearsLie(heard: string, told: string, shown: readonly string[]): boolean {
  const lines = told
    .replace(/\[+e\d+\]+/gu, '')
    .split('\n')
    .map((line) => line.replace(/^- /u, '').trim());
  return lines.some((line) => line !== '' && heard.includes(line) && !shown.includes(line));
}
