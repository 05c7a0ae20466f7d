import { fold } from '../shared/text/fold.ts';
import type { Question } from './question.ts';

/** "Chưa có đơn vị theo dõi", in folded words. */
export const LACKS_LEAD =
  /\b(?:chua|khong) (?:co|ghi|neu|ro|phan cong)(?: ro| ten)? (?:don vi|co quan|ai) (?:nao )?(?:chu tri|phu trach|theo doi)\b/u;
/** "Nhiệm vụ nào", "chỉ tiêu nào", in folded words: one or several. */
export const WHICH = /\b(?:nhiem vu|viec|chi tieu) nao\b/u;
/** What an office has to do, in folded words, are its tasks. */
export const TO_DO = /\b(?:phai|can|se) lam (?:nhung )?gi\b/u;

const NOUN_PHRASE =
  /^(?:(?:xem|cho|biet|tra|danh sach|tat ca|toan bo|cac|nhung|moi|em|toi|minh|xin|hay|giup|liet ke) )*(?:nhiem vu|cong viec|dau viec|viec|hang muc|khoan|chi tieu|muc tieu)\b/u;
const ASKING = /\b(?:ai|gi|nao|dau|đâu|sao|may|bao nhieu|bao gio|bao lau|khong|vi sao|the nao)\b/u;

/** True where nothing is asked, but a list is named: "nhiệm vụ thường xuyên của Sở Nội vụ". */
export function isNounPhrase({ folded, text }: Question): boolean {
  // Mending slips may touch words that are right: what was typed is read, too.
  return [folded, fold(text)].some((said) => NOUN_PHRASE.test(said)) && !ASKING.test(folded);
}
