import { may } from '../../people/rights.ts';
import { MESSAGES } from '../messages.ts';
import { welcome } from '../welcome.ts';
import { type Command, type Office, say } from './command.ts';
import { COMMAND_WORDS } from './messages.ts';

/** `/start`: the greeting; a code behind it has been taken by the doorkeeper before. */
export const START_COMMAND: Command = {
  name: 'start',
  aliases: ['batdau'],
  plain: [/^bat dau$/u],
  usage: COMMAND_WORDS.usage.start,
  run: async (_, { library }) => welcome(library),
};

/** `/hoi` with nothing to ask; what is asked behind it the front desk takes for a question. */
export const ASK_COMMAND: Command = {
  name: 'hoi',
  usage: COMMAND_WORDS.usage.ask,
  run: async () => say(MESSAGES.emptyQuestion, 'clarify'),
};

/** `/trogiup`: the commands that the sender has a right to. */
export function helpCommand(commands: () => readonly Command[]): Command {
  return {
    name: 'trogiup',
    aliases: ['help'],
    plain: [/^(?:xem |cho (?:toi )?xem )?(?:cac|danh sach|nhung) lenh$|^co (?:nhung )?lenh (?:nao|gi)$/u],
    usage: COMMAND_WORDS.usage.help,
    isForAll: true,
    async run(_, { message, office }) {
      const usable = commands().filter(({ right }) => right === undefined || may(message.role, right) !== 'no');
      return say(
        COMMAND_WORDS.help(
          usable.map(({ usage }) => usage),
          describeModel(office),
        ),
      );
    },
  };
}

function describeModel({ model }: Pick<Office, 'model'>): string {
  return model ? COMMAND_WORDS.withModel(model) : COMMAND_WORDS.withoutModel;
}
