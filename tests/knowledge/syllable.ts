const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');

/** Rhymes without their tone. After "qu" the sound u is already written. */
const RHYMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông
  uôt up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
  y yê yêm yên yêng yêt yêu ynh yt`.split(/\s+/),
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;
const RISING_OR_HEAVY = /[\u0301\u0323]/;

/** Whether a word is spelled as a Vietnamese syllable, whatever it means: onset, rhyme, one tone; -c, -ch, -p, -t only with sắc or nặng. */
export function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD');
  const tone = TONES.exec(letters)?.[0] ?? '';
  const plain = letters.replace(TONES, '').normalize('NFC');
  const split = ['', ...ONSETS].some((onset) => plain.startsWith(onset) && RHYMES.has(plain.slice(onset.length)));
  const shortGi = plain === 'gi';
  return (split || shortGi) && (!/(?:c|ch|p|t)$/.test(plain) || RISING_OR_HEAVY.test(tone));
}
