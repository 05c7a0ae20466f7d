import { fold } from '../../shared/text/fold.ts';
import { type Command, say } from './command.ts';
import { COMMAND_WORDS } from './messages.ts';

const { feedback: words } = COMMAND_WORDS;
const LONGEST_WORDS = 1000;
const UP = /^(?:👍|\+1|tot|dung|hay|huu ich|chinh xac|tuyet)/u;
const DOWN = /^(?:👎|-1|sai|chua dung|khong dung|chua tot|khong tot|kem|chua chinh xac|khong chinh xac|thieu|do\b)/u;
const OPENING =
  /^(?:👍|👎|\+1|-1|\p{L}+)(?:\p{M}|\p{Emoji_Modifier})*(?:\s+(?:đúng|dung|tốt|tot|ích|ich|xác|xac|chính xác|chinh xac))?[\s:,.;!-]*/iu;

/** `/phanhoi`, 👍 or 👎: what somebody thinks of the last answer, kept with the question, the answer and its sources. */
export const FEEDBACK_COMMAND: Command = {
  name: 'phanhoi',
  aliases: ['gopy'],
  right: 'giveFeedback',
  usage: COMMAND_WORDS.usage.feedback,
  plain: [
    /^(?<words>(?:👍|👎)[\s\S]*|[+-]1(?:\s*[,:;.!-][\s\S]*)?)$/u,
    /^(?:gop y|phan hoi)\s*:\s*(?<words>[\s\S]+)$/u,
    /^(?:gop y|phan hoi) (?<words>(?:sai|chua dung|khong dung|dung|chua tot|khong tot|tot|hay|huu ich)(?:\s*[,:;.!-][\s\S]*)?)$/u,
    /^cau tra loi (?:nay |vua roi |do |tren )?(?:la |bi )?(?<rest>(?:sai|chua dung|khong dung|dung|chua tot|khong tot|tot|hay|huu ich)\b[\s\S]*)$/u,
    /^tra loi (?:nay |vua roi |do |the |nhu vay )?(?:la |bi )?(?<words>(?:sai|chua dung|khong dung|dung|chua tot|khong tot|tot|hay|huu ich)(?: (?:roi|qua|lam|nhe|a|day))*(?:\s*[,:;.!-][\s\S]*)?)$/u,
  ],
  async run(given, { message, office }) {
    const { person, channel, chat } = message;
    if (person === undefined) return say(words.noPerson, 'unavailable');
    const folded = fold(given.trim());
    const verdict = DOWN.test(folded) ? 'down' : UP.test(folded) ? 'up' : undefined;
    if (!verdict) return say(words.unclear, 'clarify');
    const rated = await office.journal.lastAnswer(channel, chat, person);
    if (!rated) return say(words.nothing, 'clarify');
    const said = given.trim().replace(OPENING, '').slice(0, LONGEST_WORDS);
    const rating = { number: rated.number, person, verdict, ...(said ? { words: said } : {}) } as const;
    await office.journal.rate(rating, office.now());
    if (verdict === 'up') return say(words.thanks);
    return say(said ? words.sorry : words.sorry + words.tellMore);
  },
};
