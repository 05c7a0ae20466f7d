import { PHRASE_SETS, phraseCases } from './cases.ts';
import { comparePhrase, PHRASE_FIELDS } from './compare.ts';

/** How many phrases of each set, and how many of each of their fields, are read as a person reads them; a Markdown table. */
export function timeframeTable(): string {
  const rows = PHRASE_SETS.map((set) => {
    const compared = phraseCases(set).map(comparePhrase);
    const whole = compared.filter(({ differences }) => differences.length === 0).length;
    const counts = PHRASE_FIELDS.map((field) => {
      const all = compared.filter((one) => one.compared.includes(field));
      const wrong = all.filter(({ differences }) => differences.some((difference) => difference.field === field));
      return all.length === 0 ? '–' : `${all.length - wrong.length}/${all.length}`;
    });
    return `| ${[set, `${whole}/${compared.length}`, ...counts].join(' | ')} |`;
  });
  const columns = ['set', 'whole phrase', ...PHRASE_FIELDS];
  const rule = columns.map((_, i) => (i === 0 ? '---' : '---:'));
  return [`| ${columns.join(' | ')} |`, `| ${rule.join(' | ')} |`, ...rows].join('\n');
}
