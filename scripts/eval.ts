import { parseArgs } from 'node:util';
import { readConfig } from '../src/config.ts';
import { answersTable } from '../tests/evaluation/answers-table.ts';
import { ingestTable } from '../tests/evaluation/ingest/table.ts';
import { modelTables } from '../tests/evaluation/model/table.ts';
import { recordsTable } from '../tests/evaluation/records/table.ts';
import { timeframeTable } from '../tests/evaluation/timeframes/table.ts';

// npm run eval -- [--verbose]: asks the project's own questions, reads its plans and deadlines, and prints what came out
// right, as Markdown tables. With --ingest <folder>: takes in the files there that are named as the plans of knowledge/.
// With --model: asks the questions without and with the language model that is configured; with --judge, it judges, too.
const { values } = parseArgs({
  options: {
    verbose: { type: 'boolean', default: false },
    ingest: { type: 'string' },
    model: { type: 'boolean', default: false },
    judge: { type: 'boolean', default: false },
  },
});
const onFault = (fault: string) => values.verbose && process.stderr.write(`${fault}\n`);
const print = (table: string) => process.stdout.write(`${table}\n`);
if (values.ingest) print(await ingestTable(values.ingest, onFault));
else if (values.model)
  print(await modelTables('knowledge', readConfig().languageModel, { judge: values.judge, onFault }));
else print([await answersTable('knowledge', onFault), recordsTable(), timeframeTable()].join('\n\n'));
process.exit();
