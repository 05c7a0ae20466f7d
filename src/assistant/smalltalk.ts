import { fold } from '../shared/text/fold.ts';
import { MESSAGES } from './messages.ts';

const MOST_WORDS = 9;

const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [
    /^(ban|tro ly|em|may) (co the )?(lam|giup|biet|ho tro|tra loi) (duoc )?(nhung )?(gi|viec gi|cai gi)|^(huong dan|cach) (su )?dung( the nao)?$|^(su )?dung the nao$|^(tro giup|help)$/u,
    MESSAGES.abilities,
  ],
  [
    /^(ban|em|tro ly|may) (la ai|ten (la )?gi|la gi)\b|^ai (day|do|dang noi)( (a|vay|the|nhi|day|do))*$/u,
    MESSAGES.identity,
  ],
  [
    /^(xin )?(chao|hello|hi|alo|a lo|hey)\b(?! (mung|hang|gia|thau)\b)(?!.*\b(ke hoach|nhiem vu|chi tieu)\b)/u,
    MESSAGES.greeting,
  ],
  [/^(da |vang |ok |u )*(xin )?(cam on|cam on nhieu|cảm ơn|thank|thanks|tks)\b/u, MESSAGES.thanks],
  [/^(tam biet|bye|hen gap lai|chao nhe|chao tam biet)\b/u, MESSAGES.farewell],
  [/^(chuyen khac|doi chu de|hoi chuyen khac)\b/u, MESSAGES.forgotten],
];

/** A greeting or thanks before a question of at least four words that is not about the assistant. */
const PLEASANTRY =
  /^(?:(?:dạ|da|vâng|vang|ok|xin)\s+)*(?:chào|chao|hello|hi|alo|cảm ơn|cam on|thanks?)(?:\s+\p{L}+){0,3}\s*[,!.;:]\s*(?=\S+(?:\s+\S+){3})(?!(?:bạn|ban|em|trợ lý|tro ly)\s)/iu;

/** What is asked after a greeting or thanks ("chào em, kế hoạch 05 ai ký?"); the whole text where nothing is. */
export function withoutPleasantry(text: string): string {
  return text.replace(PLEASANTRY, '');
}

/** A short human answer to what is no question about the documents; undefined where it may be one. */
export function smalltalk(text: string): string | undefined {
  const words = fold(text)
    .replace(/[^a-z0-9 ]+/gu, ' ')
    .trim()
    .replace(/\s+/gu, ' ');
  if (words.split(' ').length > MOST_WORDS) return undefined;
  return SAYINGS.find(([pattern]) => pattern.test(words))?.[1];
}

/** True where a person asks to leave the subject. */
export function changesSubject(text: string): boolean {
  return smalltalk(text) === MESSAGES.forgotten;
}
