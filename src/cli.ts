import { CommanderError } from 'commander';
import { WORDS } from './cli/messages.ts';
import { createProgram } from './cli/program.ts';
import { toUsageError } from './cli/usage-errors.ts';
import type { World } from './cli/world.ts';
import { UsageError, UserError } from './shared/errors.ts';

/** Runs one command and returns its exit code: 0 done, 1 failed, 2 wrong use. Never throws and never prints a stack. */
export async function runCommandLine(args: readonly string[], world: World): Promise<number> {
  let exitCode = 0;
  try {
    const program = createProgram(world, (code) => {
      exitCode = code;
    });
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return report(error instanceof CommanderError ? fromCommander(error) : error, world);
  }
}

/** Commander throws when it has shown help too: asked for, it is done; shown for want of a command, it is wrong use. */
function fromCommander(error: CommanderError): UsageError | number {
  if (error.exitCode === 0) return 0;
  return error.code === 'commander.help' ? 2 : toUsageError(error);
}

async function report(fault: unknown, { stderr }: World): Promise<number> {
  if (typeof fault === 'number') return fault;
  if (fault instanceof UserError) {
    stderr.write(`${fault.message}\n`);
    return fault instanceof UsageError ? 2 : 1;
  }
  stderr.write(`${WORDS.faults.unexpected(fault instanceof Error ? fault.message : String(fault))}\n`);
  const { logDefect } = await import('./cli/log-defect.ts');
  logDefect(fault);
  return 1;
}
