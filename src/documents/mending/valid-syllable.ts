/** The onsets that letters are written for; none is one, too. */
export const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');

/** Rimes without their tone. After "qu" the sound u is already written. */
export const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông
  uôt up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
  y yê yêm yên yêng yêt yêu ynh yt`.split(/\s+/u),
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const RISING_OR_HEAVY = /[\u0301\u0323]/u;
const STOPPED = /(?:c|ch|p|t)$/u;
/** Written before e, ê, i and y only. */
const BEFORE_FRONT = /^(?:k(?!h)|gh|ngh)(?![eêiy])/u;
/** Never written there, for their other spelling is. */
const NEVER_BEFORE_FRONT = /^(?:c(?!h)|ng(?!h))[eêiy]/u;

/**
 * True where a word is spelled as a Vietnamese syllable, whatever it means: an onset, a rime, at most one tone, and
 * sắc or nặng before a final -c, -ch, -p, -t. Source: standard orthography, Đoàn Thiện Thuật, "Ngữ âm tiếng Việt".
 */
export function isValidSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD');
  const tones = letters.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const plain = letters.replace(TONES, '').normalize('NFC');
  if (STOPPED.test(plain) && !RISING_OR_HEAVY.test(tones[0] ?? '')) return false;
  if (BEFORE_FRONT.test(plain) || NEVER_BEFORE_FRONT.test(plain)) return false;
  return plain === 'gi' || RIMES.has(plain) || ONSETS.some((onset) => isOpened(plain, onset));
}

function isOpened(plain: string, onset: string): boolean {
  return plain.startsWith(onset) && RIMES.has(plain.slice(onset.length));
}
