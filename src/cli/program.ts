import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { WORDS } from './messages.ts';
import type { World } from './world.ts';

const { commands, options, usage } = WORDS;

/** Sets the exit code of a command that ran to its end but not all went well. */
export type Finish = (exitCode: number) => void;

/** All commands. What a command does is loaded when it runs, so that help is quick. */
export function createProgram(world: World, finish: Finish): Command {
  const program = inVietnamese(new Command('tro-ly-so'), world)
    .description(WORDS.product)
    .usage(usage.root)
    .version(readVersion(), '-V, --version', options.version)
    .helpCommand(usage.helpCommand, options.helpOfCommand);
  addTalking(program, world, finish);
  addAnswering(program, world, finish);
  addRecords(program, world, finish);
  addLooking(program, world, finish);
  return program;
}

function inVietnamese(command: Command, { stdout, stderr }: World): Command {
  return command
    .helpOption('-h, --help', options.help)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: () => {},
      getOutHelpWidth: () => stdout.columns ?? 80,
      getErrHelpWidth: () => stderr.columns ?? 80,
    })
    .configureHelp({
      styleTitle: (title) => WORDS.titles[title] ?? title,
      subcommandTerm: (sub) =>
        [sub.name(), ...sub.registeredArguments.map((argument) => `[${argument.name()}]`)].join(' '),
    });
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}

function addCommand(program: Command, name: keyof typeof commands): Command {
  return program.command(name).description(commands[name]).usage(usage.options).option('--json', options.json);
}

function addTalking(program: Command, world: World, finish: Finish): void {
  const chat = async (given: { json?: boolean; sender?: string }) => {
    const { chatHere } = await import('./chat.ts');
    finish(await chatHere(given, world));
  };
  addCommand(program, 'chat').option('--sender <tên>', options.sender).action(chat);
  const serve = async () => (await import('./serve.ts')).serve(world);
  // What `npm start` runs.
  const start = async (given: { json?: boolean }) => {
    const { hasChannel } = await import('./has-channel.ts');
    return hasChannel() ? serve() : chat(given);
  };
  program.command('start', { hidden: true }).option('--json', options.json).action(start);
  addCommand(program, 'serve').action(serve);
  addCommand(program, 'zalo')
    .argument('<việc>', WORDS.arguments.zalo)
    .usage(`login|logout ${usage.options}`)
    .action(async (what: string, given) => (await import('./zalo.ts')).zalo(what, given, world));
}

function addAnswering(program: Command, world: World, finish: Finish): void {
  addCommand(program, 'ask')
    .argument('[câu-hỏi...]', WORDS.arguments.question)
    .usage(`"<câu hỏi>" ${usage.options}`)
    .option('--as <vai-trò>', options.as)
    .option('--on <ngày>', options.on)
    .option('--batch <tệp>', options.batch)
    .action(async (words: string[], given) => {
      const { ask } = await import('./ask.ts');
      finish(await ask(words, given, world));
    });
  addCommand(program, 'search')
    .argument('<điều-cần-tìm...>', WORDS.arguments.query)
    .usage(`"<điều cần tìm>" ${usage.options}`)
    .option('--top <n>', options.top)
    .action(async (words: string[], given) => (await import('./search.ts')).search(words.join(' '), given, world));
}

function addRecords(program: Command, world: World, finish: Finish): void {
  addCommand(program, 'tasks')
    .option('--document <văn-bản>', options.document)
    .option('--lead <đơn-vị>', options.lead)
    .option('--coordinator <đơn-vị>', options.coordinator)
    .option('--year <năm>', options.year)
    .option('--due-before <ngày>', options.dueBefore)
    .option('--status <tình-trạng>', options.status)
    .option('--responsibilities', options.responsibilities)
    .option('--on <ngày>', options.on)
    .action(async (given) => (await import('./tasks.ts')).listTasks(given, world));
  addCommand(program, 'targets')
    .option('--document <văn-bản>', options.document)
    .action(async (given) => (await import('./targets.ts')).listTargets(given, world));
  addCommand(program, 'duties')
    .option('--document <văn-bản>', options.document)
    .action(async (given) => (await import('./targets.ts')).listDuties(given, world));
  addCommand(program, 'timeframe')
    .argument('[cụm-từ...]', WORDS.arguments.phrase)
    .usage(`"<cụm từ>" ${usage.options}`)
    .option('--on <ngày>', options.on)
    .option('--batch <tệp>', options.phraseBatch)
    .action(async (words: string[], given) =>
      finish(await (await import('./timeframe.ts')).timeframe(words, given, world)),
    );
  addCommand(program, 'extraction')
    .option('--document <văn-bản>', options.document)
    .option('--confirm', options.confirm)
    .action(async (given) => (await import('./extraction.ts')).reviewExtraction(given, world));
  addReporting(program, world);
}

function addReporting(program: Command, world: World): void {
  addCommand(program, 'progress')
    .argument('<mã>', WORDS.arguments.code)
    .option('--unit <đơn-vị>', options.unit)
    .option('--status <tình-trạng>', options.progressStatus)
    .option('--percent <số>', options.percent)
    .option('--note <ghi-chú>', options.note)
    .option('--evidence <minh-chứng>', options.evidence)
    .action(async (code: string, given) => (await import('./progress.ts')).progress(code, given, world));
  addCommand(program, 'remind')
    .option('--at <thời-điểm>', options.at)
    .option('--dry-run', options.dryRun)
    .action(async (given) => (await import('./remind.ts')).remind(given, world));
  addCommand(program, 'report')
    .option('--unit <đơn-vị>', options.unit)
    .option('--document <văn-bản>', options.document)
    .option('--from <ngày>', options.from)
    .option('--to <ngày>', options.to)
    .option('--format <định-dạng>', options.format)
    .option('--out <thư-mục>', options.out)
    .option('--on <ngày>', options.on)
    .action(async (given) => (await import('./report.ts')).makeReport(given, world));
}

function addLooking(program: Command, world: World, finish: Finish): void {
  addCommand(program, 'index')
    .option('--rebuild', options.rebuild)
    .action(async (given) => (await import('./build-index.ts')).buildIndex(given, world));
  addCommand(program, 'documents').action(async (given) =>
    (await import('./documents.ts')).listDocuments(given, world),
  );
  addCommand(program, 'ingest')
    .argument('<tệp...>', WORDS.arguments.ingestFiles)
    .usage(`<tệp...> ${usage.options}`)
    .action(async (files: string[], given) => finish(await (await import('./ingest.ts')).ingest(files, given, world)));
  addCommand(program, 'evaluate')
    .requiredOption('--corpus <tệp>', options.corpus)
    .requiredOption('--queries <tệp>', options.queries)
    .requiredOption('--qrels <tệp>', options.qrels)
    .option('--split <phần>', options.split)
    .option('--reword', options.reword)
    .action(async (given) => (await import('./evaluate.ts')).evaluate(given, world));
  addCommand(program, 'backup')
    .argument('[tệp]', WORDS.arguments.backupFile)
    .usage(`[tệp] ${usage.options}`)
    .action(async (file: string | undefined, given) => (await import('./backup.ts')).backUp(file, given, world));
  addCommand(program, 'restore')
    .argument('<tệp>', WORDS.arguments.restoreFile)
    .usage(`<tệp> ${usage.options}`)
    .action(async (file: string, given) => (await import('./backup.ts')).restore(file, given, world));
  addCommand(program, 'doctor').action(async (given) =>
    finish(await (await import('./doctor.ts')).doctor(given, world)),
  );
}
