import { parseArgs } from 'node:util';
import { gradeAll, tally } from '../tests/evaluation/answers.ts';
import { recordsTable } from '../tests/evaluation/records/table.ts';
import { timeframeTable } from '../tests/evaluation/timeframes/table.ts';

// npm run eval -- [--verbose]: asks the project's own questions, reads its plans and deadlines, and prints what came out
// right, as Markdown tables.
const { values } = parseArgs({ options: { verbose: { type: 'boolean', default: false } } });
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
