import type { CommanderError } from 'commander';
import { UsageError } from '../shared/errors.ts';
import { WORDS } from './messages.ts';

const { faults } = WORDS;

/** What commander found wrong, said in Vietnamese; it tells the particulars only in its English message. */
export function toUsageError({ code, message }: CommanderError): UsageError {
  const quoted = /'([^']*)'/u.exec(message)?.[1] ?? '';
  const similar = /\(Did you mean (?:one of )?(.*)\?\)/u.exec(message)?.[1];
  const nearest = similar ? faults.nearest(similar.split(', ').join('", "')) : '';
  switch (code) {
    case 'commander.unknownCommand':
      return new UsageError(faults.unknownCommand(quoted, nearest));
    case 'commander.unknownOption':
      return new UsageError(faults.unknownOption(quoted, nearest));
    case 'commander.missingArgument':
      return new UsageError(faults.missingArgument(quoted));
    case 'commander.optionMissingArgument':
      return new UsageError(faults.missingValue(quoted));
    case 'commander.missingMandatoryOptionValue':
      return new UsageError(faults.missingOption(quoted));
    case 'commander.excessArguments':
      return new UsageError(faults.tooManyArguments);
    default:
      return new UsageError(faults.wrongUse(message.replace(/^error: /u, '')));
  }
}
