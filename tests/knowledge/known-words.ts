import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const GLOSSARY = fileURLToPath(new URL('../../knowledge/glossary.yaml', import.meta.url));

/** Words of the documents that are no Vietnamese syllables, and no abbreviations that the glossary explains. */
const OTHERS = {
  foreign:
    'account app audit big blochain camera chip clip cloud code data fanpage first infographic internet logistics marketing mobile official saas source tier video website zalo',
  names: 'Gtel MobiFone VNPT VNPOST Viettel Vietnam Vinaphone VNeID VneID H Drai',
  numbersOfDocuments: 'BXD CATTT CĐSQG CNCĐS CTr KGVX NC QLKH TTH TTHCC TTg TTr UBTVQH15 P1 P',
  technology: 'ATM BTS GIS IOT IoT IPv6 KIOSK MOOCs NDXP QR TB 2G 3G 4G 5G 6G KT1',
  shortened: 'QLKHCN TM TT',
  other: '1A 40km b B c d đ g x',
};

const words = new Set([
  ...Object.values(OTHERS).flatMap((group) => group.split(' ')),
  ...(parse(readFileSync(GLOSSARY, 'utf8')) as { short: string }[]).flatMap(({ short }) => short.split(/[&/ -]/)),
]);

/** Whether a word that is no syllable is one the documents are known to use. Foreign words in lower case stand for any case. */
export function isKnownWord(word: string): boolean {
  return words.has(word) || words.has(word.toLowerCase()) || /^[IVX]+$/.test(word);
}
