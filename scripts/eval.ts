import { parseArgs } from 'node:util';
import { readConfig } from '../src/config.ts';
import { gradeAll, tally } from '../tests/evaluation/answers.ts';
import { ingestTable } from '../tests/evaluation/ingest/table.ts';
import { evaluateModel, modelTables } from '../tests/evaluation/model/table.ts';
import { recordsTable } from '../tests/evaluation/records/table.ts';
import { timeframeTable } from '../tests/evaluation/timeframes/table.ts';

// npm run eval -- [--verbose]: asks the project's own questions, reads its plans and deadlines, and prints what came out
// right, as Markdown tables. With --ingest <folder>: takes in the files there that are named as the plans of knowledge/.
// With --model: asks with and without the language model that is configured.
const { values } = parseArgs({
  options: { verbose: { type: 'boolean', default: false }, ingest: { type: 'string' }, model: { type: 'boolean' } },
});
if (values.ingest) {
  const onFault = (fault: string) => values.verbose && process.stderr.write(`${fault}\n`);
  process.stdout.write(`${await ingestTable(values.ingest, onFault)}\n`);
  process.exit();
}
if (values.model) {
  const { languageModel } = readConfig();
  if (!languageModel) throw new Error('No language model is configured: see OPENAI_BASE_URL in .env.example.');
  const evaluated = await evaluateModel('knowledge', languageModel);
  for (const [set, answers] of evaluated.withIt)
    for (const { question, fault } of answers)
      if (fault && values.verbose) process.stderr.write(`${set} ${question.id} ${fault}\n`);
  process.stdout.write(`${modelTables(evaluated)}\n`);
  process.exit();
}
const lines = [
  '| set | right | wrongly refused | wrongly answered | p50 ms | by style |',
  '| --- | --- | --- | --- | --- | --- |',
];
for (const [name, answers] of await gradeAll('knowledge')) {
  const { right, all, rightByStyle, wronglyRefused, wronglyAnswered, p50Ms } = tally(answers);
  const styles = [...rightByStyle].map(([style, share]) => `${style} ${share}`).join(', ');
  lines.push(
    `| ${name} | ${right}/${all} | ${wronglyRefused} | ${wronglyAnswered} | ${p50Ms.toFixed(0)} | ${styles} |`,
  );
  if (!values.verbose) continue;
  for (const { question, fault, text } of answers) {
    if (fault)
      process.stderr.write(
        `${question.id} ${question.question}\n  ${fault}: ${text.slice(0, 200).replaceAll('\n', ' / ')}\n`,
      );
  }
}
process.stdout.write(`${[lines.join('\n'), recordsTable(), timeframeTable()].join('\n\n')}\n`);
