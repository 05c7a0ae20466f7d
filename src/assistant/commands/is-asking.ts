import { fold } from '../../shared/text/fold.ts';

const ENDS_ASKING = /\?\s*$|\b(?:khong|chua|ra sao|the nao|den dau|o dau|ve dau)[.!\s]*$/u;
const HOLDS_ASKING =
  /\b(?:gi|nao|bao nhieu|bao gio|(?:vi|tai|ra|thi|lam) sao|(?:do|cho|cua|boi|voi|la|toi|den) ai|ai (?:la|phu trach|chu tri|ky|lam|phai|duoc))\b/u;

/** True for a text in which something is asked, so that it is not to be done as it stands. */
export function isAsking(text: string): boolean {
  const folded = fold(text);
  return ENDS_ASKING.test(folded) || HOLDS_ASKING.test(folded);
}
