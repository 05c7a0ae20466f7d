import { gradeAll, tally } from './answers.ts';

const HEAD = [
  '| set | right | wrongly refused | wrongly answered | p50 ms | by style |',
  '| --- | --- | --- | --- | --- | --- |',
];

/** Asks every question and prints what came out right, as a Markdown table; each wrong answer is told. */
export async function answersTable(folder: string, onFault: (fault: string) => void): Promise<string> {
  const lines: string[] = [];
  for (const [name, answers] of await gradeAll(folder)) {
    const { right, all, rightByStyle, wronglyRefused, wronglyAnswered, p50Ms } = tally(answers);
    const styles = [...rightByStyle].map(([style, share]) => `${style} ${share}`).join(', ');
    lines.push(
      `| ${name} | ${right}/${all} | ${wronglyRefused} | ${wronglyAnswered} | ${p50Ms.toFixed(0)} | ${styles} |`,
    );
    for (const { question, fault, text } of answers) {
      const said = text.slice(0, 200).replaceAll('\n', ' / ');
      if (fault) onFault(`${question.id} ${question.question}\n  ${fault}: ${said}`);
    }
  }
  return [...HEAD, ...lines].join('\n');
}
