import { fold } from '../../shared/text/fold.ts';
import { actorOf, requireNoReaders } from './actor.ts';
import { type Command, type CommandDesk, say } from './command.ts';
import { COMMAND_WORDS } from './messages.ts';

const DAY_MS = 24 * 60 * 60_000;
const LOOKED_BACK_DAYS = 30;
const SHOWN = 20;
const { pause, unanswered } = COMMAND_WORDS;

/** `/tamdung`: stops answering or reminding at once, on every channel and in every process, and starts it again. */
export const PAUSE_COMMAND: Command = {
  name: 'tamdung',
  right: 'pause',
  usage: COMMAND_WORDS.usage.pause,
  plain: [
    /^(?:tam )?dung (?<rest>tra loi|nhac viec)$/u,
    /^tam dung (?<rest>tat ca|tro ly)$/u,
    /^(?:cho )?(?<rest>tiep tuc|chay lai) (?:tro ly|tra loi|nhac viec)$/u,
    /^cho (?:tro ly )?(?<rest>tiep tuc|chay lai)$/u,
  ],
  unlike: /^(?:đúng|dùng|đứng|dụng)\s/u,
  async run(given, desk) {
    const folded = fold(given.trim());
    const { switches } = desk.office;
    const by = actorOf(desk.message);
    if (/^(?:tiep tuc|chay lai|mo lai|bat)/u.test(folded)) {
      await switches.pause('answering', false, by);
      await switches.pause('reminding', false, by);
    } else if (/^(?:tra loi|tat ca|tro ly)/u.test(folded)) await switches.pause('answering', true, by);
    else if (folded !== '' && !/^(?:nhac|tat ca)/u.test(folded)) return say(pause.unclear(given.trim()), 'clarify');
    if (/^(?:nhac|tat ca)/u.test(folded)) await switches.pause('reminding', true, by);
    return showState(desk);
  },
};

async function showState({ office }: CommandDesk) {
  const [answering, reminding] = [
    await office.switches.isPaused('answering'),
    await office.switches.isPaused('reminding'),
  ];
  const choices = [
    ...(answering ? [] : [pause.answering]),
    ...(reminding ? [] : [pause.reminding]),
    ...(answering || reminding ? [pause.resume] : []),
  ];
  return { ...say(pause.state(answering, reminding)), choices };
}

/** `/chuatraloi`: what people ask that the documents do not say, and what they were not content with. */
export const UNANSWERED_COMMAND: Command = {
  name: 'chuatraloi',
  right: 'seeUnanswered',
  usage: COMMAND_WORDS.usage.unanswered,
  plain: [
    /^(?:nhung |cac )?(?:cau hoi |cau |dieu )(?:chua|khong) (?:duoc )?(?:tra loi|tra loi duoc|co trong van ban)$/u,
  ],
  async run(_, { office, message }) {
    requireNoReaders(message);
    const { journal, now } = office;
    const since = new Date(now().getTime() - LOOKED_BACK_DAYS * DAY_MS);
    const asked = await journal.asked('no_evidence', since, SHOWN);
    const disliked = (await journal.ratings('down', SHOWN)).filter(({ at }) => at >= since.toISOString());
    const lines = [
      ...(asked.length > 0
        ? [unanswered.head, ...asked.map(({ words, times }) => unanswered.asked(words, times))]
        : []),
      ...(disliked.length > 0
        ? [unanswered.disliked, ...disliked.map((one) => unanswered.rated(one.asked, one.words))]
        : []),
    ];
    return say(lines.join('\n') || unanswered.none);
  },
};

/** `/nap`: reads the documents anew and searches them from then on. */
export const RELOAD_COMMAND: Command = {
  name: 'nap',
  right: 'loadDocuments',
  usage: COMMAND_WORDS.usage.reload,
  plain: [/^(?:nap|doc) lai(?: cac| toan bo)? van ban$/u],
  async run(_, { message, office }) {
    const { documents, changed } = await office.reload(actorOf(message));
    return say(COMMAND_WORDS.reloaded(documents, changed), 'answered');
  },
};
