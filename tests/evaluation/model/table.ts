import type { ModelUse } from '../../../src/answering/model/model-ledger.ts';
import { createWithModel } from '../../../src/app/open-model.ts';
import type { LanguageModelSettings } from '../../../src/config/language-model.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import { createLogger } from '../../../src/shared/logger.ts';
import { formatNumber } from '../../../src/shared/text/numbers.ts';
import { type GradedAnswer, gradeAll, tally } from '../answers.ts';
import { judgeTable } from './judge.ts';

/** What came of asking every question with and without a model. */
interface ModelEvaluation {
  readonly without: ReadonlyMap<string, readonly GradedAnswer[]>;
  readonly withIt: ReadonlyMap<string, readonly GradedAnswer[]>;
  /** One for each answer that the model was asked to word. */
  readonly uses: readonly ModelUse[];
}

async function evaluateModel(folder: string, languageModel: LanguageModelSettings): Promise<ModelEvaluation> {
  const uses: ModelUse[] = [];
  const ledger = {
    note: async (use: ModelUse) => void uses.push(use),
    usedSince: async () => ({ questions: 0, tokens: 0, costVnd: 0 }),
  };
  const closing = new AbortController().signal;
  const parts = { config: { languageModel }, ledger: async () => ledger, clock: systemClock };
  const withModel = createWithModel({ ...parts, logger: createLogger('silent'), tell: () => {}, closing });
  return { without: await gradeAll(folder), withIt: await gradeAll(folder, withModel), uses };
}

/**
 * Asks every question of every set, first without the model and then with it. Prints, as Markdown tables, what was right,
 * wrongly refused and wrongly answered by set; then what became of the model's words, and what they took; then, where it
 * is wanted, how far the model would agree as a judge.
 */
export async function modelTables(
  folder: string,
  languageModel: LanguageModelSettings | undefined,
  { judge, onFault }: { readonly judge: boolean; readonly onFault: (fault: string) => void },
): Promise<string> {
  if (!languageModel) throw new Error('No language model is configured: see OPENAI_BASE_URL in .env.example.');
  const evaluation = await evaluateModel(folder, languageModel);
  for (const [set, answers] of evaluation.withIt)
    for (const { question, fault } of answers) if (fault) onFault(`${set} ${question.id} ${fault}`);
  const tables = printEvaluation(evaluation);
  return judge ? `${tables}\n\n${await judgeTable([...evaluation.withIt.values()].flat(), languageModel)}` : tables;
}

function printEvaluation({ without, withIt, uses }: ModelEvaluation): string {
  const sets = [...withIt].map(([set, answers]) => {
    const [before, after] = [tally(without.get(set)!), tally(answers)];
    const pairs = [
      [before.right, after.right],
      [before.wronglyRefused, after.wronglyRefused],
      [before.wronglyAnswered, after.wronglyAnswered],
      [Math.round(before.p50Ms), Math.round(after.p50Ms)],
    ];
    return `| ${set} (${after.all}) | ${pairs.map(([one, other]) => `${one} → ${other}`).join(' | ')} |`;
  });
  return [
    '| set (questions), without → with the model | right | wrongly refused | wrongly answered | p50 ms |',
    '| --- | --- | --- | --- | --- |',
    ...sets,
    '',
    '| asked | grounded | not grounded | refused | slow | failed | calls | tokens in, out | đồng | p50, p95 s |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    describeUses(uses),
  ].join('\n');
}

function describeUses(uses: readonly ModelUse[]): string {
  const sum = (value: (use: ModelUse) => number) => formatNumber(uses.reduce((total, use) => total + value(use), 0));
  const times = uses.map(({ elapsedMs }) => elapsedMs / 1000).sort((a, b) => a - b);
  const at = (share: number) => formatNumber(times[Math.floor(times.length * share)] ?? 0);
  const outcomes = (['used', 'ungrounded', 'refused', 'slow', 'failed'] as const).map(
    (outcome) => uses.filter((use) => use.outcome === outcome).length,
  );
  const tokens = `${sum((use) => use.inputTokens)}, ${sum((use) => use.outputTokens)}`;
  const cost = uses.some(({ costVnd }) => costVnd !== undefined) ? sum(({ costVnd = 0 }) => costVnd) : '–';
  const cells = [uses.length, ...outcomes, sum(({ calls }) => calls), tokens, cost, `${at(0.5)}, ${at(0.95)}`];
  return `| ${cells.join(' | ')} |`;
}
